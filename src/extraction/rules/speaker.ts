import { isActor } from '../../model/ontology.ts';
import { things } from '../lexicon/things.ts';
import { subjectOf } from './arguments.ts';
import type { Item, Scene } from './scene.ts';

const REPORTING = new Set(things.reporting);

/** Who is said to say the sentence: the subject of a reporting verb, or who stands behind "according to". */
export function speakerOf(scene: Scene): Item | null {
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token) break;
    if (token.lemma === 'accord' && scene.tokens[i + 1]?.text === 'to') {
      const named = scene.items.find((item) => item.first >= i + 2 && item.first <= i + 4 && isActor(item.label));
      if (named) return named;
    }
    if (token.pos !== 'VERB' || !REPORTING.has(token.lemma)) continue;
    const subject = subjectOf(scene, i).find((item) => isActor(item.label)) ?? inverted(scene, i);
    if (subject && subject.role !== 'pronoun') return subject;
  }
  return null;
}

/** "..., said the minister" */
function inverted(scene: Scene, verb: number): Item | undefined {
  return scene.items.find((item) => item.first > verb && item.first <= verb + 2 && isActor(item.label));
}
