import type { Analysis, Sentence, Token } from './analysis.ts';
import { entityTags } from './entity-tags.ts';

/** The directions in which a cell of the drawing is connected. */
const UP = 1;
const DOWN = 2;
const LEFT = 4;
const RIGHT = 8;
const STROKES = [' ', '╵', '╷', '│', '╴', '╯', '╮', '┤', '╶', '╰', '╭', '├', '─', '┴', '┬', '┼'];

interface Arc { readonly top: number; readonly bottom: number; readonly column: number }

/** Tokens of the longest sentence whose arcs are drawn: nobody can follow more, and their room grows with the square. */
const DRAWN = 200;
/** Columns that a word may take. */
const WIDEST = 40;

/** A sentence as a tree for the terminal, a line a token: word, tag, arcs to and from it (of up to 200 tokens), its label and head, its entity. */
export function drawSentence(analysis: Analysis, sentence: Sentence): string {
  return draw(analysis, sentence, entityTags(analysis));
}

function draw(analysis: Analysis, sentence: Sentence, allTags: readonly string[]): string {
  const tokens = analysis.tokens.slice(sentence.firstToken, sentence.endToken);
  const arcs = tokens.length > DRAWN ? [] : layOut(tokens, sentence.firstToken);
  const tags = allTags.slice(sentence.firstToken, sentence.endToken);
  const words = tokens.map(({ text }) => shorten(text.replaceAll(/\s+/g, ' ')));
  const wide = words.reduce((most, word) => Math.max(most, columns(word)), 0);
  const tagged = tokens.reduce((most, { tag }) => Math.max(most, tag.length), 0);
  const grid = paint(arcs, tokens.length);
  return tokens.map(({ tag, label, head, index }, i) => {
    const isRoot = head === index;
    const above = isRoot ? '' : (words[head - sentence.firstToken] ?? '');
    return `${pad(words[i] ?? '', wide)}  ${tag.padEnd(tagged)} ${isRoot ? ' ' : '◂'}${grid[i] ?? ''} ${label.padEnd(10)} ${pad(above, wide)} ${entityMark(tags[i] ?? 'O')}`.trimEnd();
  }).join('\n');
}

/** All sentences, with an empty line between them. */
export function drawAnalysis(analysis: Analysis): string {
  const tags = entityTags(analysis);
  return analysis.sentences.map((sentence) => draw(analysis, sentence, tags)).join('\n\n');
}

function shorten(word: string): string {
  return word.length > WIDEST ? `${word.slice(0, WIDEST - 1)}…` : word;
}

function entityMark(tag: string): string {
  if (tag === 'O') return '';
  return tag.startsWith('B') ? `┌ ${tag.slice(2)}` : '│';
}

/** Shorter arcs stand nearer to the words; an arc stands outside of all that it overlaps. */
function layOut(tokens: readonly Token[], firstToken: number): Arc[] {
  const spans = tokens.filter(({ head, index }) => head !== index).map(({ head, index }) => ({ top: Math.min(head, index) - firstToken, bottom: Math.max(head, index) - firstToken }));
  const arcs: Arc[] = [];
  for (const span of spans.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const overlapping = arcs.filter(({ top, bottom }) => top < span.bottom && bottom > span.top);
    arcs.push({ ...span, column: 1 + Math.max(-1, ...overlapping.map(({ column }) => column)) });
  }
  return arcs;
}

function paint(arcs: readonly Arc[], rows: number): string[] {
  const width = 1 + Math.max(0, ...arcs.map(({ column }) => column));
  const cells = Array.from({ length: rows }, () => new Uint8Array(width));
  const connect = (row: number, column: number, directions: number): void => {
    const line = cells[row];
    if (line) line[column] = (line[column] ?? 0) | directions;
  };
  for (const { top, bottom, column } of arcs) {
    for (const row of [top, bottom]) {
      for (let c = 0; c < column; c++) connect(row, c, LEFT | RIGHT);
      connect(row, column, LEFT);
    }
    connect(top, column, DOWN);
    for (let row = top + 1; row < bottom; row++) connect(row, column, UP | DOWN);
    connect(bottom, column, UP);
  }
  return cells.map((line) => Array.from(line, (directions) => STROKES[directions]).join(''));
}

function pad(word: string, width: number): string {
  return word + ' '.repeat(width - columns(word));
}

/** Columns that a word takes up: marks that combine take none, wide characters two. */
function columns(word: string): number {
  let count = 0;
  for (const char of word) {
    if (/\p{M}|\p{Cf}/u.test(char)) continue;
    count += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.test(char) ? 2 : 1;
  }
  return count;
}
