import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Words = z.record(z.string().length(2), z.string().min(1));
const SmallWords = z.strictObject({ words: Words, particles: Words });

/** What a line's small words tell. */
export interface Evidence {
  /** Letters, and those of them that are Latin. */
  readonly letters: number;
  readonly latin: number;
  /** English small words; those that other languages have, too, count half. */
  readonly english: number;
  /** The other language with the most small words, and how many it has: its particles count half. */
  readonly other: string | undefined;
  readonly others: number;
}

/** What a word tells: a language, and how much. */
interface Mark { readonly language: string; readonly weight: number }

const ENGLISH = 'en';
const MARKS = readMarks();
/** Other languages that small words can tell. */
export const TOLD_BY_SMALL_WORDS: ReadonlySet<string> = new Set([...MARKS.values()].flat().map(({ language }) => language));
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Around a part of a longer word: "vis-à-vis". */
const HYPHEN = /[-\u2010\u2011]/;
const LATIN = /^\p{Script=Latin}/u;

/** Counts the letters and small words of a text. */
export function smallWords(text: string): Evidence {
  let letters = 0;
  let latin = 0;
  let english = 0;
  const weights = new Map<string, number>();
  const strong = new Set<string>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    letters += word.length;
    if (LATIN.test(word)) latin += word.length;
    if (HYPHEN.test(text.charAt(index - 1)) && HYPHEN.test(text.charAt(index + word.length))) continue;
    // In a name, or as an abbreviation, it is another word: "La Paz", "EST".
    const isFirst = index === 0;
    const known = MARKS.get(isFirst ? word.toLowerCase() : word);
    for (const { language, weight } of known ?? []) {
      if (language === ENGLISH) english += weight;
      else if (weight === 1 || !isFirst) weights.set(language, (weights.get(language) ?? 0) + weight);
      if (weight === 1) strong.add(language);
    }
  }
  let other: string | undefined;
  for (const language of strong) if (language !== ENGLISH && (other === undefined || (weights.get(language) ?? 0) > (weights.get(other) ?? 0))) other = language;
  return { letters, latin, english, other, others: other === undefined ? 0 : (weights.get(other) ?? 0) };
}

/** `words` are neither found in the other languages (English ones), nor in names or English (the others'); `particles` may be. */
function readMarks(): Map<string, Mark[]> {
  const data: unknown = JSON.parse(readFileSync(new URL('small-words.data.json', import.meta.url), 'utf8'));
  const { words, particles } = SmallWords.parse(data);
  const marks = new Map<string, Mark[]>();
  for (const [lists, weight] of [[words, 1], [particles, 0.5]] as const) {
    for (const [language, list] of Object.entries(lists)) for (const word of list.split(' ')) marks.set(word, [...(marks.get(word) ?? []), { language, weight }]);
  }
  return marks;
}
