import type { Mention } from '../extractor.ts';
import { talksWords } from '../lexicon/talks.ts';
import type { Sentence } from '../../language/analysis.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { children } from './tree.ts';

const { anything } = talksWords.agreements;
const { generic } = talksWords;

/** What an agreement is called: its noun and the words that tell it from others. */
interface Title { readonly noun: string; readonly telling: ReadonlySet<string>; readonly mention: Mention }

/**
 * The agreement that each mention stands for: "the memorandum" after "the June memorandum", "the Jeddah text" after "the Jeddah
 * Declaration". Agreements are told apart by their modifiers; one without any takes up the last that its noun fits.
 */
export function assignTexts(scenes: readonly Scene[]): ReadonlyMap<Item, Mention> {
  const found = new Map<Item, Mention>();
  const titles: Title[] = [];
  for (const item of scenes.flatMap((scene) => scene.items.filter((one) => one.label === 'Agreement'))) {
    const title = titleOf(item);
    const same = titles.findLast((other) => isSame(title, other, item));
    const mention = same?.mention ?? item;
    found.set(item, mention);
    // What is spoken of now is taken up next.
    if (same) titles.splice(titles.indexOf(same), 1);
    if (titles.length > MOST_REMEMBERED) titles.shift();
    titles.push(same ? { ...same, telling: new Set([...same.telling, ...title.telling]) } : title);
  }
  return found;
}

/** Texts spoken of last that later mentions may take up. */
const MOST_REMEMBERED = 60;

function titleOf(item: Item): Title {
  const words = item.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const noun = words.at(-1) ?? '';
  return { noun: singular(noun), telling: new Set(words.slice(0, -1).map(singular).filter((word) => !generic.has(word))), mention: item };
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}

function isSame(title: Title, other: Title, item: Item): boolean {
  if (other.mention.key === item.key) return true;
  const fits = title.noun === other.noun || other.telling.has(title.noun) || anything.has(title.noun) || anything.has(`${title.noun}s`);
  // An indefinite one is new.
  if (!fits) return false;
  if (item.generic) return true;
  return title.telling.size > 0 && [...title.telling].every((word) => other.telling.has(word));
}

const TEXTUAL = new Set([...talksWords.subjects.verbs, 'say', 'speak', 'give', 'make', 'pull', 'hand', 'pledge']);
/** Sentences back to which "it" may reach for a text. */
const BACK = 2;

/**
 * The text that "it" stands for in a sentence whose predecessors spoke of one: as the subject of a verb of terms ("It would stop
 * the fighting") or behind "under".
 */
export function textsTakenUp(scenes: readonly Scene[], known: ReadonlyMap<Item, Mention>): ReadonlyMap<Sentence, Item> {
  const found = new Map<Sentence, Item>();
  for (const [at, scene] of scenes.entries()) {
    const before = scenes.slice(Math.max(0, at - BACK), at).flatMap((earlier) => [...found.has(earlier.sentence) ? [found.get(earlier.sentence)] : [], ...earlier.items.filter((item) => item.label === 'Agreement')]).findLast((item) => item !== undefined);
    const pronoun = before && scene.tokens.slice(scene.sentence.firstToken, scene.sentence.endToken).find((token) => token.text.toLowerCase() === 'it' && isOfText(scene, token.index));
    if (!before || !pronoun || scene.items.some((item) => item.label === 'Agreement' && item.first < pronoun.index)) continue;
    const { key, name } = known.get(before) ?? before;
    found.set(scene.sentence, { first: pronoun.index, last: pronoun.index + 1, start: pronoun.start, end: pronoun.end, text: pronoun.text, role: 'name', label: 'Agreement', key, name });
  }
  return found;
}

function isOfText(scene: Scene, pronoun: number): boolean {
  const token = scene.tokens[pronoun];
  const head = token && scene.tokens[token.head];
  if (!token || !head) return false;
  if (token.label === 'pobj') return head.text.toLowerCase() === 'under';
  return token.label === 'nsubj' && TEXTUAL.has(head.lemma) && children(scene, head.index).some((child) => ['dobj', 'prep', 'ccomp', 'xcomp', 'prt'].includes(child.label));
}
