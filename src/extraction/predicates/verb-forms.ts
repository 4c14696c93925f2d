import { lemmaOfVerb } from '../../language/lemmas.ts';
import type { Tree } from './tree.ts';

/** Lemma of a token that acts as a verb, a participle that was tagged as an adjective included; undefined for other tokens. */
export function verbOf(tree: Tree, token: number): string | undefined {
  const pos = tree.pos(token);
  if (pos === 'VERB') return tree.lemma(token);
  if (pos === 'AUX') return ['ROOT', 'ccomp', 'xcomp', 'conj', 'advcl', 'relcl', 'acl', 'pcomp', 'parataxis'].includes(tree.label(token)) ? tree.lemma(token) : undefined;
  if (pos === 'ADJ' && /(?:ed|en|ing|un)$/.test(tree.lower(token)) && ['acomp', 'amod', 'acl', 'advcl', 'conj', 'oprd', 'ROOT'].includes(tree.label(token))) return lemmaOfVerb(tree.lower(token));
  // A present-tense verb that the tagger takes for a noun, where it is the head of a clause with a subject.
  if (pos === 'NOUN' && tree.labelled(token, 'nsubj').length && tree.labelled(token, 'dobj', 'prep', 'ccomp', 'xcomp').length && !tree.labelled(token, 'cop', 'det', 'poss', 'amod').length) return lemmaOfVerb(tree.lower(token));
  return undefined;
}
