import { inDigits } from '../model/words.ts';
import { dock, queries, shown, type DockTab } from '../state/store.ts';
import { CypherBox } from './CypherBox.tsx';
import { Icon } from './Icon.tsx';
import { Questions } from './Questions.tsx';
import { RelationTable } from './RelationTable.tsx';

/** What can be asked, under the picture: saved questions, Cypher, and the picture's relations as a table. */
export function Dock() {
  const open = dock.value;
  const tabs: readonly { id: DockTab; name: string; count?: number }[] = [
    { id: 'questions', name: 'Questions', count: queries.value.length },
    { id: 'cypher', name: 'Cypher' },
    { id: 'table', name: 'Table', count: shown.value.edges.length },
  ];
  return (
    <div class={`dock ${open ? 'open' : ''}`}>
      <div class="dock-tabs" role="tablist" aria-label="Ask and list">
        {tabs.map(({ id, name, count }) => (
          <button type="button" role="tab" key={id} id={`tab-${id}`} aria-selected={open === id} aria-controls="dock-panel" onClick={() => { dock.value = open === id ? undefined : id; }}>
            {name}{count !== undefined && <span class="tab-count">{inDigits(count)}</span>}
          </button>
        ))}
        {open && <button type="button" class="icon-button dock-close" aria-label="Close" onClick={() => { dock.value = undefined; }}><Icon name="close" /></button>}
      </div>
      {open && (
        <div class="dock-panel" id="dock-panel" role="tabpanel" aria-labelledby={`tab-${open}`}>
          {open === 'questions' && <Questions />}
          {open === 'cypher' && <CypherBox />}
          {open === 'table' && <RelationTable />}
        </div>
      )}
    </div>
  );
}
