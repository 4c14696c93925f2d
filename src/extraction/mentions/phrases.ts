import type { Token } from '../../language/analysis.ts';
import { isVerb } from '../rules/readings.ts';

/** What stands before a noun in its phrase. */
export interface Phrase {
  /** The phrase's first token, its article included. */
  readonly first: number;
  /** "the", "a", "both", "its"; null where there is none. */
  readonly determiner: string | null;
  /** Lower-case words between determiner and wording. */
  readonly modifiers: readonly string[];
}

const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'any', 'some', 'no', 'every', 'each', 'another', 'all', 'both', 'either', 'neither', 'several', 'many', 'its', 'their', 'his', 'her', 'our', 'my', 'most', 'few', 'such']);
const LONGEST = 5;

/** The noun phrase of the word at a token, as far as it goes to the left. */
export function phraseOf(tokens: readonly Token[], at: number, from: number): Phrase {
  const modifiers: string[] = [];
  for (let i = at - 1; i >= Math.max(from, at - LONGEST); i--) {
    const token = tokens[i];
    const word = token?.text.toLowerCase() ?? '';
    if (!token) break;
    if (DETERMINERS.has(word) && token.pos !== 'SCONJ' && !(word === 'that' && token.pos === 'PRON')) return { first: i, determiner: word, modifiers };
    if (!['ADJ', 'NOUN', 'NUM', 'PROPN'].includes(token.pos) && token.text !== '-' && token.tag !== 'VBN' && token.tag !== 'VBG') break;
    if (token.pos !== 'ADJ' && isVerb(tokens, i)) break;
    modifiers.unshift(word);
  }
  return { first: at - modifiers.length, determiner: null, modifiers };
}

/** Is the word before token `last` the last noun of its phrase? */
export function isPlainHead(tokens: readonly Token[], last: number, end: number): boolean {
  const next = tokens[last];
  if (!next || last >= end) return true;
  if (next.text === '-' && next.start === tokens[last - 1]?.end) return false;
  return !(next.pos === 'NOUN' && next.start - (tokens[last - 1]?.end ?? 0) === 1 && !isVerb(tokens, last)) && !(next.pos === 'PROPN' && next.label !== 'nsubj' && next.start - (tokens[last - 1]?.end ?? 0) === 1 && tokens[last - 1]?.head === next.index);
}
