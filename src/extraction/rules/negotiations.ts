import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { prepositionOf, subjectOf, within } from './arguments.ts';
import { isVerb } from './readings.ts';
import { acts, group, segmentAt, type Item, type Scene } from './scene.ts';

/** Verbs whose subjects are the parties of the talks that are their object ("A and B held talks", "A opened talks with B"). */
const HOLDING = new Set(['hold', 'begin', 'start', 'open', 'resume', 'conclude', 'end', 'continue', 'enter', 'launch', 'finish', 'wrap', 'complete', 'join', 'restart']);
const PARTY_LABELS = new Set(['State', 'ArmedGroup', 'Organization']);

/** The parties that the words around talks name: in its phrase, behind "between" or "with", and who holds them. */
export function namedParties(scene: Scene, talks: Item): readonly Item[] {
  const own = (talks.parties ?? []).filter((party) => isActor(party.label));
  if (own.length >= 2) return distinct(own);
  const segment = scene.segments[segmentAt(scene, talks.first)];
  if (!segment) return distinct(own);
  const behind = within(scene, talks.last, segment.end);
  // "the talks that Qatar is hosting between A and B"
  const at = scene.segments.indexOf(segment);
  const relative = scene.segments[at + 1]?.opener === 'relative' ? scene.segments[at + 1] : undefined;
  const joined = relative ? within(scene, relative.first, relative.end).filter((item) => acts(item) && prepositionOf(scene, item) === 'between') : [];
  const others = joined.length ? joined : behind.filter((item) => acts(item) && ['with', 'between'].includes(prepositionOf(scene, item) ?? '') && isOwnPhrase(scene, talks, item));
  const first = others[0];
  const partners = first ? group(scene, first) : [];
  const verb = scene.tokens.slice(segment.first, talks.first).findLast((token) => isVerb(scene.tokens, token.index));
  const holders = verb && HOLDING.has(verb.lemma) && talks.first - verb.index <= 5 ? subjectOf(scene, verb.index).filter(acts) : [];
  return distinct([...own, ...holders, ...partners]);
}

/** No second verb or talks stands between the talks and whom they are with. */
function isOwnPhrase(scene: Scene, talks: Item, item: Item): boolean {
  const between = scene.tokens.slice(talks.last, item.first);
  if (between.some((token) => ['together', 'along', 'alongside'].includes(token.text.toLowerCase()))) return false;
  return !between.some((token) => isVerb(scene.tokens, token.index) && !token.text.endsWith('ing')) && !scene.items.some((other) => other.label === 'Talks' && other.first >= talks.last && other.first < item.first);
}

function distinct(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.filter((item) => PARTY_LABELS.has(item.label) && ['name', 'modifier'].includes(item.role)).map((item) => [item.key, item])).values()];
}

/** Where talks are held, as far as their own words tell. */
export function venueOf(scene: Scene, talks: Item): string | undefined {
  if (talks.venue) return talks.venue.name;
  const segment = scene.segments[segmentAt(scene, talks.first)];
  const place = segment && within(scene, talks.last, segment.end).find((item) => item.role === 'venue' && ['in', 'at'].includes(prepositionOf(scene, item) ?? ''));
  return place?.name;
}

export type Parties = readonly Mention[];
