import { ontology } from '../model/ontology.ts';
import type { Relation } from '../model/ontology.ts';
import type { GraphStore, Parameters, Row } from '../store/store.ts';
import { entity, entityColumns, entityOrNull, linkType, number, realis, relation, stance, text, textOrNull } from './rows.ts';
import type { ClaimView, EntityRef } from './views.ts';

type Link = ClaimView['links'][number];

// Each pattern begins at the claim, which is bound, and stands in a MATCH of its own: the embedded engine scans all
// documents for one that begins elsewhere, and multiplies those that a comma joins.
const SLOTS = `
MATCH (c)-[:FROM]->(d:Document)
MATCH (c)-[:SOURCE]->(source:Entity)
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, source, target, issue, speaker`;

const COLUMNS = `
RETURN c.id AS id, c.relation AS relation, c.realis AS realis, c.stance AS stance, c.timeStart AS timeStart, c.timeEnd AS timeEnd,
       c.confidence AS confidence, c.quote AS quote, c.start AS start, c.end AS end,
       c.sentence AS sentence, c.sentenceStart AS sentenceStart, c.sentenceEnd AS sentenceEnd,
       ${entityColumns('source')}, ${entityColumns('target')}, ${entityColumns('issue')}, ${entityColumns('speaker')},
       d.id AS documentId, d.title AS title, d.publisher AS publisher, d.date AS date, d.url AS url`;

const LINKS = `
MATCH (c:Claim)-[link:CONDITIONAL_ON|IN_EXCHANGE_FOR|CONTRADICTS|FOLLOWS]-(o:Claim)
WHERE c.id IN $ids
MATCH (o)-[:SOURCE]->(source:Entity)
OPTIONAL MATCH (o)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (o)-[:ABOUT]->(issue:Entity)
RETURN c.id AS claim, type(link) AS type, startNode(link).id AS start, o.id AS other, o.relation AS relation,
       ${entityColumns('source')}, ${entityColumns('target')}, ${entityColumns('issue')}
ORDER BY claim, type, other`;

/** The claims of a document in the order of its text. */
export function claimsOfDocument(store: GraphStore, document: string): Promise<readonly ClaimView[]> {
  return claimViews(store, `MATCH (c:Claim)-[:FROM]->(:Document {id: $document})${SLOTS}${COLUMNS}\nORDER BY start, end, id`, { document });
}

/** The claims that an edge is derived from, the newest first, undated ones last. */
export function claimsOfEdge(store: GraphStore, kind: Relation, source: string, target: string): Promise<readonly ClaimView[]> {
  return claimViews(store, `MATCH (c:Claim {relation: $relation})-[:SOURCE]->(:Entity {id: $source})${SLOTS}
WHERE target.id = $target OR (target IS NULL AND issue.id = $target)${COLUMNS}
ORDER BY coalesce(date, '') DESC, documentId, start, id`, { relation: kind, source, target });
}

/** Undefined when there is no such claim. */
export async function claimView(store: GraphStore, id: string): Promise<ClaimView | undefined> {
  const [claim] = await claimViews(store, `MATCH (c:Claim {id: $id})${SLOTS}${COLUMNS}`, { id });
  return claim;
}

/** A claim in a few words: "Iran concedes to United States: uranium enrichment". */
export function summary(kind: Relation, source: EntityRef, target: EntityRef | null, issue: EntityRef | null): string {
  const { phrase, bare } = ontology.relations[kind];
  const isActor = target !== null && ontology.labels[target.label].actor;
  const aim = target ?? issue;
  if (!aim) return `${source.name} ${bare}`;
  const about = target && issue && target.id !== issue.id ? `: ${issue.name}` : '';
  return `${source.name} ${isActor ? phrase : bare} ${aim.name}${about}`;
}

async function claimViews(store: GraphStore, cypher: string, parameters: Parameters): Promise<readonly ClaimView[]> {
  const { rows } = await store.read(cypher, parameters);
  const links = await linksOf(store, rows.map((row) => text(row, 'id')));
  return rows.map((row) => toClaim(row, links.get(text(row, 'id')) ?? []));
}

async function linksOf(store: GraphStore, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Link[]>> {
  const links = new Map<string, Link[]>();
  if (ids.length === 0) return links;
  const { rows } = await store.read(LINKS, { ids });
  for (const row of rows) {
    const claim = text(row, 'claim');
    links.set(claim, [...(links.get(claim) ?? []), {
      type: linkType(row, 'type'),
      outgoing: text(row, 'start') === claim,
      claim: text(row, 'other'),
      summary: summary(relation(row, 'relation'), entity(row, 'source'), entityOrNull(row, 'target'), entityOrNull(row, 'issue')),
    }]);
  }
  return links;
}

function toClaim(row: Row, links: readonly Link[]): ClaimView {
  return {
    id: text(row, 'id'),
    relation: relation(row, 'relation'),
    source: entity(row, 'source'),
    target: entityOrNull(row, 'target'),
    issue: entityOrNull(row, 'issue'),
    speaker: entityOrNull(row, 'speaker'),
    realis: realis(row, 'realis'),
    stance: stance(row, 'stance'),
    time: interval(textOrNull(row, 'timeStart'), textOrNull(row, 'timeEnd')),
    confidence: number(row, 'confidence'),
    quote: text(row, 'quote'),
    start: number(row, 'start'),
    end: number(row, 'end'),
    sentence: text(row, 'sentence'),
    sentenceStart: number(row, 'sentenceStart'),
    sentenceEnd: number(row, 'sentenceEnd'),
    document: { id: text(row, 'documentId'), title: textOrNull(row, 'title'), publisher: textOrNull(row, 'publisher'), date: textOrNull(row, 'date'), url: textOrNull(row, 'url') },
    links,
  };
}

function interval(start: string | null, end: string | null): string | null {
  return start === null || end === null || start === end ? start : `${start}/${end}`;
}
