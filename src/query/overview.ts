import type { GraphStore } from '../store/store.ts';
import { mediations } from './between.ts';
import type { Mediation } from './between.ts';
import { dateRange, documentList } from './documents.ts';
import { edge, edgeColumns } from './edges.ts';
import { entity, entityColumns, text, textOrNull } from './rows.ts';
import type { Overview } from './views.ts';

/** How many of each the first panel has room for. */
const ROOM = { mediators: 8, disputed: 8, latest: 6, watch: 8 } as const;

const DISPUTED = `
MATCH (source:Entity)-[r]->(target:Entity)
WHERE r.disputed = true
RETURN ${edgeColumns('r', 'source', 'target')}, ${entityColumns('source')}, ${entityColumns('target')}
ORDER BY support DESC, claims DESC, edgeSource, relation, edgeTarget
LIMIT ${ROOM.disputed}`;
const WATCH = `
MATCH (w:WatchItem)-[:FROM]->(d:Document)
RETURN w.text AS text, d.id AS document, d.title AS title, d.date AS date, w.id AS id
ORDER BY coalesce(date, '') DESC, id
LIMIT ${ROOM.watch}`;

/** What the graph holds at a glance: who stands between whom, what is disputed, what is new, what to watch. */
export async function overview(store: GraphStore): Promise<Overview> {
  const { claims, documents } = await store.counts();
  const [disputed, watch] = [await store.read(DISPUTED), await store.read(WATCH)];
  return {
    claims,
    documents,
    ...await dateRange(store),
    mediators: byMediator(await mediations(store, null)).slice(0, ROOM.mediators),
    disputed: disputed.rows.map((row) => ({ edge: edge(row), source: entity(row, 'source'), target: entity(row, 'target') })),
    latest: (await documentList(store)).slice(0, ROOM.latest),
    watch: watch.rows.map((row) => ({ text: text(row, 'text'), document: text(row, 'document'), title: textOrNull(row, 'title') })),
  };
}

/** One entry a mediator, the one with the most claims first; each set of parties once. Who stands between nobody that is known is left out. */
function byMediator(found: readonly Mediation[]): Overview['mediators'] {
  const groups = new Map<string, Mediation[]>();
  for (const mediation of found) groups.set(mediation.mediator.id, [...(groups.get(mediation.mediator.id) ?? []), mediation]);
  return [...groups.values()]
    .flatMap((group) => group.slice(0, 1).map(({ mediator }) => ({
      entity: mediator,
      between: distinct(group.map(({ parties }) => parties.map(({ name }) => name)).filter((names) => names.length > 0)),
      claims: group.reduce((sum, { claims }) => sum + claims, 0),
    })))
    .filter(({ between }) => between.length > 0)
    .sort((a, b) => b.claims - a.claims || (a.entity.id < b.entity.id ? -1 : 1));
}

function distinct(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(lists.map((list) => [JSON.stringify(list), list])).values()];
}
