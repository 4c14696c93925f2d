import { isNounLemma, lemmaOfNoun, lemmaOfVerb } from '../../language/lemmas.ts';

export const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'to', 'on', 'upon', 'in', 'into', 'at', 'for', 'from', 'by', 'with', 'without', 'against', 'over', 'about', 'between', 'among', 'amid', 'as', 'through', 'via', 'under', 'behind', 'beyond', 'before', 'after', 'towards', 'toward', 'until', 'within', 'across', 'around', 'concerning', 'regarding', 'despite', 'like', 'alongside', 'near', 'since', 'during', 'onto', 'past', 'above', 'below', 'off', 'per', 'throughout', 'outside', 'inside', 'than', 'beside', 'aboard']);
/** Adverbs that belong to a verb wherever they stand. */
export const PARTICLES: ReadonlySet<string> = new Set(['up', 'out', 'down', 'off', 'away', 'back', 'aside', 'forward', 'forth', 'together', 'apart', 'ahead', 'along', 'around', 'round', 'over', 'through', 'in', 'on', 'by', 'behind', 'aside']);
/** Words of a frame that a text may leave out. */
export const LIGHT: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'this', 'these', 'that', 'some', 'any', 'itself', 'themselves', 'himself', 'own', 'also', 'again', 'now', 'all', 'both', 'one', 'more', 'very', 'so', 'then', 'still', 'once', 'soon', 'already', 'just', 'too', 'each', 'such', 'another', 'other', 'new']);
export const AUXILIARIES: ReadonlySet<string> = new Set(['will', 'would', 'may', 'might', 'can', 'could', 'should', 'must', 'shall', 'does', 'do', 'did', 'has', 'have', 'had']);
export const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** Is it a verb in the third person singular, or with a plural subject in its base form? */
export function isFinite(word: string, plural: boolean): boolean {
  if (BE.has(word) || AUXILIARIES.has(word)) return true;
  const lemma = lemmaOfVerb(word);
  if (lemma === undefined) return false;
  return plural ? lemma === word || word.endsWith('s') : word !== lemma && word.endsWith('s');
}

/** A participle of the passive ("hosted", "driven"). */
export function isParticiple(word: string): boolean {
  const lemma = lemmaOfVerb(word);
  if (lemma === undefined || word.endsWith('ing') || word.endsWith('s')) return false;
  return word !== lemma || ['put', 'set', 'cut', 'hit', 'shut', 'let', 'cast', 'split', 'spread'].includes(word);
}

export function isBase(word: string): boolean {
  return lemmaOfVerb(word) === word;
}

/** "sharply", but not "ally" or "costly". */
export function isAdverb(word: string): boolean {
  return word.endsWith('ly') && !isNounLemma(word) && !ADJECTIVES.has(word) && lemmaOfVerb(word) === undefined;
}

const ADJECTIVES: ReadonlySet<string> = new Set(['friendly', 'costly', 'deadly', 'timely', 'early', 'daily', 'weekly', 'monthly', 'likely', 'unlikely', 'orderly', 'only', 'lonely', 'lively', 'unfriendly', 'worldly', 'brotherly']);

/** Base form of a noun or adjective of a frame. */
export function nounOrAdjective(word: string): string {
  const lemma = lemmaOfNoun(word);
  return isNounLemma(lemma) ? lemma : word;
}
