/** The "-ing" form of a verb. */
export function gerund(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma) && lemma.length > 2) return `${lemma.slice(0, -1)}ing`;
  if (DOUBLED.test(lemma)) return `${lemma}${lemma.at(-1) ?? ''}ing`;
  return `${lemma}ing`;
}

/** One short vowel before one consonant in a verb of one syllable, or in one of the common verbs that stress their last. */
const DOUBLED = /^(?:[^aeiou]{0,3}[aeiou][bdgklmnprt]|quit|(?:for|be|com|per|ad|re|sub|o)(?:get|gin|mit|bel)|(?:de|re|con|in|pre|trans)fer|occur|control|expel|repel|compel|refer|upset|reset)$/;
