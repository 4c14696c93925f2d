import type { GraphStore } from '../store/store.ts';
import { namedEntities } from './find-entity.ts';
import { fold } from './names.ts';
import { entity, entityColumns, number, relation, text, textOrNull } from './rows.ts';
import type { SearchHit } from './views.ts';

const MOST = { entities: 12, sentences: 20 } as const;
/** Only so many matches are counted in the database: below them nobody scrolls. */
const CANDIDATES = 200;

const COUNTED = `
MATCH (e:Entity)
WHERE e.id IN $ids
OPTIONAL MATCH (c:Claim)-[:SOURCE|TARGET|ABOUT]->(e)
RETURN ${entityColumns('e')}, count(DISTINCT c) AS claims`;
// One row a sentence, however many claims it supports: the claim whose own words are sought, otherwise the first.
const SENTENCES = `
MATCH (d:Document)<-[:FROM]-(c:Claim)
WHERE all(word IN $words WHERE toLower(c.sentence) CONTAINS word)
WITH d, c, CASE WHEN all(word IN $words WHERE toLower(c.quote) CONTAINS word) THEN 0 ELSE 1 END AS rank
ORDER BY rank, c.start, c.id
WITH d, c.sentenceStart AS at, collect(c.id) AS ids
WITH d, at, ids[0] AS id
ORDER BY coalesce(d.date, '') DESC, d.id, at
LIMIT ${MOST.sentences}
MATCH (c:Claim {id: id})-[:SOURCE]->(source:Entity)
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
RETURN c.id AS claim, c.sentence AS sentence, c.relation AS relation, source.name AS source, coalesce(target.name, issue.name) AS target,
       d.title AS title, d.date AS date, d.id AS document, at
ORDER BY coalesce(date, '') DESC, document, at`;

/**
 * Entities whose name or another wording begins with the text (first) or contains it, without regard to case and
 * accents, those with the most claims first; then sentences that contain all its words. Nothing for a blank text.
 */
export async function search(store: GraphStore, query: string): Promise<readonly SearchHit[]> {
  const sought = fold(query);
  if (sought === '') return [];
  return [...await entityHits(store, sought), ...await sentenceHits(store, query)];
}

async function entityHits(store: GraphStore, sought: string): Promise<readonly SearchHit[]> {
  const matches = (await namedEntities(store))
    .flatMap(({ id, name, aliases }) => {
      const wordings = [name, ...aliases];
      const matched = wordings.find((wording) => fold(wording).startsWith(sought)) ?? wordings.find((wording) => fold(wording).includes(sought));
      return matched === undefined ? [] : [{ id, matched, prefix: fold(matched).startsWith(sought) }];
    })
    .sort((a, b) => Number(b.prefix) - Number(a.prefix))
    .slice(0, CANDIDATES);
  const found = new Map(matches.map((match) => [match.id, match]));
  const { rows } = await store.read(COUNTED, { ids: [...found.keys()] });
  return rows
    .map((row) => ({ entity: entity(row, 'e'), claims: number(row, 'claims'), match: found.get(text(row, 'eId')) }))
    .sort((a, b) => Number(b.match?.prefix) - Number(a.match?.prefix) || b.claims - a.claims || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, MOST.entities)
    .map(({ entity: ref, claims, match }) => ({ kind: 'entity', entity: ref, matched: match?.matched ?? ref.name, claims }));
}

async function sentenceHits(store: GraphStore, query: string): Promise<readonly SearchHit[]> {
  const words = query.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  const { rows } = await store.read(SENTENCES, { words });
  return rows.map((row) => ({
    kind: 'sentence',
    claim: text(row, 'claim'),
    sentence: text(row, 'sentence'),
    relation: relation(row, 'relation'),
    source: text(row, 'source'),
    target: textOrNull(row, 'target'),
    title: textOrNull(row, 'title'),
    date: textOrNull(row, 'date'),
  }));
}
