import { sharedPipeline } from './shared-pipeline.ts';

/** The base form of a verb by the English model's rules; undefined for a word that is no form of a verb it knows. */
export function lemmaOfVerb(word: string): string | undefined {
  const { lemmatizer } = sharedPipeline();
  // "discuss" is no plural, "bring" no participle.
  if (lemmatizer.knows(word, 'VERB')) return word;
  const lemma = lemmatizer.lemmatize(word, 'VERB', '');
  return lemmatizer.knows(lemma, 'VERB') ? lemma : undefined;
}

/** The base form of a noun by the English model's rules. */
export function lemmaOfNoun(word: string): string {
  return sharedPipeline().lemmatizer.lemmatize(word, 'NOUN', '');
}

/** Is it the base form of a noun that the English model knows? */
export function isNounLemma(lemma: string): boolean {
  return sharedPipeline().lemmatizer.knows(lemma, 'NOUN');
}
