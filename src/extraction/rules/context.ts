import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { supportingOf, type Supporting } from '../reference/supporting.ts';
import { agentOf, prepositionOf, subjectOf } from './arguments.ts';
import { slug } from './fold.ts';
import { betweenIn } from './implied.ts';
import { namedParties, venueOf, type Parties } from './negotiations.ts';
import { nominalEvents } from './nominals.ts';
import { keyOf, likelyParties } from './parties.ts';
import { acts, group, type Item, type Scene } from './scene.ts';
import { verbMatches } from './verbs.ts';

/** What the document as a whole tells before any claim is read. */
export interface Context extends Supporting {
  /** The parties of its main talks, none or at least two. */
  readonly parties: Parties;
  /** The parties of each mention of talks that is not about the main ones. */
  readonly talks: ReadonlyMap<Item, Parties>;
  /** Keys of everybody who is a party of some talks of the document. */
  readonly bargaining: ReadonlySet<string>;
  readonly mediators: readonly Mention[];
  /** Key of a person to whom the words tie it to: "Iran's foreign minister, ...". */
  readonly offices: ReadonlyMap<string, Mention>;
  /** Who "we" is: the ministry or government that issued the statement, or the person who is interviewed. */
  readonly issuer: Mention | null;
  /** All who issued it, where a statement is joint; the first is the issuer. */
  readonly issuers: readonly Mention[];
}

const ACTING = new Set(['MEDIATES', 'HOSTS', 'RELAYS']);
/** Talks that the first sentences speak of are likelier the main ones. */
const EARLY = 3;

/** @param issuers the actors that issued the document, or the person interviewed, if any */
export function readContext(scenes: readonly Scene[], issuers: readonly Mention[]): Context {
  const talks = scenes.flatMap((scene, at) => scene.items.filter((item) => item.label === 'Talks').map((item) => ({ scene, item, at, parties: namedParties(scene, item) })));
  // Who stands behind "between" is a party, whatever else is said of it.
  const certain = new Set(talks.filter(({ item }) => (item.parties?.length ?? 0) >= 2).flatMap(({ parties }) => parties.map((party) => party.key)));
  const mediators = [...new Map(scenes.flatMap(mediatorsOf).filter((item) => !certain.has(item.key)).map((item) => [item.key, item])).values()];
  const between = new Set(mediators.map((mediator) => mediator.key));
  const votes = new Map<string, { parties: readonly Item[]; weight: number }>();
  const named = talks.map((entry) => ({ ...entry, parties: entry.parties.filter((party) => !between.has(party.key)) }));
  for (const { parties, at } of named) {
    if (parties.length !== 2) continue;
    const key = keyOf(parties);
    votes.set(key, { parties, weight: (votes.get(key)?.weight ?? 0) + 2 + (at <= EARLY ? EARLY : 0) });
  }
  for (const [at, scene] of scenes.entries()) {
    const pair = betweenIn(scene).filter((party) => !between.has(party.key));
    const isTold = named.some((entry) => entry.scene === scene && entry.parties.length >= 2);
    if (pair.length === 2 && !isTold) votes.set(keyOf(pair), { parties: pair, weight: (votes.get(keyOf(pair))?.weight ?? 0) + 1 + (at <= EARLY ? 1 : 0) });
  }
  const best = [...votes.values()].sort((a, b) => b.weight - a.weight)[0];
  const parties = best?.parties ?? likelyParties(scenes, between);
  const goBetweens = mediators.filter((mediator) => !parties.some((party) => party.key === mediator.key));
  return {
    parties,
    talks: assign(named, parties),
    bargaining: new Set([...parties, ...named.filter((entry) => entry.parties.length >= 2).flatMap((entry) => entry.parties)].map((party) => party.key)),
    mediators: goBetweens,
    offices: new Map(scenes.flatMap((scene) => scene.items.flatMap((item): [string, Mention][] => (item.represents ? [[item.key, item.represents]] : [])))),
    issuer: issuers[0] ?? null,
    issuers,
    ...supportingOf(scenes, goBetweens, issuers),
  };
}

interface Entry { readonly scene: Scene; readonly item: Item; readonly at: number; readonly parties: readonly Item[] }

/** Talks without parties of their own belong to those that were held at the same place, or to the last in the same sentence. */
function assign(entries: readonly Entry[], main: Parties): ReadonlyMap<Item, Parties> {
  const found = new Map<Item, Parties>();
  const places = new Map<string, Parties>();
  for (const { scene, item, parties } of entries) {
    const venue = venueOf(scene, item);
    if (venue && parties.length >= 2 && !places.has(venue)) places.set(venue, parties);
  }
  let last: Entry | undefined;
  for (const entry of entries) {
    const { scene, item, parties } = entry;
    if (parties.length >= 2) {
      found.set(item, parties);
      last = entry;
      continue;
    }
    const venue = venueOf(scene, item);
    const single = parties[0];
    if (venue && places.has(venue)) found.set(item, places.get(venue) ?? main);
    else if (single && !main.some((party) => party.key === single.key)) found.set(item, []);
    else if (last && last.scene === scene) found.set(item, found.get(last.item) ?? main);
  }
  return found;
}

/** Who mediates, hosts talks or carries messages, as verbs and nouns tell; "through Oman" counts too. */
function mediatorsOf(scene: Scene): readonly Item[] {
  const hasTalks = scene.items.some((item) => item.label === 'Talks');
  const verbs = verbMatches(scene).filter((match) => ACTING.has(match.relation) && (match.relation !== 'HOSTS' || hasTalks)).flatMap((match) => (match.passive ? agentOf(scene, match.last, scene.sentence.endToken) : subjectOf(scene, match.first)).filter(acts));
  const nouns = nominalEvents(scene).filter((found) => found.relation === 'MEDIATES').flatMap((found) => found.sources);
  const through = hasTalks ? scene.items.filter((item) => acts(item) && ['through', 'via'].includes(prepositionOf(scene, item) ?? '')).flatMap((item) => group(scene, item)) : [];
  return [...verbs, ...nouns, ...through].filter((item) => item.label === 'State' || item.label === 'Organization');
}

/** Talks are identified by their parties; where none are known, by their own words. Null for talks that are only implied and unknown. */
export function talksMention(item: Item, context: Context): Mention | null {
  const own = item.role === 'implied' ? (item.parties ?? []) : [];
  const parties = own.length === 2 ? own : context.talks.get(item) ?? context.parties;
  if (parties.length < 2) return item.role === 'implied' ? null : item;
  const sorted = [...parties].filter((party) => isActor(party.label)).sort((a, b) => (partySlug(a) < partySlug(b) ? -1 : 1));
  return { ...item, key: `talks:${sorted.map(partySlug).join('|')}`, name: `${sorted.map((party) => party.name).join('–')} talks` };
}

function partySlug(party: Mention): string {
  return party.key.includes(':') ? party.key.slice(party.key.indexOf(':') + 1) : slug(party.name);
}
