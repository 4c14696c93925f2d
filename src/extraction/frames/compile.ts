import { patternOf } from './grammar.ts';
import type { Pattern, Slot } from './pattern.ts';
import { BRACES, fail, phrase, Unreadable } from './phrase.ts';

/**
 * Compiles one reading of a frame (see `expandFrame`) to the shape that sentences are reduced to; null where the wording has no head
 * that a text could be compared with.
 */
export function compileReading(reading: string): Pattern | null {
  const nouns: string[] = [];
  const text = reading.replace(/\{([^}]*)\}/gu, (_, list: string) => `{${nouns.push(list) - 1}}`);
  try {
    return withNouns(patternOf(wordsOf(text)), nouns.map((list) => list.split('|')));
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Puts the nouns in the place of their braces. */
function withNouns(pattern: Pattern, nouns: readonly (readonly string[])[]): Pattern {
  const slots = pattern.slots.map((slot): Slot => {
    if (typeof slot.filler === 'string' || 'nouns' in slot.filler) return slot;
    const nested = slot.filler;
    const list = nouns[Number(BRACES.exec(nested.lemma)?.[1])];
    return { ...slot, filler: list ? { nouns: list.map((noun) => ({ ...phrase(noun.split(' '), 0, Infinity), slots: nested.slots })) } : withNouns(nested, nouns) };
  });
  if (BRACES.test(pattern.lemma)) fail();
  return { ...pattern, slots };
}

function wordsOf(text: string): string[] {
  return text.replace(/(?:its|their)\(([BC])\)/gu, "$1's").replace(/["“”]/gu, '').replace(/([,;:])/gu, ' $1').split(/\s+/).filter((word) => word !== '').map((word) => (/^[A-Z](?:'s?|ing|-.*)?$/.test(word) ? word : word.toLowerCase()));
}
