import type { Tree } from '../predicates/tree.ts';
import { COPULA, type Marker, type MarkerBook } from './markers.ts';

/** A marker that stands in a sentence. */
export interface Occurrence {
  readonly marker: Marker;
  /** Tokens of its words, in order, without those in its gaps. */
  readonly tokens: readonly number[];
  /** The one of them that the others hang on. */
  readonly anchor: number;
}

const COPULAS = new Set(['be', 'seem', 'appear', 'look', 'remain', 'stay', 'become', 'prove', 'get']);
/** Tokens that may stand in a gap. */
const GAP = 10;
/** Small words that may stand between two words of a marker. */
const SMALL = 2;
const BETWEEN = new Set(['ADV', 'DET', 'PART', 'AUX']);
const POSSESSIVES = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your']);
/** Behind "not" these add or delay, and do not deny. */
const ADDING = new Set(['only', 'just', 'merely', 'simply', 'solely', 'least', 'before', 'until', 'because', 'without']);

/** The words of a sentence as they are compared, by token less the first. */
class Words {
  readonly tree: Tree;
  readonly #texts: readonly string[];
  readonly #lemmas: readonly string[];

  constructor(tree: Tree) {
    const { firstToken, endToken } = tree.sentence;
    const tokens = Array.from({ length: endToken - firstToken }, (_, at) => firstToken + at);
    this.tree = tree;
    this.#texts = tokens.map((token) => tree.lower(token).replaceAll('’', "'"));
    this.#lemmas = tokens.map((token) => tree.lemma(token));
  }

  text(token: number): string {
    return this.#texts[token - this.tree.sentence.firstToken] ?? '';
  }

  lemma(token: number): string {
    return this.#lemmas[token - this.tree.sentence.firstToken] ?? '';
  }

  /** @param fixed only the word as it stands */
  fits(token: number, wanted: string, fixed: boolean): boolean {
    const text = this.text(token);
    if (text === wanted || (!fixed && this.lemma(token) === wanted)) return true;
    if (wanted === "one's") return POSSESSIVES.has(text);
    if (wanted === 'oneself') return /^(?:it|them|him|her|our|my|your)sel/.test(text);
    return wanted === 'not' && text === "n't";
  }
}

const known = new WeakMap<Tree, readonly Occurrence[]>();

/** Every marker of a sentence, in order, found once. */
export function occurrencesIn(tree: Tree, book: MarkerBook): readonly Occurrence[] {
  const found = known.get(tree) ?? find(tree, book);
  known.set(tree, found);
  return found;
}

function find(tree: Tree, book: MarkerBook): Occurrence[] {
  const found: Occurrence[] = [];
  const words = new Words(tree);
  const { firstToken, endToken } = tree.sentence;
  for (let token = firstToken; token < endToken; token++) {
    for (const marker of candidates(words, book, token)) {
      const tokens = match(words, marker, token);
      if (!tokens || isAdding(words, tokens)) continue;
      const anchor = topOf(tree, tokens);
      if (hasForm(tree, marker, anchor, token)) found.push({ marker, tokens, anchor });
    }
  }
  return found;
}

/** Words that do not change: "citing" is a marker, "cited" is none. */
const FIXED = new Set(['conjunction', 'preposition', 'adverb', 'determiner']);

function candidates(words: Words, book: MarkerBook, token: number): readonly Marker[] {
  const text = words.text(token);
  const lemma = words.lemma(token);
  const found = [...(book.get(text === "n't" ? 'not' : text) ?? [])];
  for (const other of new Set([lemma, COPULAS.has(lemma) ? COPULA : lemma])) if (other !== text) found.push(...(book.get(other) ?? []).filter(({ family }) => !FIXED.has(family.form)));
  return found;
}

/** The first word stands already; the next follows at once, behind small words, or behind a gap. */
function match(words: Words, marker: Marker, first: number): number[] | undefined {
  const { tree } = words;
  const fixed = FIXED.has(marker.family.form);
  const tokens = [first];
  let at = first + 1;
  let reach = marker.words[0] === COPULA ? SMALL + 1 : SMALL;
  let wide = false;
  for (const wanted of marker.words.slice(1)) {
    if (wanted === null) {
      reach = GAP;
      wide = true;
      continue;
    }
    let steps = 0;
    while (steps <= reach && tree.has(at) && !words.fits(at, wanted, fixed)) {
      if (!wide && !BETWEEN.has(tree.pos(at)) && !POSSESSIVES.has(words.text(at))) return undefined;
      if (wide && /^[.;:?!]$/.test(words.text(at))) return undefined;
      at++;
      steps++;
    }
    if (steps > reach || !tree.has(at)) return undefined;
    tokens.push(at);
    at++;
    reach = SMALL;
    wide = false;
  }
  return tokens;
}

function isAdding(words: Words, tokens: readonly number[]): boolean {
  const last = tokens.at(-1) ?? 0;
  return tokens.length === 1 && words.fits(last, 'not', true) && ADDING.has(words.text(last + 1));
}

/** The token of a phrase whose head is outside it; of several the first. */
function topOf(tree: Tree, tokens: readonly number[]): number {
  const depth = (token: number): number => {
    let steps = 0;
    for (let at = tree.head(token); at !== undefined && steps < DEEPEST; at = tree.head(at)) steps++;
    return steps;
  };
  return tokens.reduce((top, token) => (depth(token) < depth(top) ? token : top));
}

const DEEPEST = 60;
const VERBAL = new Set(['VERB', 'AUX', 'ADJ']);

/** "plan" is a verb or a noun as the family says. */
function hasForm(tree: Tree, { family, words }: Marker, anchor: number, first: number): boolean {
  const pos = tree.pos(anchor);
  switch (family.form) {
    case 'verb': return VERBAL.has(pos) || (pos === 'NOUN' && words.length > 1);
    case 'noun': return words.length > 1 || pos === 'NOUN' || pos === 'PROPN';
    case 'adjective': return words.length > 1 || pos === 'ADJ' || pos === 'VERB' || pos === 'ADV' || tree.label(anchor) === 'amod';
    case 'auxiliary': return ['AUX', 'VERB'].includes(tree.pos(first)) || (words.length === 1 && pos === 'PART');
    case 'determiner': return words.length > 1 || !['ADV', 'VERB', 'ADJ'].includes(pos) || tree.label(anchor) === 'neg' || tree.label(anchor) === 'det';
    default: return words.length > 1 || (pos !== 'NOUN' && pos !== 'PROPN');
  }
}
