import { isActor } from '../../model/ontology.ts';
import type { Span } from '../../model/claim.ts';
import { segmentAt, type Item, type Scene } from './scene.ts';

const BEFORE = new Set(['DET', 'ADJ', 'NUM', 'SYM', 'NOUN', 'PROPN']);
/** What a phrase can be widened from: the cue may begin with a preposition, which has its own phrase before it. */
const WITHIN = new Set(['ADJ', 'NUM', 'NOUN', 'PROPN']);
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
  while (first > sentence.firstToken && widens(scene, first)) first--;
  while (last < sentence.endToken && (continues(scene, last) || (BEHIND.has(tokens[last]?.pos ?? '') && ['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'].includes(tokens[last - 1]?.pos ?? '')))) last++;
  // A cue that takes an infinitive or a phrase is nothing without it ("agreed to").
  if (['to', 'for', 'on', 'of', 'from', 'with', 'that'].includes(tokens[last - 1]?.text.toLowerCase() ?? '')) {
    const stop = scene.segments[segmentAt(scene, last - 1)]?.end ?? last;
    while (last < stop && tokens[last]?.pos !== 'PUNCT') last++;
  }
  return { start: tokens[first]?.start ?? sentence.start, end: tokens[last - 1]?.end ?? sentence.end };
}

/** Does the token before belong to the same noun phrase? A name takes its article and adjectives only. */
function widens(scene: Scene, first: number): boolean {
  const before = scene.tokens[first - 1];
  const here = scene.tokens[first];
  if (!before || !here) return false;
  if (joins(scene, first)) return true;
  // The time of an entry in a live report is no number of anything.
  if (/^\d{1,2}[:.]\d{2}$/.test(before.text)) return false;
  const isName = scene.items.some((item) => item.first === first && isActor(item.label));
  if (isName && (before.pos === 'NOUN' || before.pos === 'PROPN')) return false;
  // "On Thursday several hundred": a name belongs to a noun behind it, not to a number.
  if (before.pos === 'PROPN' && !['NOUN', 'PROPN'].includes(here.pos)) return false;
  return WITHIN.has(here.pos) && BEFORE.has(before.pos);
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
