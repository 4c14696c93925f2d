import type { Realis } from '../../model/ontology.ts';
import { condition, factuality, trade } from '../lexicon/cues.ts';
import type { Scene } from './scene.ts';

/** Does one of the phrases stand in these tokens, by text or lemma? Gives the token where the last such phrase ends. */
export function phraseIn(scene: Scene, phrases: readonly string[], first: number, end: number): number | undefined {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    for (let i = first; i + words.length <= end; i++) {
      if (words.every((word, k) => scene.tokens[i + k]?.text.toLowerCase() === word || scene.tokens[i + k]?.lemma === word)) return i + words.length;
    }
  }
  return undefined;
}

/**
 * How a claim is said: negation and promise stand shortly before the verb in its clause, conditions anywhere in the sentence's clause.
 * @param verb token of the cue's first word
 */
export function realisOf(scene: Scene, segment: { first: number; end: number }, verb: number): Realis {
  const from = Math.max(segment.first, verb - 6);
  if (phraseIn(scene, factuality.negated, from, verb) !== undefined) return 'negated';
  const { firstToken, endToken } = scene.sentence;
  const conditional = phraseIn(scene, trade, firstToken, endToken) ?? phraseIn(scene, condition, firstToken, endToken);
  if (conditional !== undefined || phraseIn(scene, factuality.conditional, from, verb) !== undefined) return 'conditional';
  if (phraseIn(scene, factuality.promised, from, verb) !== undefined) return 'promised';
  if (phraseIn(scene, factuality.unclear, from, verb) !== undefined || scene.tokens[endToken - 1]?.text === '?') return 'unclear';
  return 'actual';
}
