import type { EdgeSummary, EdgeView, EntityRef } from '../../../src/server/api.ts';
import { groupBy } from '../model/group.ts';
import { edgeKey } from '../model/keys.ts';
import { inDigits, plural, shortName, spanInWords } from '../model/words.ts';
import { choose, chooseEdge } from '../state/actions.ts';
import { familyOf, isReciprocal, phraseOf } from '../state/naming.ts';
import { choice, ontology } from '../state/store.ts';
import { Accounts } from './Accounts.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { DisputedMark, FamilySwatch, KindSwatch } from './Swatch.tsx';

/** One relation: its sentence as title, all that is between the two, then its claims by how they are said. */
export function RelationPanel({ view }: { view: EdgeView }) {
  const { edge, source, target, claims } = view;
  const order = ontology.value.realis.map(({ name }) => name);
  const groups = [...groupBy(claims, (claim) => claim.realis)].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return (
    <>
      <header class="evidence-head">
        <h1 class="sentence-title">
          <Party entity={source} /> <span style={{ color: `var(--${familyOf(edge.relation)}-text)` }}>{phraseOf(edge.relation, target)}</span> <Party entity={target} />
        </h1>
        <p class="facts">
          <strong>{plural(edge.claims, 'claim')}</strong><span>{plural(edge.support, 'source')}</span><span>{spanInWords(edge.firstSeen, edge.lastSeen)}</span>
          {edge.disputed && <span class="disputed"><DisputedMark /> disputed</span>}
        </p>
        <Between view={view} />
      </header>
      <Accounts claims={claims} key={edgeKey(edge)} />
      {groups.map(([realis, group]) => (
        <section class="claims" key={realis} aria-label={`${realis} claims`}>
          <h2><span class="capital">{realis}</span> <span class="muted">{inDigits(group.length)}</span><span class="confidence-title">confidence</span></h2>
          {group.map((claim) => <ClaimCard claim={claim} chosen={choice.value.kind === 'edge' && choice.value.claim === claim.id} key={claim.id} />)}
        </section>
      ))}
    </>
  );
}

function Party({ entity }: { entity: EntityRef }) {
  return <button type="button" class="party" onClick={() => choose({ kind: 'entity', id: entity.id })}><KindSwatch kind={entity.label} /> {entity.name}</button>;
}

/** Every relation between the two, by direction. */
function Between({ view: { edge, source, target, between } }: { view: EdgeView }) {
  const isMutual = (each: EdgeSummary): boolean => isReciprocal(each.relation);
  const rows = [
    { name: 'Both ways', edges: between.filter(isMutual) },
    { name: `${shortName(source.name)} →`, edges: between.filter((each) => !isMutual(each) && each.source === source.id) },
    { name: `${shortName(target.name)} →`, edges: between.filter((each) => !isMutual(each) && each.source === target.id) },
  ].filter(({ edges }) => edges.length > 0);
  if (between.length < 2) return null;
  return (
    <div class="between">
      {rows.map(({ name, edges }) => (
        <div class="between-row" key={name}>
          <span class="between-name" title={name}>{name}</span>
          <span class="between-edges">
            {[...edges].sort((a, b) => b.claims - a.claims).map((each) => (
              <button type="button" class={`between-edge ${edgeKey(each) === edgeKey(edge) ? 'chosen' : ''}`} aria-current={edgeKey(each) === edgeKey(edge)} key={edgeKey(each)} onClick={() => chooseEdge(each)}>
                <FamilySwatch family={familyOf(each.relation)} />{phraseOf(each.relation, each.target === target.id ? target : source)} <span class="muted">{inDigits(each.claims)}</span>
              </button>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
