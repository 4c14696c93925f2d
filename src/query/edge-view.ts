import type { Relation } from '../model/ontology.ts';
import type { GraphStore } from '../store/store.ts';
import { claimsOfEdge } from './claim-views.ts';
import { byRelation, edge, edgeColumns } from './edges.ts';
import { entity, entityColumns } from './rows.ts';
import type { EdgeView } from './views.ts';

const BETWEEN = `
MATCH (source:Entity {id: $from})-[r]->(target:Entity {id: $to})
RETURN ${edgeColumns('r', 'source', 'target')}, ${entityColumns('source')}, ${entityColumns('target')}`;

/** An edge with the claims it is derived from and every other edge between the same two. Undefined when there is no such edge. */
export async function edgeView(store: GraphStore, relation: Relation, source: string, target: string): Promise<EdgeView | undefined> {
  const forth = await store.read(BETWEEN, { from: source, to: target });
  const back = source === target ? { rows: [] } : await store.read(BETWEEN, { from: target, to: source });
  const row = forth.rows.find((candidate) => candidate['relation'] === relation);
  if (!row) return undefined;
  return {
    edge: edge(row),
    source: entity(row, 'source'),
    target: entity(row, 'target'),
    claims: await claimsOfEdge(store, relation, source, target),
    between: [...forth.rows, ...back.rows].map(edge).sort(byRelation),
  };
}
