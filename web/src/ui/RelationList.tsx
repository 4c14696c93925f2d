import type { EdgeSummary } from '../../../src/server/api.ts';
import { edgeKey } from '../model/keys.ts';
import { plural } from '../model/words.ts';
import { chooseEdge } from '../state/actions.ts';
import { familyOf, phraseOf, refOf } from '../state/naming.ts';
import { choice, shown } from '../state/store.ts';
import { DisputedMark, KindSwatch, LineSwatch } from './Swatch.tsx';
import { moveAlongRows } from './rows.ts';

/** The relations as sentences, most supported first, who sits where after what is done: the picture for small screens. */
export function RelationList() {
  const isStructure = ({ relation }: EdgeSummary): number => Number(familyOf(relation) === 'structure');
  const edges = [...shown.value.edges].sort((a, b) => isStructure(a) - isStructure(b) || b.support - a.support || b.claims - a.claims);
  const chosen = choice.value.kind === 'edge' ? edgeKey(choice.value) : undefined;
  return (
    <div class="relation-list">
      <p class="list-count"><strong>{plural(edges.length, 'relation')}</strong>, most supported first</p>
      {edges.map((edge) => {
        const [source, target, key] = [refOf(edge.source), refOf(edge.target), edgeKey(edge)];
        const family = familyOf(edge.relation);
        return (
          <button type="button" class={`list-row ${key === chosen ? 'chosen' : ''}`} aria-current={key === chosen} key={key} onClick={() => chooseEdge(edge)} onKeyDown={moveAlongRows}>
            <span class="list-sentence"><KindSwatch kind={source.label} size={14} /> {source.name} <span style={{ color: `var(--${family}-text)` }}>{phraseOf(edge.relation, target)}</span> <KindSwatch kind={target.label} size={14} /> {target.name}</span>
            <span class="list-facts"><LineSwatch realis={edge.realis} family={family} width={24} /> {edge.realis}{edge.disputed && <span class="disputed"><DisputedMark /> disputed</span>}<span class="list-numbers">{plural(edge.claims, 'claim')}<span>{plural(edge.support, 'source')}</span></span></span>
          </button>
        );
      })}
    </div>
  );
}
