import type { Token } from '../../language/analysis.ts';
import { isActor } from '../../model/ontology.ts';
import { talksWords } from '../lexicon/talks.ts';
import { agreementAt } from '../document/agreements.ts';
import { actorsAt, children, objectOf, phraseStart, withComplement } from '../document/tree.ts';
import { placeOf, placesNear } from '../document/venues.ts';
import { slug } from './fold.ts';
import { group, type Item, type Scene } from './scene.ts';

const { strong: STRONG, weak: WEAK, modifiers: MODIFIERS, units: UNITS, meetings: MEETINGS } = talksWords.talks;
const POINTING = new Set(['the', 'this', 'these', 'that', 'those', 'its', 'their', 'both', 'each']);
const OF = new Set(['of']);
const JOINING = new Set(['between', 'among', 'with', 'of']);
/** A dash that joins names ("Russia–Ukraine talks"). */
const DASH = new Set(['-', '–', '/']);

/** Adds talks, agreements and the places around them to the items of a sentence; what stands inside their noun phrases becomes part of them. */
export function withNegotiations(bare: Omit<Scene, 'segments'>): Item[] {
  const scene: Scene = { ...bare, segments: [] };
  let items = [...scene.items];
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const here = { ...scene, items };
    const item = talksAt(here, i) ?? agreementAt(here, i);
    if (!item) continue;
    items = [...items.filter((other) => other.last <= item.first || other.first >= item.last), item].sort((a, b) => a.first - b.first);
    i = item.last - 1;
  }
  return placesNear({ ...scene, items });
}

