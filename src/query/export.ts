import type { GraphStore, Row } from '../store/store.ts';

/** Rows fetched at once; the next page starts behind the last key, so that each costs the same. */
const PAGE = 500;

/** What an export holds, in this order. Every query pages by `key`. */
const PARTS: readonly { readonly type: string; readonly cypher: string }[] = [
  { type: 'document', cypher: 'MATCH (d:Document) WHERE d.id > $after RETURN d.id AS key, d AS node ORDER BY key LIMIT $page' },
  { type: 'entity', cypher: 'MATCH (e:Entity) WHERE e.id > $after RETURN e.id AS key, e AS node, labels(e) AS labels ORDER BY key LIMIT $page' },
  { type: 'claim', cypher: `
    MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE]->(source:Entity) WHERE c.id > $after
    OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
    OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
    OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
    RETURN c.id AS key, c AS node, d.id AS document, source.id AS source, target.id AS target, issue.id AS issue, speaker.id AS speaker ORDER BY key LIMIT $page` },
  { type: 'watch', cypher: 'MATCH (d:Document)<-[:FROM]-(w:WatchItem) WHERE w.id > $after RETURN w.id AS key, w AS node, d.id AS document ORDER BY key LIMIT $page' },
];

const LINKS = 'MATCH (a:Claim)-[r]->(b:Claim) RETURN type(r) AS link, a.id AS from, b.id AS to ORDER BY link, from, to';
const EDGES = 'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS source, r AS edge, b.id AS target ORDER BY source, type(r), target';

/** The whole graph, one JSON object a line: documents, entities, claims, watch items, links between claims, derived edges. */
export async function* exportLines(store: GraphStore): AsyncIterable<string> {
  for (const { type, cypher } of PARTS) {
    for (let after = ''; ;) {
      const { rows } = await store.read(cypher, { after, page: PAGE });
      for (const row of rows) yield JSON.stringify({ type, ...flat(row) });
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      after = String(last['key']);
    }
  }
  for (const row of (await store.read(LINKS)).rows) yield JSON.stringify({ type: 'link', ...row });
  for (const { source, edge, target } of (await store.read(EDGES)).rows) {
    const { type: relation, properties } = edge as { type: string; properties: Row };
    yield JSON.stringify({ type: 'edge', relation, source, target, ...properties });
  }
}

/** The node's properties beside the ids of its slots. */
function flat({ key: _key, node, ...slots }: Row): Row {
  return { ...(node as { properties: Row }).properties, ...slots };
}
