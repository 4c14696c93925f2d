import { isActor } from '../../model/ontology.ts';
import type { Span } from '../../model/claim.ts';
import { isReducedPassive } from './readings.ts';
import { segmentAt, type Item, type Scene } from './scene.ts';

const BEFORE = new Set(['DET', 'ADJ', 'NUM', 'SYM', 'NOUN', 'PROPN']);
/** What a phrase can be widened from: the cue may begin with a preposition, which has its own phrase before it. */
const WITHIN = new Set(['ADJ', 'NUM', 'NOUN', 'PROPN']);
const BEHIND = new Set(['NOUN', 'PROPN', 'NUM']);

/**
 * From the first to the last of the slots and the cue, as far as they stand in this sentence and no clause before the
 * verb's, widened to whole noun phrases so that it reads well.
 * @param slots the source first
 */
export function quoteOf(scene: Scene, slots: readonly Item[], cue: { readonly first: number; readonly last: number }): Span {
  const { sentence, tokens } = scene;
  const inSentence = slots.filter((slot) => slot.start >= sentence.start && slot.end <= sentence.end && slot.last > slot.first);
  const opens = Math.min(clauseStart(scene, cue.first), inSentence[0]?.first ?? cue.first);
  const here = inSentence.filter((slot) => slot.first >= opens);
  let first = Math.min(cue.first, passiveSubject(scene, cue.first) ?? cue.first, ...here.map((slot) => slot.first));
  let last = Math.max(cue.last, ...here.map((slot) => slot.last));
  while (first > sentence.firstToken && widens(scene, first)) first--;
  while (last < sentence.endToken && (continues(scene, last) || (BEHIND.has(tokens[last]?.pos ?? '') && ['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'].includes(tokens[last - 1]?.pos ?? '')))) last++;
  // A cue that takes an infinitive or a phrase is nothing without it ("agreed to").
  if (['to', 'for', 'on', 'of', 'from', 'with', 'that'].includes(tokens[last - 1]?.text.toLowerCase() ?? '')) {
    const stop = scene.segments[segmentAt(scene, last - 1)]?.end ?? last;
    while (last < stop && tokens[last]?.pos !== 'PUNCT') last++;
  }
  last = phraseEnd(scene, last);
  return { start: tokens[first]?.start ?? sentence.start, end: tokens[last - 1]?.end ?? sentence.end };
}

/** Where the clause of a verb begins; of a relative clause, that of the noun before it. */
function clauseStart(scene: Scene, verb: number): number {
  const token = scene.tokens[verb];
  const at = segmentAt(scene, token && isReducedPassive(token) ? token.head : verb);
  const own = scene.segments[at];
  return (own?.opener === 'relative' ? scene.segments[at - 1]?.first : own?.first) ?? verb;
}

/** "The list was carried by": what a passive acts on belongs to what it says. */
function passiveSubject(scene: Scene, verb: number): number | undefined {
  const from = scene.segments[segmentAt(scene, verb)]?.first ?? verb;
  const subject = scene.tokens.slice(from, verb).find((token) => token.head === verb && token.label === 'nsubjpass');
  return subject && scene.tokens.slice(from, subject.index + 1).find((token) => token.index === subject.index || (token.head === subject.index && token.pos !== 'PUNCT'))?.index;
}

/** The complements that stand right behind a noun ("the presence" + "of forces" + "in the Gulf") up to the end of its clause. */
function phraseEnd(scene: Scene, end: number): number {
  const stop = scene.segments[segmentAt(scene, end - 1)]?.end ?? end;
  let last = end;
  for (let rounds = 0; rounds < MOST_COMPLEMENTS; rounds++) {
    const preposition = scene.tokens[last];
    const noun = scene.tokens[last - 1];
    if (!preposition || !noun || last >= stop || preposition.label !== 'prep' || preposition.head !== noun.index || !['NOUN', 'PROPN'].includes(noun.pos)) break;
    const object = scene.tokens.slice(last + 1, Math.min(stop, last + LONGEST)).find((token) => token.label === 'pobj' && token.head === preposition.index);
    if (!object) break;
    // "between Iran and the United States": all that are joined.
    last = scene.tokens.slice(object.index, stop).reduce((to, token) => (token.label === 'conj' && token.head < to && token.head >= object.index ? token.index + 1 : to), object.index + 1);
  }
  return last;
}

const MOST_COMPLEMENTS = 2;
/** Tokens of one complement. */
const LONGEST = 8;

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
