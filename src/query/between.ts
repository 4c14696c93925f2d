import { RELATIONS } from '../model/ontology.ts';
import type { Relation } from '../model/ontology.ts';
import type { GraphStore } from '../store/store.ts';
import { entity, entityColumns, number, relation, text } from './rows.ts';
import type { EntityRef, EntityView } from './views.ts';

type Standing = EntityView['standsBetween'][number];

/** A negotiation or agreement that somebody else hosts, mediates or carries messages in. */
export interface Mediation extends Standing {
  readonly mediator: EntityRef;
}

interface Found {
  readonly mediator: EntityRef;
  readonly talks: EntityRef;
  readonly counts: Map<Relation, number>;
}

// Carrying messages to two parties of the same talks, or to one by somebody who hosts or mediates them, is standing
// between those parties; carrying to one party alone says nothing about which talks are meant.
const AT_THE_TABLE = `
MATCH (mediator:Entity)-[r:HOSTS|MEDIATES]->(talks:Entity)
WHERE (talks:Talks OR talks:Agreement) AND r.realis <> 'negated'
  AND ($id IS NULL OR mediator.id = $id)
  AND NOT EXISTS { MATCH (mediator)-[:PARTY_TO]->(talks) }
RETURN ${entityColumns('mediator')}, ${entityColumns('talks')}, type(r) AS relation, r.claims AS claims`;
const CARRYING = `
MATCH (mediator:Entity)-[r:RELAYS]->(party:Entity)-[:PARTY_TO]->(talks:Entity)
WHERE r.realis <> 'negated'
  AND ($id IS NULL OR mediator.id = $id)
  AND NOT EXISTS { MATCH (mediator)-[:PARTY_TO]->(talks) }
WITH mediator, talks, count(DISTINCT party) AS parties, sum(r.claims) AS claims
WHERE parties > 1 OR EXISTS { MATCH (mediator)-[:HOSTS|MEDIATES]->(talks) }
RETURN ${entityColumns('mediator')}, ${entityColumns('talks')}, 'RELAYS' AS relation, claims`;
const PARTIES = `
MATCH (party:Entity)-[r:PARTY_TO]->(talks:Entity)
WHERE talks.id IN $talks AND r.realis <> 'negated'
RETURN talks.id AS talks, ${entityColumns('party')}
ORDER BY talks, partyName, partyId`;

/** Who stands between whom, by number of claims; for one mediator, or for all when `id` is null. */
export async function mediations(store: GraphStore, id: string | null): Promise<readonly Mediation[]> {
  const found = new Map<string, Found>();
  for (const query of [AT_THE_TABLE, CARRYING]) {
    for (const row of (await store.read(query, { id })).rows) {
      const [mediator, talks] = [entity(row, 'mediator'), entity(row, 'talks')];
      const key = JSON.stringify([mediator.id, talks.id]);
      const entry = found.get(key) ?? { mediator, talks, counts: new Map() };
      entry.counts.set(relation(row, 'relation'), number(row, 'claims'));
      found.set(key, entry);
    }
  }
  const entries = [...found.values()];
  const parties = await partiesOf(store, [...new Set(entries.map(({ talks }) => talks.id))]);
  return entries
    .map(({ mediator, talks, counts }) => ({
      mediator,
      talks,
      parties: parties.get(talks.id) ?? [],
      relations: RELATIONS.filter((name) => counts.has(name)),
      claims: [...counts.values()].reduce((sum, count) => sum + count, 0),
    }))
    .sort((a, b) => b.claims - a.claims || (a.mediator.id + a.talks.id < b.mediator.id + b.talks.id ? -1 : 1));
}

async function partiesOf(store: GraphStore, talks: readonly string[]): Promise<ReadonlyMap<string, readonly EntityRef[]>> {
  const parties = new Map<string, EntityRef[]>();
  if (talks.length === 0) return parties;
  for (const row of (await store.read(PARTIES, { talks })).rows) {
    const id = text(row, 'talks');
    parties.set(id, [...(parties.get(id) ?? []), entity(row, 'party')]);
  }
  return parties;
}
