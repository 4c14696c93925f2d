import type { Sentence, Token } from '../../language/analysis.ts';
import { clauseWords } from '../lexicon/clauses.ts';
import { things } from '../lexicon/things.ts';
import { isVerb } from './readings.ts';
import type { Item, Segment } from './scene.ts';

const BREAKS = new Set(['.', '?', '!', ';', ':', '—', '–', '--', '(', ')']);
const RELATIVE = new Set(['which', 'who', 'whose', 'whom', 'where']);
const SUBORDINATE = new Set(['while', 'whereas', 'although', 'though', 'because', 'after', 'before', 'when', 'until', 'if', 'unless', 'provided', 'whether']);
const REPORTING = new Set(things.reporting);

/** Cuts a sentence into clause-like segments at punctuation, subordinators, relative pronouns and coordinated verbs. */
export function segments(sentence: Sentence, tokens: readonly Token[], items: readonly Item[]): Segment[] {
  const inside = new Set(items.flatMap((item) => Array.from({ length: item.last - item.first - 1 }, (_, k) => item.first + 1 + k)));
  const starts = new Set(items.map((item) => item.first));
  const ends = new Set(items.map((item) => item.last));
  const found: Segment[] = [];
  let first = sentence.firstToken;
  let opener: Segment['opener'] = 'start';
  const cut = (at: number, next: number, how: Segment['opener']): void => {
    if (at > first) found.push({ first, end: at, opener });
    first = next;
    opener = how;
  };
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (inside.has(i)) continue;
    const token = tokens[i];
    if (!token) break;
    const word = token.text.toLowerCase();
    const next = tokens[i + 1];
    const hinge = hingeAt(tokens, i, sentence);
    if (hinge !== undefined) cut(i, i + hinge, 'subordinate');
    else if (BREAKS.has(word) || (word === '-' && isSpaced(tokens, i))) cut(i, i + 1, 'break');
    else if (word === ',' && !(ends.has(i) && !isClosed(tokens, items, i) && isListComma(tokens, i, starts))) cut(i, i + 1, 'comma');
    else if (RELATIVE.has(word)) cut(i, i + 1, 'relative');
    else if (word === 'that' && i > first && next && (token.pos !== 'DET' || isReporting(tokens[i - 1]))) cut(i, i + 1, isContent(tokens, i, first, ends) ? 'content' : 'relative');
    else if (SUBORDINATE.has(word) && hasVerb(tokens, i + 1, sentence.endToken)) cut(i, i + 1, 'subordinate');
    else if (word === 'but' || (word === 'so' && tokens[i - 1]?.text === ',')) cut(i, i + 1, 'coordinate');
    else if ((word === 'and' || word === 'or') && tokens.slice(first, i).some((before) => before.pos === 'VERB' || before.pos === 'AUX') && opensClause(tokens, i + 1, items)) cut(i, i + 1, 'coordinate');
    else if (isReporting(token) && isVerb(tokens, i) && (starts.has(i + 1) || next?.pos === 'DET' || next?.pos === 'PRON') && hasClause(tokens, i + 1, sentence.endToken)) cut(i + 1, i + 1, 'content');
  }
  cut(sentence.endToken, sentence.endToken, 'break');
  return found;
}

const HINGES = [...clauseWords.trade.map((phrase) => ({ words: phrase.split(' '), condition: false })), ...clauseWords.condition.map((phrase) => ({ words: phrase.split(' '), condition: true }))].sort((a, b) => b.words.length - a.words.length);