function talksAt(scene: Scene, head: number): Item | undefined {
  const { tokens, items, text } = scene;
  const token = tokens[head];
  const word = token?.text.toLowerCase() ?? '';
  const isStrong = STRONG.has(word);
  if (!token || (!isStrong && !WEAK.has(word)) || isVerbal(tokens, head)) return undefined;
  const cover = items.find((item) => head >= item.first && head < item.last);
  // "the peace process", "ceasefire talks": what they are about stands inside.
  if (cover && (cover.last !== head + 1 || !['Mechanism', 'Issue'].includes(cover.label))) return undefined;
  const first = talksStart(scene, head, cover);
  // A unit of talks is those talks ("the ninth round of consultations").
  const of = UNITS.has(word) ? objectOf(scene, head, OF) : undefined;
  if (of && (STRONG.has(of.text.toLowerCase()) || WEAK.has(of.text.toLowerCase()))) return undefined;
  const inside = items.filter((item) => item.first >= first && item.last <= head + 1);
  const modifiers = tokens.slice(first, head).map((modifier) => modifier.text.toLowerCase());
  const before = tokens[first - 1];
  const isPointed = POINTING.has(before?.text.toLowerCase() ?? '') || /^['’]s?$/.test(before?.text ?? '');
  const joined = partiesBehind(scene, head);
  // "Saudi mediation between A and B" is talks of those two.
  if (word === 'mediation' && joined.length < 2) return undefined;
  const parties = [...(word === 'mediation' ? [] : inside.filter((item) => isActor(item.label) && item.role !== 'venue')), ...joined];
  const isTold = inside.length > 0 || properModifier(scene, first, head) !== undefined || parties.length > 0 || modifiers.some((modifier) => MODIFIERS.has(modifier));
  if (!isStrong && !isPointed && !isTold) return undefined;
  const start = tokens[first]?.start ?? token.start;
  const venue = inside.find((item) => item.role === 'venue' || item.label === 'Place') ?? properModifier(scene, first, head);
  const words = text.slice(start, token.end);
  const name = withComplement(scene, words, head);
  return {
    first, last: head + 1, start, end: token.end, text: words, role: 'name', label: 'Talks', key: `talks:${slug(words)}`, name,
    parties,
    uses: word === 'mediation' ? [] : inside.filter((item) => item.label === 'Mechanism'),
    about: inside.filter((item) => item.label === 'Issue' && item.last <= head && item.name !== 'peace'),
    ...(venue ? { venue } : {}),
    ...(!isStrong && (!isTold || (MEETINGS.has(word) && !modifiers.some((modifier) => MODIFIERS.has(modifier)))) ? { generic: true } : {}),
  };
}

/** "Iran talks to": the tagger takes the noun for a verb behind adjectives and the other way round. */
function isVerbal(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (tokens[i]?.pos !== 'VERB' && tokens[i]?.pos !== 'AUX') return false;
  return before === undefined || !(before.pos === 'DET' || before.pos === 'ADJ') || (tokens[i]?.text ?? '').endsWith('ing');
}

/** Where the noun phrase begins, over the mentions that belong to it. */
function talksStart(scene: Scene, head: number, cover: Item | undefined): number {
  let first = Math.min(phraseStart(scene, head), cover?.first ?? head);
  for (;;) {
    const before = scene.items.find((item) => item.last === first || (DASH.has(scene.tokens[first - 1]?.text ?? '') && item.last === first - 1));
    const within = scene.items.find((item) => item.first < first && item.last > first);
    if (within) first = within.first;
    else if (before && (before.role === 'modifier' || before.role === 'venue' || ['Mechanism', 'Place'].includes(before.label) || DASH.has(scene.tokens[first - 1]?.text ?? '')) && isAttached(scene, before, head)) first = before.first;
    else return first;
  }
}

/** Does a name hang on the noun that it stands before, and not on what is said before it? */
function isAttached(scene: Scene, item: Item, head: number): boolean {
  if (/^['’]s?$/.test(scene.tokens[item.last]?.text ?? '')) return false;
  const token = scene.tokens[item.last - 1];
  return token !== undefined && (token.head === head || (token.head > token.index && token.head <= head) || scene.tokens[token.head]?.head === head);
}

/** "talks between A and B", "A's negotiations with B", "talks of A with B", "talks mediated by M between A and B". */
function partiesBehind(scene: Scene, head: number): readonly Item[] {
  const own = scene.tokens[head]?.text.toLowerCase() === 'mediation' ? [] : ownersOf(scene, head);
  const found = [...own];
  for (const child of children(scene, head)) {
    const word = child.text.toLowerCase();
    if (child.label === 'acl' || child.label === 'relcl') {
      const joined = objectOf(scene, child.index, new Set(['between', 'among']));
      if (joined) found.push(...actorsAt(scene, joined.index));
    } else if (JOINING.has(word)) {
      const object = children(scene, child.index).find((token) => token.label === 'pobj');
      if (object && (word !== 'of' || !UNITS.has(scene.tokens[head]?.text.toLowerCase() ?? ''))) found.push(...actorsAt(scene, object.index));
    }
  }
  // The tree may hang "between" elsewhere.
  if (['between', 'among'].includes(scene.tokens[head + 1]?.text.toLowerCase() ?? '') && found.length - own.length < 2) {
    const next = scene.items.find((item) => item.first > head + 1 && item.first <= head + 4 && isActor(item.label));
    if (next) found.push(...group(scene, next));
  }
  return found;
}

/** "the Naivasha round": a name that nothing else explains is where they are held. */
function properModifier(scene: Scene, first: number, head: number): Item | undefined {
  const isFree = (at: number): boolean => scene.tokens[at]?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(scene.tokens[at]?.text ?? '') && !scene.items.some((item) => at >= item.first && at < item.last);
  if (/^\p{Lu}/u.test(scene.tokens[head]?.text ?? '')) return undefined;
  let last = head;
  while (last > first && !isFree(last - 1)) last--;
  let from = last;
  while (from > first && (isFree(from - 1) || scene.tokens[from - 1]?.text === '-')) from--;
  return last > first ? placeOf(scene, from, last) : undefined;
}

/** "Iran's talks" */
function ownersOf(scene: Scene, head: number): readonly Item[] {
  const owner = children(scene, head).find((token) => token.label === 'poss');
  const item = owner && scene.items.find((candidate) => owner.index >= candidate.first && owner.index < candidate.last);
  return item && isActor(item.label) && item.role !== 'venue' ? group(scene, item).filter((one) => isActor(one.label)) : [];
}
