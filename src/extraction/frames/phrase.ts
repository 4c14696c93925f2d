import { isPlaceholder, type Placeholder, type Slot } from './pattern.ts';
import { BE, isAdverb, isBase, LIGHT, nounOrAdjective, PARTICLES, PREPOSITIONS } from './words.ts';

/** A reading cannot be read as predicate and arguments. */
export class Unreadable extends Error {}

/** Nouns in braces, while the words around them are read. */
export const BRACES = /^\{(\d+)\}$/;

/** A pattern while its frame is read. */
export interface Building { lemma: string; readonly particles: string[]; words: string[]; behind: string | null; negated: boolean; readonly slots: Slot[] }

export const begin = (lemma: string, words: string[] = []): Building => ({ lemma, particles: [], words, behind: null, negated: false, slots: [] });

export function fail(): never {
  throw new Unreadable();
}

export function letter(word: string): Placeholder {
  return isPlaceholder(word) ? word : fail();
}

const POSSESSIVE = /^([ABC])'s?$/;

/** The owner that a word of the frame names: A for "A's". */
export function ownerAt(words: readonly string[], at: number): Placeholder | undefined {
  const owner = POSSESSIVE.exec(words[at] ?? '')?.[1];
  return owner === undefined ? undefined : letter(owner);
}

/** Does the word at a place stand for something, by itself or as its owner? */
export function isOpenAt(words: readonly string[], at: number): boolean {
  return isPlaceholder(words[at] ?? '') || ownerAt(words, at) !== undefined;
}

/** The literal noun phrase of words `[from, to)`. */
export function phrase(words: readonly string[], from: number, to: number): Building {
  const content = words.slice(from, to).filter((word) => !LIGHT.has(word) && !isAdverb(word)).flatMap((word) => word.split('-')).filter((word) => word !== '');
  const head = content.pop();
  if (content.some((word) => BE.has(word))) fail();
  return head ? begin(nounOrAdjective(head), content.map(nounOrAdjective)) : fail();
}

/** The same, where its first word may name its owner ("A's demand"). */
export function ownedPhrase(words: readonly string[], from: number, to: number): Building {
  const owner = ownerAt(words, from);
  if (owner === undefined) return phrase(words, from, to);
  const pattern = phrase(words, from + 1, to);
  pattern.slots.push({ role: 'poss', filler: owner });
  return pattern;
}

/** Where a literal noun phrase that begins at a word ends. */
export function phraseEnd(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (isOpenAt(words, at) || PREPOSITIONS.has(word) || [',', ';', ':', 'that', 'and', 'Ving', 'when', 'if', 'while', 'unless', 'where', 'which', 'who', 'whose'].includes(word)) break;
    at++;
  }
  return at;
}

/** "to" before a verb of the frame, and no preposition: does one stand here? */
export function isVerbAhead(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (!isBase(word) || LIGHT.has(word) || isPlaceholder(word)) return false;
  const next = words[at + 1];
  return next === undefined || isOpenAt(words, at + 1) || BRACES.test(next) || LIGHT.has(next) || PREPOSITIONS.has(next) || PARTICLES.has(next);
}

/** Is it a particle of the verb before it, and no preposition of what follows? `fillers`: phrases between. */
export function isParticleHere(words: readonly string[], at: number, stop: number, fillers: number): boolean {
  const word = words[at] ?? '';
  const next = at + 1 < stop ? words[at + 1] : undefined;
  if (next === undefined || next === ',') return true;
  if (word === 'out' && next === 'of') return false;
  if (PREPOSITIONS.has(next) || next === 'to' || next === 'that') return !PREPOSITIONS.has(word) || word === 'off' || word === 'over' || word === 'in' || word === 'on' || word === 'through';
  return !PREPOSITIONS.has(word) || (word === 'off' && fillers === 0);
}
