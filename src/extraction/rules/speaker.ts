import { isActor } from '../../model/ontology.ts';
import { things } from '../lexicon/things.ts';
import { subjectOf } from './arguments.ts';
import { isVerb } from './readings.ts';
import { segmentAt, type Item, type Scene } from './scene.ts';

const REPORTING = new Set(things.reporting);

/** Who is said to say the sentence: its label ("Hartnell: ..."), the subject of a reporting verb, or who stands behind "according to". */
export function speakerOf(scene: Scene): Item | null {
  const label = scene.items[0];
  if (label?.label === 'Person' && scene.tokens[label.last]?.text === ':' && label.first - scene.sentence.firstToken <= 3) return label;
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token) break;
    if (token.lemma === 'accord' && scene.tokens[i + 1]?.text === 'to') {
      const named = scene.items.find((item) => item.first >= i + 2 && item.first <= i + 4 && isActor(item.label));
      if (named) return named;
    }
    if (!isVerb(scene.tokens, i) || !REPORTING.has(token.lemma)) continue;
    // What somebody said in a relative clause is no attribution of the sentence.
    if (scene.segments[segmentAt(scene, i)]?.opener === 'relative') continue;
    // Nobody speaks in an infinitive or gerund ("to say", "reporting").
    if (scene.tokens[i - 1]?.text === 'to') continue;
    const subject = inverted(scene, i) ?? subjectOf(scene, i).find((item) => isActor(item.label));
    if (subject && subject.role !== 'issuer') return subject;
  }
  return null;
}

/** "..., said the minister" */
function inverted(scene: Scene, verb: number): Item | undefined {
  const quoted = /^[,”"’—-]$/.test(scene.tokens[verb - 1]?.text ?? '');
  return quoted ? scene.items.find((item) => item.first > verb && item.first <= verb + 2 && isActor(item.label)) : undefined;
}
