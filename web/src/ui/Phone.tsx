import { dialog, isEmpty, phoneTab, queries } from '../state/store.ts';
import { switchTheme } from '../state/theme.ts';
import { isFiltered } from '../model/filter.ts';
import { filter, failure } from '../state/store.ts';
import { Evidence } from './Evidence.tsx';
import { Icon, Mark, ThemeIcon } from './Icon.tsx';
import { Questions } from './Questions.tsx';
import { CypherBox } from './CypherBox.tsx';
import { RelationList } from './RelationList.tsx';
import { Search } from './Search.tsx';
import { Stage } from './Stage.tsx';

const TABS = [{ id: 'list', name: 'List', icon: 'list' }, { id: 'graph', name: 'Graph', icon: 'graph' }, { id: 'ask', name: 'Ask', icon: 'ask' }] as const;

/** The page for narrow screens: list first, the panel as a sheet from below. */
export function Phone() {
  const tab = phoneTab.value;
  return (
    <div class="phone">
      <header class="phone-top">
        <div class="brand"><Mark />Backchannel</div>
        <span>
          <button type="button" class="icon-button" aria-label="Light or dark" onClick={switchTheme}><ThemeIcon /></button>
          <button type="button" class="icon-button key-hint" aria-label="Help" onClick={() => { dialog.value = 'help'; }}>?</button>
        </span>
      </header>
      <Search />
      {tab !== 'ask' && (
        <div class="phone-chips">
          <button type="button" class={`filter-chip ${isFiltered(filter.value) ? 'on' : ''}`} onClick={() => { dialog.value = 'facets'; }}>Kinds, relations, said as<Icon name="down" /></button>
        </div>
      )}
      <div class="phone-body">
        {tab === 'list' && !isEmpty.value && !failure.value && <RelationList />}
        {(tab === 'graph' || isEmpty.value || failure.value) && tab !== 'ask' && <Stage />}
        {tab === 'ask' && <div class="phone-ask">{queries.value.length > 0 && <Questions />}<CypherBox /></div>}
      </div>
      <Evidence />
      <nav class="phone-tabs" aria-label="Views">
        {TABS.map(({ id, name, icon }) => <button type="button" key={id} aria-current={tab === id} onClick={() => { phoneTab.value = id; }}><Icon name={icon} />{name}</button>)}
      </nav>
    </div>
  );
}
