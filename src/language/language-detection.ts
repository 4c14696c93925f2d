import { eld } from 'eld/extrasmall';

/** Letters below which a line is too short to tell its language from others in the same script. */
const MIN_LETTERS = 80;
const SAMPLE = 300;
/** Small words that other languages lack; so many of them and no more needs to be known. */
const ENGLISH = /\b(?:the|of|and|that|with|from|has|have|been|would|which|their|said)\b/gi;
const ENOUGH = 4;

/**
 * The language of a text (ISO 639-1), or undefined where it may be English. Short text is taken for English unless
 * most of its letters are of another script; the language is empty where nothing more is known.
 */
export function foreignLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(ENGLISH)?.length ?? 0) >= ENOUGH) return undefined;
  const { letters, latin } = countLetters(sample);
  const isLatin = latin * 2 >= letters;
  if (isLatin && letters < MIN_LETTERS) return undefined;
  const result = eld.detect(sample);
  if (!isLatin) return result.language === 'en' ? '' : result.language;
  return result.language !== 'en' && result.isReliable() ? result.language : undefined;
}

function countLetters(text: string): { letters: number; latin: number } {
  let latin = 0;
  let others = 0;
  for (const char of text) {
    const isAscii = char < '\u0080';
    if (isAscii ? /[A-Za-z]/.test(char) : /\p{Script=Latin}/u.test(char)) latin++;
    else if (!isAscii && /\p{L}/u.test(char)) others++;
  }
  return { letters: latin + others, latin };
}
