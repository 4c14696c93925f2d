import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { agentOf, subjectOf } from './arguments.ts';
import { slug } from './fold.ts';
import { acts, type Item, type Scene } from './scene.ts';
import { verbMatches } from './verbs.ts';

/** What the document as a whole tells before any claim is read. */
export interface Context {
  /** The parties of its main talks, none or at least two. */
  readonly parties: readonly Mention[];
  readonly mediators: readonly Mention[];
  /** Who "we" is: the ministry or government that issued the statement. */
  readonly issuer: Mention | null;
}

const PARTY_LABELS = new Set(['State', 'ArmedGroup', 'Organization']);

/** @param issuer the actor that the publisher's name stands for, if any */
export function readContext(scenes: readonly Scene[], issuer: Mention | null): Context {
  const mediators = countActors(scenes.flatMap(mediatorsOf));
  const pairs = new Map<string, { parties: readonly Item[]; weight: number }>();
  const vote = (parties: readonly Item[], weight: number): void => {
    const unique = [...new Map(parties.filter((party) => PARTY_LABELS.has(party.label) && party.role !== 'both').map((party) => [party.key, party])).values()];
    if (unique.length !== 2) return;
    const key = unique.map((party) => party.key).sort().join('|');
    pairs.set(key, { parties: unique, weight: (pairs.get(key)?.weight ?? 0) + weight });
  };
  for (const scene of scenes) for (const item of scene.items) if (item.label === 'Talks') vote(item.parties ?? [], 3);
  for (const scene of scenes) {
    for (const match of verbMatches(scene)) if (match.relation === 'NEGOTIATES') vote([...subjectOf(scene, match.first), ...scene.items.filter((item) => item.first >= match.last && item.first <= match.last + 3 && acts(item))], 2);
  }
  const best = [...pairs.values()].sort((a, b) => b.weight - a.weight)[0];
  const parties = best?.parties ?? mostNamed(scenes, new Set(mediators.map((mediator) => mediator.key)));
  return { parties, mediators: mediators.filter((mediator) => !parties.some((party) => party.key === mediator.key)), issuer };
}

function mediatorsOf(scene: Scene): readonly Item[] {
  return verbMatches(scene).filter((match) => ['MEDIATES', 'HOSTS', 'RELAYS'].includes(match.relation)).flatMap((match) =>
    (match.passive ? agentOf(scene, match.last, scene.sentence.endToken) : subjectOf(scene, match.first)).filter((item) => item.role === 'name' && PARTY_LABELS.has(item.label)));
}

function countActors(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

/** How often the second of the two must be named: less where the document speaks of talks. */
const OFTEN = { talks: 2, other: 3 } as const;

/** Without a named pair: the two states or groups that the document names most. */
function mostNamed(scenes: readonly Scene[], mediators: ReadonlySet<string>): readonly Item[] {
  const items = scenes.flatMap((scene) => scene.items);
  const least = items.some((item) => item.label === 'Talks') ? OFTEN.talks : OFTEN.other;
  const counts = new Map<string, { item: Item; count: number }>();
  for (const item of items) {
    if ((item.label !== 'State' && item.label !== 'ArmedGroup') || item.role === 'venue' || mediators.has(item.key)) continue;
    counts.set(item.key, { item, count: (counts.get(item.key)?.count ?? 0) + 1 });
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  const second = ranked[1];
  return second && second.count >= least ? ranked.slice(0, 2).map((entry) => entry.item) : [];
}

/** Talks are identified by their parties; where none are known, by their own words. */
export function talksMention(item: Item, context: Context): Mention {
  const own = [...new Map((item.parties ?? []).filter((party) => isActor(party.label)).map((party) => [party.key, party])).values()];
  const parties = own.length >= 2 ? own : context.parties;
  if (parties.length < 2) return item;
  const sorted = [...parties].sort((a, b) => (partySlug(a) < partySlug(b) ? -1 : 1));
  return { ...item, key: `talks:${sorted.map(partySlug).join('|')}`, name: `${sorted.map((party) => party.name).join('–')} talks` };
}

function partySlug(party: Mention): string {
  return party.key.includes(':') ? party.key.slice(party.key.indexOf(':') + 1) : slug(party.name);
}