/** How many words of "in exchange for", "only if" and the like begin at a token; undefined where none do. */
function hingeAt(tokens: readonly Token[], at: number, sentence: Sentence): number | undefined {
  const found = HINGES.find(({ words }) => at + words.length < sentence.endToken && words.every((word, k) => tokens[at + k]?.text.toLowerCase() === word));
  if (!found) return undefined;
  const word = found.words[0];
  // "... freed two in return": behind a hinge that closes its clause there is no half.
  if (tokens[at + found.words.length]?.pos === 'PUNCT') return undefined;
  // "should" conditions only at the head of its clause, "once" only before one.
  if (word === 'should' && at !== sentence.firstToken) return undefined;
  if (found.condition && !hasVerb(tokens, at + found.words.length, sentence.endToken)) return undefined;
  if (word === 'once' && ['ADP', 'PUNCT', 'VERB', 'CCONJ'].includes(tokens[at + 1]?.pos ?? '')) return undefined;
  return found.words.length;
}

function isReporting(token: Token | undefined): boolean {
  return token !== undefined && REPORTING.has(token.lemma);
}

const DEMANDS = new Set(clauseWords.demands);

/** Does a "that" open what is said or asked ("said that", "told Iran that", "the demand that") and no relative clause? */
function isContent(tokens: readonly Token[], that: number, first: number, ends: ReadonlySet<number>): boolean {
  const before = tokens[that - 1];
  if (!before) return false;
  if (isVerb(tokens, that - 1) || isReporting(before) || DEMANDS.has(before.text.toLowerCase())) return true;
  return (ends.has(that) || ['NOUN', 'PROPN', 'ADV'].includes(before.pos)) && tokens.slice(Math.max(first, that - TOLD), that).some((token, k, near) => (TELLING.has(token.lemma) || (before.pos === 'PROPN' && isReporting(token))) && near[k + 1]?.text !== 'to');
}

/** Tokens that may stand between a verb of telling and its clause: whom it tells. */
const TOLD = 5;
const TELLING = new Set(['tell', 'warn', 'assure', 'remind', 'inform', 'promise', 'caution', 'notify', 'threaten', 'accuse']);

function isSpaced(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const here = tokens[i];
  return Boolean(before && after && here && before.end < here.start && here.end < after.start);
}

/** "between A and B, C said": behind its "and" a list is over. */
function isClosed(tokens: readonly Token[], items: readonly Item[], comma: number): boolean {
  const item = items.find((candidate) => candidate.last === comma);
  const before = item && tokens[item.first - 1];
  return before?.text === 'and' || (before?.pos === 'DET' && tokens[item ? item.first - 2 : 0]?.text === 'and');
}

function isListComma(tokens: readonly Token[], i: number, starts: ReadonlySet<number>): boolean {
  return starts.has(i + 1) || (['and', 'the'].includes(tokens[i + 1]?.text.toLowerCase() ?? '') && starts.has(i + 2));
}

/** Is there a verb before the next "that" or comma? "denied Tehran's claim that" has an object, "said Iran would" a clause. */
function hasClause(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if (tokens[i]?.text === 'that' || tokens[i]?.text === ',') return false;
    if (tokens[i]?.pos === 'AUX' || isVerb(tokens, i)) return true;
  }
  return false;
}

function hasVerb(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, Math.min(end, from + 10)).some((token) => token.pos === 'VERB' || token.pos === 'AUX');
}

/** "and VERB" or "and ACTOR ... VERB": a new clause, not a list of names. */
function opensClause(tokens: readonly Token[], at: number, items: readonly Item[]): boolean {
  const next = tokens[at];
  if (!next) return false;
  if (next.pos === 'VERB' || next.pos === 'AUX' || (next.pos === 'ADV' && tokens[at + 1]?.pos === 'VERB')) return true;
  if (next.text.toLowerCase() === 'in' && ['return', 'exchange'].includes(tokens[at + 1]?.text.toLowerCase() ?? '')) return true;
  const item = items.find((candidate) => candidate.first === at || (candidate.first === at + 1 && next.pos === 'DET'));
  const behind = item && tokens[item.last];
  return behind !== undefined && (isVerb(tokens, behind.index) || behind.pos === 'AUX' || (behind.pos === 'ADV' && tokens[behind.index + 1]?.pos === 'VERB')) || next.pos === 'PRON';
}
