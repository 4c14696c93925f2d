import type { Span } from '../../model/claim.ts';
import type { Item, Scene } from './scene.ts';

const BEFORE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);
const BEHIND = new Set(['NOUN', 'PROPN', 'NUM']);

/**
 * From the first to the last of the slots and the cue, as far as they stand in this sentence, widened to whole noun
 * phrases so that it reads well.
 */
export function quoteOf(scene: Scene, slots: readonly Item[], cue: { readonly first: number; readonly last: number }): Span {
  const { sentence, tokens } = scene;
  const here = slots.filter((slot) => slot.start >= sentence.start && slot.end <= sentence.end && slot.last > slot.first);
  let first = Math.min(cue.first, ...here.map((slot) => slot.first));
  let last = Math.max(cue.last, ...here.map((slot) => slot.last));
  while (first > sentence.firstToken && (BEFORE.has(tokens[first - 1]?.pos ?? '') || joins(scene, first))) first--;
  while (last < sentence.endToken && (continues(scene, last) || (BEHIND.has(tokens[last]?.pos ?? '') && ['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'].includes(tokens[last - 1]?.pos ?? '')))) last++;
  return { start: tokens[first]?.start ?? sentence.start, end: tokens[last - 1]?.end ?? sentence.end };
}

/** A hyphen or possessive inside a phrase: "ninety-day halt", "Iran's demand". */
function joins(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  const here = scene.tokens[at];
  return before !== undefined && here !== undefined && (before.text === '-' || /^['’]s?$/.test(before.text)) && before.start > 0 && scene.tokens[at - 2]?.end === before.start;
}

function continues(scene: Scene, at: number): boolean {
  const here = scene.tokens[at];
  const before = scene.tokens[at - 1];
  if (!here || !before) return false;
  if (here.start === before.end && here.text === '-' && scene.tokens[at + 1]?.start === here.end) return true;
  if (/^['’]s$/.test(here.text)) return true;
  return before.text === '-' || /^['’]s$/.test(before.text);
}
