import type { Mention } from '../extractor.ts';
import { clauseReachOf, subjectOf, within } from './arguments.ts';
import { hingesOf } from './hinges.ts';
import type { Item, Scene } from './scene.ts';
import { verbMatches } from './verbs.ts';

/** Acts between parties, which tell who they are where no talks do. */
const BARGAINING = new Set(['DEMANDS', 'PROPOSES', 'CONCEDES', 'REJECTS', 'AGREES', 'NEGOTIATES', 'THREATENS', 'SANCTIONS', 'ATTACKS', 'ACCUSES']);

/** Who asks for, offers or gives something may be a party of talks that nobody names. */
const TRADING = new Set(['DEMANDS', 'PROPOSES', 'CONCEDES', 'NEGOTIATES']);

/** Without talks that name them: the two who act most on each other, or in a text about talks the two that it names most. */
export function likelyParties(scenes: readonly Scene[], mediators: ReadonlySet<string>): readonly Item[] {
  const isParty = (item: Item): boolean => (item.label === 'State' || item.label === 'ArmedGroup') && item.role !== 'venue' && !mediators.has(item.key);
  const pairs = new Tally<readonly Item[]>();
  const names = new Tally<Item>();
  const traders = new Set<string>();
  const directions = new Set<string>();
  for (const scene of scenes) {
    for (const item of scene.items) if (isParty(item)) names.add(item.key, item);
    for (const match of verbMatches(scene)) {
      if (!BARGAINING.has(match.relation)) continue;
      const subject = subjectOf(scene, match.first).find(isParty);
      if (subject && TRADING.has(match.relation)) traders.add(subject.key);
      const object = within(scene, match.last, clauseReachOf(scene, match.first)).find((item) => isParty(item) && item.key !== subject?.key);
      if (subject && object) directions.add(`${subject.key} ${object.key}${match.relation === 'NEGOTIATES' ? ' talks' : ''}`);
      if (subject && object) pairs.add(keyOf([subject, object]), [subject, object]);
    }
  }
  const hasTalks = scenes.some((scene) => scene.items.some((item) => item.label === 'Talks'));
  const [best, second] = pairs.ranked();
  const [one, two, three] = names.ranked();
  const isFrequent = best?.value.every((item) => [one, two, three].some((name) => name?.value.key === item.key && name.count >= OFTEN));
  // One that only asks or accuses the other need not talk with it.
  const areOpposed = best && (hasTalks || directedBoth(best.value, directions));
  if (best && best.count > (second?.count ?? 0) && isFrequent && areOpposed) return best.value;
  // Where only an exchange tells of a bargain, both must ask or give.
  const isBargain = hasTalks || (one && two && traders.has(one.value.key) && traders.has(two.value.key) && scenes.some((scene) => scene.items.some((item) => item.label === 'Agreement') || hingesOf(scene).some((hinge) => hinge.type === 'IN_EXCHANGE_FOR')));
  // A third that is named as often would make it a guess.
  return isBargain && one && two && two.count >= OFTEN && (three?.count ?? 0) < two.count ? [one.value, two.value] : [];
}

/** Does each act on the other, or does one negotiate with the other? */
function directedBoth([one, two]: readonly Item[], directions: ReadonlySet<string>): boolean {
  if (!one || !two) return false;
  const there = `${one.key} ${two.key}`;
  const back = `${two.key} ${one.key}`;
  return (directions.has(there) && directions.has(back)) || directions.has(`${there} talks`) || directions.has(`${back} talks`);
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

/** The same for the same parties in any order. */
export function keyOf(parties: readonly Mention[]): string {
  return parties.map((party) => party.key).sort().join('|');
}
