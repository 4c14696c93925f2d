import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.array(z.string().min(1)).transform((list): ReadonlySet<string> => new Set(list));

const Lexicon = z.strictObject({
  titles: words,
  ranks: words,
  honorifics: words,
  not_names: words,
  portfolios: words,
  named_things: z.record(z.string(), words),
  things_like_surnames: words,
  family_names_first: words,
  places: words,
  saying: words,
  participles: words,
  participles_of_texts: words,
  texts: words,
  meetings: words,
  verbs_like_nouns: words,
  complements: z.record(z.string(), words),
});

/** The words of `words.yaml`. */
export const LEXICON = Lexicon.parse(parse(readFileSync(new URL('words.yaml', import.meta.url), 'utf8')));

/** Is it the lemma of something that is agreed, published or held: a text, a deal, a meeting? */
export function isAgreement(lemma: string): boolean {
  return LEXICON.texts.has(lemma) || LEXICON.meetings.has(lemma);
}
