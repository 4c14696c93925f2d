import { eld } from 'eld/extrasmall';

/** Letters below which a line is too short to tell its language from others in the same script. */
const MIN_LETTERS = 80;
const SAMPLE = 300;

/**
 * The language of a text (ISO 639-1), or undefined where it may be English. Short text is taken for English unless
 * most of its letters are of another script; the language is empty where nothing more is known.
 */
export function foreignLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 >= letters && letters < MIN_LETTERS) return undefined;
  const result = eld.detect(sample);
  if (latin * 2 < letters) return result.language === 'en' ? '' : result.language;
  return result.language !== 'en' && result.isReliable() ? result.language : undefined;
}
