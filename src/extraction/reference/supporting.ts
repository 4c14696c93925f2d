import type { Mention } from '../extractor.ts';
import { acts, group, type Item, type Scene } from '../rules/scene.ts';

/** Who plays a part beside the parties and mediators, each once, in the order of the document. */
export interface Supporting {
  readonly guarantors: readonly Mention[];
  readonly observers: readonly Mention[];
  /** Where no talks tell the parties: the two states or groups that the sentences name together most; empty where no two stand out. */
  readonly opponents: readonly Mention[];
}

const ACTORS = new Set(['State', 'Organization', 'ArmedGroup']);

/** Guarantors and observers by the noun beside their names ("with Chad as guarantor", "the guarantor states Chad and Niger"). */
export function supportingOf(scenes: readonly Scene[], mediators: readonly Mention[], issuers: readonly Mention[]): Supporting {
  return { guarantors: once(scenes.flatMap((scene) => beside(scene, /^guarantors?$/i))), observers: once(scenes.flatMap((scene) => beside(scene, /^observers?$/i))), opponents: opponentsOf(scenes, new Set([...mediators, ...issuers].map(({ key }) => key))) };
}

const SIDES = new Set(['State', 'ArmedGroup']);
/** Sentences that must name a pair. */
const LEAST = 2;

function opponentsOf(scenes: readonly Scene[], others: ReadonlySet<string>): readonly Mention[] {
  const pairs = new Map<string, { readonly pair: readonly Item[]; readonly count: number }>();
  for (const { items } of scenes) {
    const sides = [...new Map(items.filter((item) => SIDES.has(item.label) && item.role !== 'venue' && !others.has(item.key)).map((item) => [item.key, item])).values()].slice(0, MOST);
    for (const [k, one] of sides.entries()) {
      for (const two of sides.slice(k + 1)) {
        const key = [one.key, two.key].sort().join(' ');
        pairs.set(key, { pair: [one, two], count: (pairs.get(key)?.count ?? 0) + 1 });
      }
    }
  }
  const [best, next] = [...pairs.values()].sort((a, b) => b.count - a.count);
  return best && best.count >= LEAST && best.count > (next?.count ?? 0) ? best.pair : [];
}

/** Sides of one sentence that are looked at: a list of signatories is no pair. */
const MOST = 6;

function beside(scene: Scene, noun: RegExp): readonly Item[] {
  const { tokens, sentence, items } = scene;
  const found: Item[] = [];
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (!noun.test(tokens[i]?.text ?? '')) continue;
    const isPart = (item: Item): boolean => acts(item) && item.role === 'name' && ACTORS.has(item.label);
    const before = tokens[i - 1]?.text === 'as' ? items.findLast((item) => item.last <= i - 1 && i - item.last <= 3 && isPart(item)) : undefined;
    const behind = items.find((item) => item.first > i && item.first - i <= 3 && isPart(item) && tokens.slice(i + 1, item.first).every((token) => /^(?:,|:|-|–|—|states?|countries|powers?|the)$/i.test(token.text)));
    const named = before ?? behind;
    if (named) found.push(...group(scene, named).filter(isPart));
  }
  return found;
}

function once(items: readonly Item[]): readonly Mention[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}
