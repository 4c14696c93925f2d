import { isNounLemma, lemmaOfNoun, lemmaOfVerb } from '../lemmas.ts';
import { detectLanguage } from './detect.ts';
import { smallWords, TOLD_BY_SMALL_WORDS, type Evidence } from './small-words.ts';

/** Characters of a line that are looked at. */
const SAMPLE = 300;
/** Letters below which a line is too short for n-grams to tell its language from others in the same script. */
const MIN_LETTERS = 80;
/** Lower-case letters below which a short line without small words does not tell. */
const MIN_LOWER_CASE = 15;
/** Words in lower case. */
const LOWER_CASE = /(?<![^\s(“"«])\p{Ll}[\p{Ll}\p{M}'’-]*(?=[\s.,:;!?)”"»]|$)/gu;
/** Small words that settle it. */
const ENOUGH_ENGLISH = 2;
const ENOUGH_OTHER = 1.5;

/** `likely`: n-grams alone say so, of few letters. */
type Verdict = { readonly is: 'english' } | { readonly is: 'foreign' | 'likely'; readonly language: string } | { readonly is: 'undecided' };

const ENGLISH: Verdict = { is: 'english' };
const UNDECIDED: Verdict = { is: 'undecided' };

/**
 * The language of each line of a document (ISO 639-1; empty where nothing more is known), or undefined where it may be
 * English. A short line that does not tell by itself is in the language of the lines above and below it; what only
 * n-grams tell of it counts where one of these is in that language, or no line is English.
 */
export function foreignLanguages(lines: readonly string[]): (string | undefined)[] {
  const samples = lines.map((line) => line.slice(0, SAMPLE));
  const evidence = samples.map(smallWords);
  const verdicts = samples.map((sample, i) => judge(sample, evidence[i] ?? smallWords(sample)));
  const told = verdicts.map((verdict, i) => ((verdict.is === 'english' || verdict.is === 'foreign') && isLatin(evidence[i]) ? verdict : undefined));
  const above = nearest(told);
  const below = nearest(told.toReversed()).reverse();
  const hasEnglish = told.some((verdict) => verdict?.is === 'english');
  return verdicts.map((verdict, i) => {
    if (verdict.is === 'foreign') return verdict.language;
    if (verdict.is === 'english' || !evidence[i]?.letters) return undefined;
    const around = [above[i], below[i]].filter((neighbour) => neighbour !== undefined);
    if (verdict.is === 'likely' && (!hasEnglish || around.some((neighbour) => neighbour.is === 'foreign' && neighbour.language === verdict.language))) return verdict.language;
    const [first] = around;
    if (first?.is !== 'foreign' || around.some(({ is }) => is !== 'foreign')) return undefined;
    const sample = samples[i] ?? '';
    return detectLanguage(sample).language === 'en' || isMostlyEnglish(sample.match(LOWER_CASE) ?? [], 2) ? undefined : first.language;
  });
}

function judge(sample: string, evidence: Evidence): Verdict {
  const { letters, english, other, others } = evidence;
  if (letters === 0) return UNDECIDED;
  if (!isLatin(evidence)) {
    const { language } = detectLanguage(sample);
    return { is: 'foreign', language: language === 'en' ? '' : language };
  }
  if (english > others && english >= (letters < MIN_LETTERS ? 1 : ENOUGH_ENGLISH)) return ENGLISH;
  const byWords = other !== undefined && others >= Math.max(ENOUGH_OTHER, 2 * english) ? other : undefined;
  if (letters < MIN_LETTERS) {
    if (byWords !== undefined) return { is: 'foreign', language: byWords };
    return english > 0 ? ENGLISH : judgeShort(sample, other);
  }
  const { language, isReliable } = detectLanguage(sample);
  // Names make an English line look like other languages, but not their small words.
  const isForeign = language !== 'en' && isReliable && (byWords !== undefined || !TOLD_BY_SMALL_WORDS.has(language));
  return isForeign ? { is: 'foreign', language } : ENGLISH;
}

/** N-grams of a short line are trusted where they agree with a small word; with and without the names they make it likely, unless its words are English. */
function judgeShort(sample: string, other: string | undefined): Verdict {
  const whole = detectLanguage(sample);
  if (whole.language === 'en') return UNDECIDED;
  if (whole.language === other) return { is: 'foreign', language: other };
  const words = sample.match(LOWER_CASE) ?? [];
  const withoutNames = words.join(' ');
  if (!whole.isReliable || withoutNames.replaceAll(' ', '').length < MIN_LOWER_CASE) return UNDECIDED;
  const rest = detectLanguage(withoutNames);
  if (!rest.isReliable || rest.language !== whole.language) return UNDECIDED;
  return isMostlyEnglish(words, 1) ? UNDECIDED : { is: 'likely', language: rest.language };
}

/** Whether the English model knows most of some words, and no fewer than `least`, as forms of nouns or verbs. */
function isMostlyEnglish(words: readonly string[], least: number): boolean {
  const known = words.filter((word) => isNounLemma(lemmaOfNoun(word)) || lemmaOfVerb(word) !== undefined).length;
  return known >= least && known * 2 > words.length;
}

function isLatin(evidence: Evidence | undefined): boolean {
  return evidence !== undefined && evidence.latin * 2 >= evidence.letters;
}

/** For each place the last value before it. */
function nearest<T>(values: readonly (T | undefined)[]): (T | undefined)[] {
  let last: T | undefined;
  return values.map((value) => {
    const before = last;
    last = value ?? last;
    return before;
  });
}
