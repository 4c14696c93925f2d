import { readModel } from './model/read.ts';
import { Lemmatizer } from './pipeline/lemmatizer.ts';

interface Words { readonly lemmatizer: Lemmatizer; readonly verbs: ReadonlySet<string>; readonly nouns: ReadonlySet<string> }

let words: Words | undefined;

function known(): Words {
  if (!words) {
    const { lemmatizer } = readModel().tables;
    const list = (kind: string): Set<string> => new Set(lemmatizer.index[kind]?.split(' '));
    words = { lemmatizer: new Lemmatizer(lemmatizer), verbs: list('verb'), nouns: list('noun') };
  }
  return words;
}

/** The base form of a verb by the English model's rules; undefined for a word that is no form of a verb it knows. */
export function lemmaOfVerb(word: string): string | undefined {
  const { lemmatizer, verbs } = known();
  // "discuss" is no plural, "bring" no participle.
  if (verbs.has(word)) return word;
  const lemma = lemmatizer.lemmatize(word, 'VERB', '');
  return verbs.has(lemma) ? lemma : undefined;
}

/** The base form of a noun by the English model's rules. */
export function lemmaOfNoun(word: string): string {
  return known().lemmatizer.lemmatize(word, 'NOUN', '');
}

/** Is it the base form of a noun that the English model knows? */
export function isNounLemma(lemma: string): boolean {
  return known().nouns.has(lemma);
}
