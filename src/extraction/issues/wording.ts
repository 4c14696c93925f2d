import { actors } from '../lexicon/actors.ts';
import { issueWords } from '../lexicon/issue-words.ts';
import { isActor } from '../../model/ontology.ts';
import type { Tree } from '../predicates/tree.ts';
import { fold } from '../rules/fold.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { normalWord } from './normal.ts';
import { phraseStart } from './phrase.ts';

const PLAIN = new Set(issueWords.plain);
const EMPTY = new Set(['DET', 'PRON', 'NUM', 'PUNCT', 'SYM', 'PART', 'ADV', 'ADP', 'CCONJ', 'SCONJ', 'AUX', 'SPACE']);

/** The telling words of a stretch of tokens: how they are written, what they are counted as, and whom they name. */
export interface Wording {
  readonly written: string;
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly namesWritten: readonly string[];
}

export const NOTHING: Wording = { written: '', words: [], names: [], namesWritten: [] };

/** The actor or place that a token belongs to. */
export function namedAt(scene: Scene, token: number): Item | undefined {
  return scene.items.find((item) => token >= item.first && token < item.last && ((isActor(item.label) && item.label !== 'Group') || item.label === 'Place') && !['pronoun', 'issuer'].includes(item.role));
}

/** The state that a demonym means inside a wording of the list ("frozen Iranian funds"). */
function stateAt(scene: Scene, token: number): string | undefined {
  if (!isCapital(scene, token) || !scene.items.some((item) => item.label === 'Issue' && token >= item.first && token < item.last)) return undefined;
  return actors.byForm.get(fold(scene.tokens[token]?.text ?? ''))?.find(({ entry }) => entry.label === 'State')?.entry.id;
}

/** What goes before a head, without determiners, numbers and words that tell nothing. */
export function wordingBefore(scene: Scene, tree: Tree, head: number): Wording {
  return wordingOf(scene, tree, phraseStart(tree, head), head);
}

export function wordingOf(scene: Scene, tree: Tree, first: number, end: number): Wording {
  let written = '';
  let before: number | undefined;
  const words: string[] = [];
  const names: string[] = [];
  const namesWritten: string[] = [];
  const add = (token: number, isName = tree.pos(token) === 'PROPN' || isCapital(scene, token)): void => {
    const { text, start, end: stop } = scene.tokens[token] ?? { text: '', start: 0, end: 0 };
    written += `${written && before !== start ? ' ' : ''}${isName ? text : text.toLowerCase()}`;
    before = stop;
  };
  for (let token = first; token < end; token++) {
    const lower = tree.lower(token);
    const isHyphen = lower === '-' && scene.tokens[token]?.start === before && token + 1 < end;
    const isPossessive = /^['’]s?$/.test(lower) && before !== undefined && scene.tokens[token]?.start === before;
    if (isHyphen || isPossessive) {
      add(token);
      continue;
    }
    const named = namedAt(scene, token);
    const id = named && !(tree.pos(token) === 'NOUN' && named.last - 1 === token && named.first < token) ? named.key : stateAt(scene, token);
    if (id !== undefined) {
      const name = id.replace(/^[a-z]+:/, '');
      if (!names.includes(name)) names.push(name);
      if (EMPTY.has(tree.pos(token)) && tree.pos(token) !== 'ADP') continue;
      namesWritten.push(lower);
      add(token, true);
      continue;
    }
    if ((EMPTY.has(tree.pos(token)) || PLAIN.has(lower)) && !isGluedAhead(scene, token)) continue;
    words.push(isParticiple(tree, token) ? lower : normalWord(lower));
    add(token);
  }
  return { written, words, names, namesWritten };
}

/** A capital that the beginning of the sentence does not explain. */
function isCapital({ tokens, sentence }: Scene, token: number): boolean {
  return token > sentence.firstToken && /^\p{Lu}/u.test(tokens[token]?.text ?? '');
}

/** "non-use", "long-range": a small word that a hyphen ties to the next one. */
function isGluedAhead(scene: Scene, token: number): boolean {
  const own = scene.tokens[token];
  const next = scene.tokens[token + 1];
  return own !== undefined && next?.text === '-' && next.start === own.end && /\p{L}/u.test(own.text);
}

/** "frozen funds", "enriched uranium": what was done to it is a quality, and no act. */
function isParticiple(tree: Tree, token: number): boolean {
  return tree.tag(token) === 'VBN' || (tree.pos(token) === 'ADJ' && /(?:ed|en)$/.test(tree.lower(token)));
}

export function joined(one: Wording, other: Wording): Pick<Wording, 'words' | 'names' | 'namesWritten'> {
  return { words: [...one.words, ...other.words], names: [...new Set([...one.names, ...other.names])], namesWritten: [...one.namesWritten, ...other.namesWritten] };
}
