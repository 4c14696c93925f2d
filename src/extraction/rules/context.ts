import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { agentOf, clauseReachOf, prepositionOf, subjectOf, within } from './arguments.ts';
import { slug } from './fold.ts';
import { hingesOf } from './hinges.ts';
import { namedParties, venueOf, type Parties } from './negotiations.ts';
import { nominalEvents } from './nominals.ts';
import { acts, group, type Item, type Scene } from './scene.ts';
import { verbMatches } from './verbs.ts';

/** What the document as a whole tells before any claim is read. */
export interface Context {
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
}

const ACTING = new Set(['MEDIATES', 'HOSTS', 'RELAYS']);
/** Talks that the first sentences speak of are likelier the main ones. */
const EARLY = 3;

/** @param issuer the actor that the publisher's name stands for, or the person interviewed, if any */
export function readContext(scenes: readonly Scene[], issuer: Mention | null): Context {
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
  const best = [...votes.values()].sort((a, b) => b.weight - a.weight)[0];
  const parties = best?.parties ?? likelyParties(scenes, between);
  return {
    parties,
    talks: assign(named, parties),
    bargaining: new Set([...parties, ...named.filter((entry) => entry.parties.length >= 2).flatMap((entry) => entry.parties)].map((party) => party.key)),
    mediators: mediators.filter((mediator) => !parties.some((party) => party.key === mediator.key)),
    offices: new Map(scenes.flatMap((scene) => scene.items.flatMap((item): [string, Mention][] => (item.represents ? [[item.key, item.represents]] : [])))),
    issuer,
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

function keyOf(parties: readonly Mention[]): string {
  return parties.map((party) => party.key).sort().join('|');
}

/** Who mediates, hosts talks or carries messages, as verbs and nouns tell; "through Oman" counts too. */
function mediatorsOf(scene: Scene): readonly Item[] {
  const hasTalks = scene.items.some((item) => item.label === 'Talks');
  const verbs = verbMatches(scene).filter((match) => ACTING.has(match.relation) && (match.relation !== 'HOSTS' || hasTalks)).flatMap((match) => (match.passive ? agentOf(scene, match.last, scene.sentence.endToken) : subjectOf(scene, match.first)).filter(acts));
  const nouns = nominalEvents(scene).filter((found) => found.relation === 'MEDIATES').flatMap((found) => found.sources);
  const through = hasTalks ? scene.items.filter((item) => acts(item) && ['through', 'via'].includes(prepositionOf(scene, item) ?? '')).flatMap((item) => group(scene, item)) : [];
  return [...verbs, ...nouns, ...through].filter((item) => item.label === 'State' || item.label === 'Organization');
}

/** Acts between parties, which tell who they are where no talks do. */
const BARGAINING = new Set(['DEMANDS', 'PROPOSES', 'CONCEDES', 'REJECTS', 'AGREES', 'NEGOTIATES', 'THREATENS', 'SANCTIONS', 'ATTACKS', 'ACCUSES']);

/** Who asks for, offers or gives something may be a party of talks that nobody names. */
const TRADING = new Set(['DEMANDS', 'PROPOSES', 'CONCEDES', 'NEGOTIATES']);

/** Without talks that name them: the two who act most on each other, or in a text about talks the two that it names most. */
function likelyParties(scenes: readonly Scene[], mediators: ReadonlySet<string>): readonly Item[] {
  const isParty = (item: Item): boolean => (item.label === 'State' || item.label === 'ArmedGroup') && item.role !== 'venue' && !mediators.has(item.key);
  const pairs = new Tally<readonly Item[]>();
  const names = new Tally<Item>();
  const traders = new Set<string>();
  for (const scene of scenes) {
    for (const item of scene.items) if (isParty(item)) names.add(item.key, item);
    for (const match of verbMatches(scene)) {
      if (!BARGAINING.has(match.relation)) continue;
      const subject = subjectOf(scene, match.first).find(isParty);
      if (subject && TRADING.has(match.relation)) traders.add(subject.key);
      const object = within(scene, match.last, clauseReachOf(scene, match, true)).find((item) => isParty(item) && item.key !== subject?.key);
      if (subject && object) pairs.add(keyOf([subject, object]), [subject, object]);
    }
  }
  const [best, second] = pairs.ranked();
  const [one, two, three] = names.ranked();
  const isFrequent = best?.value.every((item) => [one, two, three].some((name) => name?.value.key === item.key && name.count >= OFTEN));
  if (best && best.count > (second?.count ?? 0) && isFrequent) return best.value;
  const hasTalks = scenes.some((scene) => scene.items.some((item) => item.label === 'Talks'));
  // Where only an exchange tells of a bargain, both must ask or give.
  const isBargain = hasTalks || (one && two && traders.has(one.value.key) && traders.has(two.value.key) && scenes.some((scene) => scene.items.some((item) => item.label === 'Agreement') || hingesOf(scene).some((hinge) => hinge.type === 'IN_EXCHANGE_FOR')));
  // A third that is named as often would make it a guess.
  return isBargain && one && two && two.count >= OFTEN && (three?.count ?? 0) < two.count ? [one.value, two.value] : [];
}

/** How often the second of the two must be named. */
const OFTEN = 2;

/** Counts what comes up under a key. */
class Tally<T> {
  readonly #counts = new Map<string, { readonly value: T; readonly count: number }>();

  add(key: string, value: T): void {
    this.#counts.set(key, { value, count: (this.#counts.get(key)?.count ?? 0) + 1 });
  }

  ranked(): { readonly value: T; readonly count: number }[] {
    return [...this.#counts.values()].sort((a, b) => b.count - a.count);
  }
}

/** Talks are identified by their parties; where none are known, by their own words. Null for talks that are only implied and unknown. */
export function talksMention(item: Item, context: Context): Mention | null {
  const parties = context.talks.get(item) ?? context.parties;
  if (parties.length < 2) return item.role === 'implied' ? null : item;
  const sorted = [...parties].filter((party) => isActor(party.label)).sort((a, b) => (partySlug(a) < partySlug(b) ? -1 : 1));
  return { ...item, key: `talks:${sorted.map(partySlug).join('|')}`, name: `${sorted.map((party) => party.name).join('–')} talks` };
}

function partySlug(party: Mention): string {
  return party.key.includes(':') ? party.key.slice(party.key.indexOf(':') + 1) : slug(party.name);
}
