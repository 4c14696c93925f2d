import type { Realis, Relation } from '../../model/ontology.ts';
import { loadFrames, type FrameFamily } from '../lexicon/frames.ts';
import { compileReading } from './compile.ts';
import { patternKey, type Pattern } from './pattern.ts';

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

/** Where a frame stands in the lexicon and what it says, before what follows from its pattern. */
export type FrameSource = Pick<BookEntry, 'relation' | 'family' | 'frame' | 'realis' | 'plover' | 'mode' | 'isOwn'>;

/** Frames of the lexicon by what a sentence must have to match them. */
export interface FrameBook {
  /** The frames with this base form as head whose needed words the sentence has, in the order of the lexicon. */
  of(head: string, words: SentenceWords): readonly BookEntry[];
}

/** What a sentence has, in any form and by base form. */
export interface SentenceWords extends Iterable<string> {
  has(word: string): boolean;
}

/** A compiled reading; readings of one frame share their source. */
export interface Compiled {
  readonly source: FrameSource;
  readonly pattern: Pattern;
}

/** Reads and compiles the lexicon of frames, in its order, each pattern of a relation once. Takes seconds. Throws a UserError (`data`) as `loadFrames` does. */
export function compileFrames(folder?: URL, own: URL | null = null): Compiled[] {
  const compiled: Compiled[] = [];
  const seen = new Set<string>();
  const add = (source: FrameSource, readings: readonly string[]): void => {
    for (const reading of readings) {
      const pattern = compileReading(reading);
      const key = pattern && `${source.relation} ${patternKey(pattern)}`;
      if (!key || seen.has(key)) continue;
      seen.add(key);
      compiled.push({ source, pattern });
    }
  };
  for (const [relation, { families, not }] of loadFrames(folder, own)) {
    for (const { name, realis, plover, mode, isOwn, frames } of families) for (const frame of frames) add({ relation, family: name, frame: frame.text, realis, plover, mode, isOwn }, frame.readings);
    for (const frame of not) add({ relation: frame.instead, family: 'not', frame: frame.text, realis: null, plover: null, mode: null, isOwn: false }, frame.readings);
  }
  return compiled;
}

export function entryOf({ source, pattern }: Compiled): BookEntry {
  return { ...source, pattern, weight: weightOf(pattern), needs: needsOf(pattern) };
}

function weightOf({ lemma, particles, words, slots }: Pattern): number {
  const own = (['be', 'have', 'do', 'make', 'take', 'give', 'get', 'hold'].includes(lemma) || /^[A-Z]$/.test(lemma) ? 0 : 2) + 2 * particles.length + 2 * words.length;
  return slots.reduce((sum, { role, filler }) => sum + (typeof filler === 'string' ? 1 : 'nouns' in filler ? 2 : 1 + weightOf(filler)) + (role.startsWith('p:') ? 0.5 : 0), own);
}

/** A preposition may be said by another one; those are not looked for. */
const INTERCHANGEABLE: ReadonlySet<string> = new Set(['by', 'to', 'on', 'over', 'about', 'of', 'from', 'upon', 'towards', 'toward', 'as']);

/** Base forms and prepositions without which no sentence matches. */
export function needsOf({ particles, words, slots }: Pattern): string[] {
  return [...particles, ...words, ...slots.flatMap(({ role, filler }) => {
    const preposition = role.startsWith('p:') ? role.slice(2).split(' ').filter((word) => !INTERCHANGEABLE.has(word)) : [];
    if (typeof filler === 'string' || 'nouns' in filler) return preposition;
    return [...preposition, ...(/^[A-Z]$/.test(filler.lemma) ? [] : [filler.lemma]), ...needsOf(filler)];
  })];
}
