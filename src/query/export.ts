import type { GraphStore, Row } from '../store/store.ts';
import { text, texts } from './rows.ts';

/** Rows fetched at once; the next page starts behind the last key, so that each costs the same. */
const PAGE = 500;

/** What the query needs to page, and what the store keeps for itself. */
const INTERNAL: ReadonlySet<string> = new Set(['key', 'properties', 'fingerprint', 'edge']);

/** What an export holds, in this order. Every query pages by `key` and gives the properties of its node. */
const PARTS: readonly { readonly type: string; readonly cypher: string }[] = [
  { type: 'document', cypher: 'MATCH (d:Document) WHERE d.id > $after RETURN d.id AS key, properties(d) AS properties ORDER BY key LIMIT $page' },
  { type: 'entity', cypher: 'MATCH (e:Entity) WHERE e.id > $after RETURN e.id AS key, properties(e) AS properties, labels(e) AS labels ORDER BY key LIMIT $page' },
  { type: 'claim', cypher: `
    MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE]->(source:Entity) WHERE c.id > $after
    OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
    OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
    OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
    RETURN c.id AS key, properties(c) AS properties, d.id AS document, source.id AS source, target.id AS target, issue.id AS issue, speaker.id AS speaker ORDER BY key LIMIT $page` },
  { type: 'watch', cypher: 'MATCH (d:Document)<-[:FROM]-(w:WatchItem) WHERE w.id > $after RETURN w.id AS key, properties(w) AS properties, d.id AS document ORDER BY key LIMIT $page' },
];

const LINKS = 'MATCH (a:Claim)-[r]->(b:Claim) RETURN type(r) AS link, a.id AS from, b.id AS to ORDER BY link, from, to';
// Ordered by columns only: the embedded engine silently ignores an ORDER BY on the relationship itself once it has another name.
const EDGES = 'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS source, type(r) AS relation, b.id AS target, properties(r) AS properties ORDER BY source, relation, target';

/** The whole graph, one JSON object a line: documents, entities, claims, watch items, links between claims, derived edges. */
export async function* exportLines(store: GraphStore): AsyncGenerator<string> {
  for (const { type, cypher } of PARTS) {
    for (let after = ''; ;) {
      const { rows } = await store.read(cypher, { after, page: PAGE });
      for (const row of rows) yield line(type, row);
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) break;
      after = text(last, 'key');
    }
  }
  for (const row of (await store.read(LINKS)).rows) yield line('link', row);
  for (const row of (await store.read(EDGES)).rows) yield line('edge', row);
}

/** The properties beside the other columns, sorted so that the engines write the same lines. */
function line(type: string, row: Row): string {
  const fields: Row = { ...(isMap(row['properties']) ? row['properties'] : {}), ...row };
  const names = Object.keys(fields).filter((name) => !INTERNAL.has(name)).sort();
  return JSON.stringify({ type, ...Object.fromEntries(names.map((name) => [name, name === 'labels' ? texts(fields, name).toSorted() : fields[name]])) });
}

function isMap(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
