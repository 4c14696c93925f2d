import { eld } from 'eld/extrasmall';

/** Letters below which a line is too short to tell its language from others in the same script. */
const MIN_LETTERS = 80;
const SAMPLE = 300;
const DOCUMENT_SAMPLE = 1500;
/** Small words that other languages lack; so many of them in a line and no more needs to be known. */
const ENGLISH = /\b(?:the|of|and|that|with|from|has|have|been|would|which|their|said)\b/gi;
const ENOUGH = 4;
/** A whole document must have more of them for its length, as it may quote English. */
const ENOUGH_IN_DOCUMENT = 40;

/** The language of a document as a whole (ISO 639-1), or undefined where it may be English. */
export function documentLanguage(text: string): string | undefined {
  const sample = text.slice(0, DOCUMENT_SAMPLE);
  // Short English lines full of names look like anything: one line that is long enough to tell must be foreign by itself.
  const tells = sample.split('\n').some((line) => countLetters(line).letters >= MIN_LETTERS && detect(line.slice(0, SAMPLE), ENOUGH, undefined) !== undefined);
  return tells ? detect(sample, ENOUGH_IN_DOCUMENT, undefined) : undefined;
}

/**
 * The language of a line (ISO 639-1), or undefined where it may be English; empty where nothing more is known. A short
 * line is taken to be in the language of the document, unless it looks more like English or is in another script.
 */
export function foreignLanguage(line: string, ofDocument: string | undefined): string | undefined {
  return detect(line.slice(0, SAMPLE), ENOUGH, ofDocument);
}

function detect(sample: string, enough: number, otherwise: string | undefined): string | undefined {
  if ((sample.match(ENGLISH)?.length ?? 0) >= enough) return undefined;
  const { letters, latin } = countLetters(sample);
  const isLatin = latin * 2 >= letters;
  if (letters === 0) return undefined;
  if (isLatin && letters < MIN_LETTERS && otherwise === undefined) return undefined;
  const result = eld.detect(sample);
  if (isLatin && letters < MIN_LETTERS) return result.language === 'en' ? undefined : otherwise;
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
