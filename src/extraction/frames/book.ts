import type { Realis, Relation } from '../../model/ontology.ts';
import { loadFrames, type FrameFamily } from '../lexicon/frames.ts';
import { ownFile } from '../lexicon/own.ts';
import { compileReading, patternKey } from './compile.ts';
import type { Pattern } from './pattern.ts';

/** A compiled frame with what it says. */
export interface BookEntry {
  /** Null where the wording only looks like a relation and is none. */
  readonly relation: Relation | null;
  /** Name of the family, and the frame as the lexicon writes it. */
  readonly family: string;
  readonly frame: string;
  readonly realis: Realis | null;
  /** PLOVER event type and mode of the family; null where there is none. */
  readonly plover: FrameFamily['plover'];
  readonly mode: string | null;
  /** Written in the workspace. */
  readonly isOwn: boolean;
  readonly pattern: Pattern;
  /** Literal words: the more of them a frame has, the less else it can mean. */
  readonly weight: number;
  /** Base forms and prepositions without which no sentence matches: to pass over most frames at a glance. */
  readonly needs: readonly string[];
}

/** All frames, by the base form of their head. */
export type FrameBook = ReadonlyMap<string, readonly BookEntry[]>;

/** Reads and compiles the lexicon of frames. Takes seconds: call it once. Throws a UserError (`data`) as `loadFrames` does. */
export function readFrameBook(folder?: URL, own: URL | null = ownFile('frames')): FrameBook {
  const book = new Map<string, BookEntry[]>();
  const seen = new Set<string>();
  const add = (entry: Omit<BookEntry, 'pattern' | 'weight' | 'needs'>, reading: string): void => {
    const pattern = compileReading(reading);
    if (!pattern) return;
    const key = `${entry.relation} ${patternKey(pattern)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const list = book.get(pattern.lemma) ?? [];
    list.push({ ...entry, pattern, weight: weightOf(pattern), needs: needsOf(pattern) });
    book.set(pattern.lemma, list);
  };
  for (const [relation, { families, not }] of loadFrames(folder, own)) {
    for (const family of families) for (const frame of family.frames) for (const reading of frame.readings) add({ relation, family: family.name, frame: frame.text, realis: family.realis, plover: family.plover, mode: family.mode, isOwn: family.isOwn }, reading);
    for (const frame of not) for (const reading of frame.readings) add({ relation: frame.instead, family: 'not', frame: frame.text, realis: null, plover: null, mode: null, isOwn: false }, reading);
  }
  return book;
}

function weightOf({ lemma, particles, words, slots }: Pattern): number {
  const own = (['be', 'have', 'do', 'make', 'take', 'give', 'get', 'hold'].includes(lemma) || /^[A-Z]$/.test(lemma) ? 0 : 2) + 2 * particles.length + 2 * words.length;
  return slots.reduce((sum, { role, filler }) => sum + (typeof filler === 'string' ? 1 : 'nouns' in filler ? 2 : 1 + weightOf(filler)) + (role.startsWith('p:') ? 0.5 : 0), own);
}

/** A preposition may be said by another one; those are not looked for. */
const INTERCHANGEABLE: ReadonlySet<string> = new Set(['by', 'to', 'on', 'over', 'about', 'of', 'from', 'upon', 'towards', 'toward', 'as']);

function needsOf({ particles, words, slots }: Pattern): string[] {
  return [...particles, ...words, ...slots.flatMap(({ role, filler }) => {
    const preposition = role.startsWith('p:') ? role.slice(2).split(' ').filter((word) => !INTERCHANGEABLE.has(word)) : [];
    if (typeof filler === 'string' || 'nouns' in filler) return preposition;
    return [...preposition, ...(/^[A-Z]$/.test(filler.lemma) ? [] : [filler.lemma]), ...needsOf(filler)];
  })];
}
