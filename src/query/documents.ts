import type { GraphStore, Row } from '../store/store.ts';
import { claimsOfDocument } from './claim-views.ts';
import { number, text, textOrNull } from './rows.ts';
import type { DocumentSummary, DocumentView } from './views.ts';

const COLUMNS = 'd.id AS id, d.title AS title, d.publisher AS publisher, d.date AS date, d.url AS url, claims';
const LIST = `
MATCH (d:Document)
OPTIONAL MATCH (c:Claim)-[:FROM]->(d)
WITH d, count(c) AS claims
RETURN ${COLUMNS}
ORDER BY coalesce(date, '') DESC, coalesce(title, ''), id`;
const NAMING = `
MATCH (c:Claim)-[:SOURCE|TARGET|ABOUT]->(:Entity {id: $entity})
MATCH (c)-[:FROM]->(d:Document)
WITH d, count(DISTINCT c) AS claims
RETURN ${COLUMNS}
ORDER BY coalesce(date, '') DESC, coalesce(title, ''), id`;

/** All documents, the newest first, undated ones last. */
export async function documentList(store: GraphStore): Promise<readonly DocumentSummary[]> {
  return (await store.read(LIST)).rows.map(documentSummary);
}

/** The documents with claims about an entity, `claims` counting only those; the newest first, undated ones last. */
export async function documentsAbout(store: GraphStore, entity: string): Promise<readonly DocumentSummary[]> {
  return (await store.read(NAMING, { entity })).rows.map(documentSummary);
}

/** Undefined when there is no such document. */
export async function documentView(store: GraphStore, id: string): Promise<DocumentView | undefined> {
  const { rows: [row] } = await store.read(`
MATCH (d:Document {id: $id})
OPTIONAL MATCH (c:Claim)-[:FROM]->(d)
WITH d, count(c) AS claims
RETURN ${COLUMNS}, d.licence AS licence, d.text AS text`, { id });
  if (!row) return undefined;
  return { ...documentSummary(row), licence: textOrNull(row, 'licence'), text: text(row, 'text'), extracted: await claimsOfDocument(store, id) };
}

/** First and last date of the documents, null when none is dated. */
export async function dateRange(store: GraphStore): Promise<{ readonly firstDate: string | null; readonly lastDate: string | null }> {
  const { rows: [row] } = await store.read('MATCH (d:Document) RETURN min(d.date) AS firstDate, max(d.date) AS lastDate');
  return { firstDate: row ? textOrNull(row, 'firstDate') : null, lastDate: row ? textOrNull(row, 'lastDate') : null };
}

function documentSummary(row: Row): DocumentSummary {
  return {
    id: text(row, 'id'),
    title: textOrNull(row, 'title'),
    publisher: textOrNull(row, 'publisher'),
    date: textOrNull(row, 'date'),
    url: textOrNull(row, 'url'),
    claims: number(row, 'claims'),
  };
}
