import type { GraphStore } from '../store/store.ts';
import { mediations } from './between.ts';
import { documentsAbout } from './documents.ts';
import { byRelation, edge, edgeColumns } from './edges.ts';
import { entity, entityColumns, texts } from './rows.ts';
import type { EntityView } from './views.ts';

const ENTITY = `MATCH (e:Entity {id: $id}) RETURN ${entityColumns('e')}, e.aliases AS aliases`;
const OUT = `
MATCH (e:Entity {id: $id})-[r]->(other:Entity)
RETURN ${edgeColumns('r', 'e', 'other')}, ${entityColumns('other')}`;
const IN = `
MATCH (other:Entity)-[r]->(e:Entity {id: $id})
WHERE other.id <> $id
RETURN ${edgeColumns('r', 'other', 'e')}, ${entityColumns('other')}`;

/** Undefined when there is no such entity. */
export async function entityView(store: GraphStore, id: string): Promise<EntityView | undefined> {
  const { rows: [row] } = await store.read(ENTITY, { id });
  if (!row) return undefined;
  const edges = [...(await store.read(OUT, { id })).rows, ...(await store.read(IN, { id })).rows];
  return {
    entity: { ...entity(row, 'e'), aliases: texts(row, 'aliases'), mediator: texts(row, 'eLabels').includes('Mediator') },
    standsBetween: (await mediations(store, id)).map(({ parties, talks, relations, claims }) => ({ parties, talks, relations, claims })),
    edges: edges.map((found) => ({ ...edge(found), other: entity(found, 'other') })).sort(byRelation),
    documents: await documentsAbout(store, id),
  };
}
