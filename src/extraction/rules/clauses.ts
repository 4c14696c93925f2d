import type { Sentence, Token } from '../../language/analysis.ts';
import { trade } from '../lexicon/cues.ts';
import { things } from '../lexicon/things.ts';
import type { Item, Segment } from './scene.ts';

const BREAKS = new Set([';', ':', '—', '–', '--', '(', ')']);
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
    const hinge = hingeAt(tokens, i, sentence.endToken);
    if (hinge) cut(i, i + hinge, 'subordinate');
    else if (BREAKS.has(word) || (word === '-' && isSpaced(tokens, i))) cut(i, i + 1, 'break');
    else if (word === ',' && !(ends.has(i) && isListComma(tokens, i, starts))) cut(i, i + 1, 'comma');
    else if (RELATIVE.has(word)) cut(i, i + 1, 'relative');
    else if (word === 'that' && i > first && next && next.pos !== 'NOUN') cut(i, i + 1, isReporting(tokens[i - 1]) || tokens[i - 1]?.pos === 'VERB' ? 'content' : 'relative');
    else if (SUBORDINATE.has(word) && hasVerb(tokens, i + 1, sentence.endToken)) cut(i, i + 1, 'subordinate');
    else if (word === 'but') cut(i, i + 1, 'coordinate');
    else if ((word === 'and' || word === 'or') && opensClause(tokens, i + 1, items)) cut(i, i + 1, 'coordinate');
    else if (isReporting(token) && token.pos === 'VERB' && (starts.has(i + 1) || next?.pos === 'DET' || next?.pos === 'PRON')) cut(i + 1, i + 1, 'content');
  }
  cut(sentence.endToken, sentence.endToken, 'break');
  return found;
}

/** Words of "in exchange for" or the like at a token: what stands behind is the other half of a bargain. */
function hingeAt(tokens: readonly Token[], at: number, end: number): number | undefined {
  return trade.map((phrase) => phrase.split(' ')).find((words) => at + words.length < end && words.every((word, k) => tokens[at + k]?.text.toLowerCase() === word))?.length;
}

function isReporting(token: Token | undefined): boolean {
  return token !== undefined && REPORTING.has(token.lemma);
}

function isSpaced(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const here = tokens[i];
  return Boolean(before && after && here && before.end < here.start && here.end < after.start);
}

function isListComma(tokens: readonly Token[], i: number, starts: ReadonlySet<number>): boolean {
  return starts.has(i + 1) || (['and', 'the'].includes(tokens[i + 1]?.text.toLowerCase() ?? '') && starts.has(i + 2));
}

function hasVerb(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens.slice(from, Math.min(end, from + 10)).some((token) => token.pos === 'VERB' || token.pos === 'AUX');
}

/** "and VERB" or "and ACTOR ... VERB": a new clause, not a list of names. */
function opensClause(tokens: readonly Token[], at: number, items: readonly Item[]): boolean {
  const next = tokens[at];
  if (!next) return false;
  if (next.pos === 'VERB' || next.pos === 'AUX' || (next.pos === 'ADV' && tokens[at + 1]?.pos === 'VERB')) return true;
  const item = items.find((candidate) => candidate.first === at || (candidate.first === at + 1 && next.pos === 'DET'));
  const behind = item && tokens[item.last];
  return behind !== undefined && (behind.pos === 'VERB' || behind.pos === 'AUX') || next.pos === 'PRON';
}
