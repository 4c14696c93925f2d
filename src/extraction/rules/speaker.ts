import type { Token } from '../../language/analysis.ts';
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
    if (!isAttribution(scene, i)) continue;
    const named = sayerOf(scene, i);
    const subject = named === undefined ? inverted(scene, i) ?? subjectOf(scene, i).find((item) => isActor(item.label)) : named;
    if (subject && subject.role !== 'issuer') return subject;
  }
  return null;
}

/** "..., said the minister" */
function inverted(scene: Scene, verb: number): Item | undefined {
  const quoted = /^[,”"’—-]$/.test(scene.tokens[verb - 1]?.text ?? '');
  return quoted ? scene.items.find((item) => item.first > verb && item.first <= verb + 2 && isActor(item.label)) : undefined;
}

/** The actor that is the verb's subject in the tree; null where the subject is no actor, undefined where it has none. */
function sayerOf(scene: Scene, verb: number): Item | null | undefined {
  const tokens = scene.tokens.slice(scene.sentence.firstToken, scene.sentence.endToken);
  const subject = tokens.find((token) => token.head === verb && token.label === 'nsubj');
  if (!subject) return undefined;
  const actorAt = (token: Token | undefined): Item | undefined => scene.items.find((item) => token && token.index >= item.first && token.index < item.last && isActor(item.label));
  const beside = actorAt(tokens.find((token) => token.head === subject.index && token.label === 'appos'));
  if (beside?.label === 'Person') return beside;
  // "one of the diplomats said"
  const of = tokens.find((token) => token.head === subject.index && token.text === 'of');
  return actorAt(subject) ?? actorAt(tokens.find((token) => of && token.head === of.index && token.label === 'pobj')) ?? null;
}

const QUOTE = /^[“”"‘]$/;

/** Does a reporting verb take what is said: a clause, a quotation, or the sentence around its comma frame? "added ships" and "answered with a warning" say nothing. */
function isAttribution(scene: Scene, verb: number): boolean {
  const { tokens, sentence } = scene;
  const token = tokens[verb];
  const children = tokens.slice(sentence.firstToken, sentence.endToken).filter((child) => child.head === verb && child.index !== verb);
  if (token?.label === 'parataxis' || children.some((child) => child.label === 'ccomp' || child.label === 'parataxis')) return true;
  const next = tokens[verb + 1];
  if (next?.text === ':' || tokens.slice(verb + 1, verb + 3).some((near) => QUOTE.test(near.text))) return true;
  // "..., the minister said." and "..., said the minister": the clause of the verb has room for nothing else.
  const segment = scene.segments[segmentAt(scene, verb)];
  const isFramed = segment !== undefined && (segment.opener === 'comma' || QUOTE.test(tokens[segment.first - 1]?.text ?? ''));
  return isFramed && !children.some((child) => child.label === 'dobj' || child.label === 'prep');
}
