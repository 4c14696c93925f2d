import type { GraphStore, Parameters, Row } from '../store/store.ts';
import { edge, edgeColumns } from './edges.ts';
import { label, number, text, texts } from './rows.ts';
import type { GraphView, NodeView } from './views.ts';

const NODE = 'e.id AS id, labels(e) AS labels, e.name AS name, coalesce(e.x, 0.0) AS x, coalesce(e.y, 0.0) AS y, claims';

const BEST = `
MATCH (e:Entity)
WHERE EXISTS { MATCH (e)--(:Entity) }
OPTIONAL MATCH (c:Claim)-[:SOURCE|TARGET|ABOUT]->(e)
OPTIONAL MATCH (c)-[:FROM]->(d:Document)
WITH e, count(DISTINCT c) AS claims, count(DISTINCT d.original) AS support
ORDER BY support DESC, claims DESC, e.id
LIMIT $limit
RETURN ${NODE}, support
ORDER BY support DESC, claims DESC, id`;

const AROUND = `
MATCH (e:Entity)
WHERE e.id = $id OR EXISTS { MATCH (e)--(:Entity {id: $id}) }
OPTIONAL MATCH (c:Claim)-[:SOURCE|TARGET|ABOUT]->(e)
WITH e, count(DISTINCT c) AS claims
ORDER BY e.id = $id DESC, claims DESC, e.id
LIMIT $limit
RETURN ${NODE}
ORDER BY id = $id DESC, claims DESC, id`;

const AMONG = `
MATCH (a:Entity)-[r]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids
RETURN ${edgeColumns('r', 'a', 'b')}
ORDER BY edgeSource, relation, edgeTarget`;

/** The entities that most independent documents speak of, `limit` of them at most, and all edges among them. One that has no edge to the others is left out. */
export async function graphView(store: GraphStore, limit: number): Promise<GraphView> {
  const { nodes, edges, total } = await view(store, BEST, { limit });
  const connected = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return { nodes: nodes.filter(({ id }) => connected.has(id)), edges, total };
}

/**
 * An entity, its neighbours (those with the most claims, `limit` nodes in all) and the edges among them.
 * Undefined when there is no such entity.
 */
export async function neighbourhood(store: GraphStore, id: string, limit: number): Promise<GraphView | undefined> {
  const found = await view(store, AROUND, { id, limit });
  return found.nodes.length > 0 ? found : undefined;
}

async function view(store: GraphStore, cypher: string, parameters: Parameters): Promise<GraphView> {
  const nodes = (await store.read(cypher, parameters)).rows.map(node);
  const [edges, total] = [await store.read(AMONG, { ids: nodes.map(({ id }) => id) }), await store.read('MATCH (e:Entity) RETURN count(e) AS total')];
  return { nodes, edges: edges.rows.map(edge), total: total.rows[0] ? number(total.rows[0], 'total') : 0 };
}

function node(row: Row): NodeView {
  return {
    id: text(row, 'id'),
    label: label(row, 'labels'),
    name: text(row, 'name'),
    mediator: texts(row, 'labels').includes('Mediator'),
    x: number(row, 'x'),
    y: number(row, 'y'),
    claims: number(row, 'claims'),
  };
}
