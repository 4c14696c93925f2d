import { useState } from 'preact/hooks';
import type { EdgeSummary, EntityRef, EntityView } from '../../../src/server/api.ts';
import { FAMILY_NAMES } from '../model/kinds.ts';
import { edgeKey } from '../model/keys.ts';
import { dayInWords, inDigits, plural, spanInWords } from '../model/words.ts';
import { choose, chooseEdge, expand, hide } from '../state/actions.ts';
import { bareOf, familyOf, isMediator, isReciprocal, phraseOf } from '../state/naming.ts';
import { ontology } from '../state/store.ts';
import { FamilySwatch, KindSwatch, LineSwatch } from './Swatch.tsx';

const FIRST_ROWS = 6;

/** One entity: its other names, whom it stands between, its relations by family, the documents that name it. */
export function EntityPanel({ view }: { view: EntityView }) {
  const { entity, standsBetween, edges, documents } = view;
  const dates = edges.flatMap(({ firstSeen, lastSeen }) => [firstSeen, lastSeen]).filter((date) => date !== null).sort();
  return (
    <>
      <header class="evidence-head">
        <h1 class="entity-title"><KindSwatch kind={entity.label} mediator={entity.mediator} size={19} /> {entity.name}</h1>
        {entity.aliases.length > 0 && <p class="muted aliases">Also written {entity.aliases.join(', ')}</p>}
        <p class="facts">
          {standsBetween.length > 0 && <strong>mediator in {standsBetween.length}</strong>}
          <span>{plural(edges.reduce((sum, { claims }) => sum + claims, 0), 'claim')}</span><span>{plural(documents.length, 'document')}</span>
          <span>{spanInWords(dates[0] ?? null, dates.at(-1) ?? null)}</span>
        </p>
      </header>
      {standsBetween.length > 0 && (
        <section>
          <h2>Stands between</h2>
          {standsBetween.map((row) => (
            <button type="button" class="stands" key={row.talks.id} onClick={() => choose({ kind: 'entity', id: row.talks.id })}>
              {row.parties.length >= 2 && <span class="stands-pair"><Side entity={row.parties[0]} /><Link entity={entity} /><Side entity={row.parties[1]} />{row.parties.length > 2 && <span class="muted">and {row.parties.length - 2} more</span>}</span>}
              <span class="stands-talks"><KindSwatch kind={row.talks.label} size={12} /><span>{row.talks.name}</span><span class="how">{row.relations.map(bareOf).join(', ')}{row.claims > 1 && ` ${inDigits(row.claims)}`}</span></span>
            </button>
          ))}
        </section>
      )}
      {FAMILY_NAMES.map((family) => <FamilyList key={family} family={family} edges={edges.filter(({ relation }) => familyOf(relation) === family)} id={entity.id} />)}
      {documents.length > 0 && (
        <section>
          <h2>Documents <span class="muted">{inDigits(documents.length)}</span></h2>
          {documents.map((document) => (
            <button type="button" class="report" key={document.id} onClick={() => choose({ kind: 'document', id: document.id, claim: null })}>
              <span class="report-title">{document.title ?? 'Untitled'}</span>
              <span class="facts small">{document.publisher !== null && <span>{document.publisher}</span>}{document.date !== null && <span>{dayInWords(document.date)}</span>}</span>
            </button>
          ))}
        </section>
      )}
      <footer class="evidence-foot">
        <button type="button" onClick={() => void expand(entity.id)}><kbd>E</kbd> Expand</button>
        <button type="button" onClick={() => hide(entity.id)}><kbd>H</kbd> Hide</button>
      </footer>
    </>
  );
}

function Side({ entity }: { entity: EntityRef | undefined }) {
  return entity ? <span class="side"><KindSwatch kind={entity.label} size={13} />{entity.name}</span> : null;
}

/** The go-between, drawn on the line between the two. */
function Link({ entity }: { entity: EntityRef }) {
  return <span class="stands-line"><span><KindSwatch kind={entity.label} mediator size={15} /></span></span>;
}

/** `demands of` before the other; where the other is who acts, `←` and the act alone, because its phrase would lead to the wrong end. */
function RelationName({ edge, incoming }: { edge: EntityView['edges'][number]; incoming: boolean }) {
  return incoming
    ? <span class="relation-name" title={`done by ${edge.other.name}`}><span class="muted">← </span>{bareOf(edge.relation)}</span>
    : <span class="relation-name">{phraseOf(edge.relation, edge.other)}</span>;
}

function FamilyList({ family, edges, id }: { family: (typeof FAMILY_NAMES)[number]; edges: readonly (EdgeSummary & { readonly other: EntityRef })[]; id: string }) {
  const [all, setAll] = useState(false);
  if (edges.length === 0) return null;
  const rows = [...edges].sort((a, b) => b.support - a.support || b.claims - a.claims);
  const title = ontology.value.families.find(({ name }) => name === family)?.title ?? family;
  return (
    <section>
      <h2><FamilySwatch family={family} /> {title} <span class="muted">{inDigits(edges.reduce((sum, { claims }) => sum + claims, 0))}</span></h2>
      {(all ? rows : rows.slice(0, FIRST_ROWS)).map((edge) => (
        <button type="button" class="relation-row" key={edgeKey(edge)} onClick={() => chooseEdge(edge)}>
          <LineSwatch realis={edge.realis} family={family} width={22} />
          <RelationName edge={edge} incoming={edge.target === id && edge.source !== id && !isReciprocal(edge.relation)} />
          <span class="relation-other"><KindSwatch kind={edge.other.label} mediator={isMediator(edge.other.id)} size={13} /><span>{edge.other.name}</span></span>
          <span class="count">{inDigits(edge.claims)}</span>
        </button>
      ))}
      {rows.length > FIRST_ROWS && !all && <button type="button" class="link more" onClick={() => setAll(true)}>{inDigits(rows.length - FIRST_ROWS)} more</button>}
    </section>
  );
}
