import { demands, governors } from '../lexicon/cues.ts';
import { isActor } from '../../model/ontology.ts';
import { isRefusal } from './realis.ts';
import { isVerb } from './readings.ts';
import { segmentAt, type Scene } from './scene.ts';

const WISHING = new Set(governors.wishing);
const CEASING = new Set(governors.ceasing);
const DEMANDS = new Set(demands);
/** Verbs of wishing that leave an act asserted or hoped for when the subject wishes it of itself ("expects to gain"). */
const OWN = new Set(['want', 'seek', 'hope', 'expect', 'wish', 'need']);
/** Verbs that report unless the clause asks for something ("insisted that Iran halt" against "insisted that it had halted"). */
const REPORTING = new Set(['insist', 'suggest', 'propose']);

/** Is a verb only what somebody wants, offers, refuses or alleges? Then it is no act of the sentence. */
export function isSuppressed(scene: Scene, verb: number, depth = 0): boolean {
  if (depth > 4) return false;
  const at = segmentAt(scene, verb);
  const segment = scene.segments[at];
  if (!segment) return false;
  const { tokens } = scene;
  if (isOfNoun(scene, verb) && !DEMANDS.has(tokens[verb - 2]?.text.toLowerCase() ?? '')) return true;
  const governor = governorOf(scene, segment.first, verb);
  if (governor !== undefined) {
    const lemma = tokens[governor]?.lemma ?? '';
    if (DEMANDS.has(tokens[governor]?.text.toLowerCase() ?? '') && !isVerb(tokens, governor)) return true;
    if (CEASING.has(lemma) && tokens[verb]?.tag === 'VBG') return true;
    const own = OWN.has(lemma) && tokens[governor + 1]?.text === 'to';
    return (WISHING.has(lemma) && !own) || isSuppressed(scene, governor, depth + 1);
  }
  const before = scene.segments[at - 1];
  if (!before) return false;
  if (segment.opener === 'content') {
    const last = tokens.slice(before.first, before.end).findLast((token) => isVerb(tokens, token.index) || DEMANDS.has(token.text.toLowerCase()));
    if (!last) return false;
    if (REPORTING.has(last.lemma) && isVerb(tokens, last.index)) return asks(scene, segment.first, segment.end);
    // "warned that it would not accept" refuses; "warned that it would strike" only threatens.
    if (last.lemma === 'warn' && isRefusal(scene, segment, verb)) return false;
    return WISHING.has(last.lemma) || DEMANDS.has(last.text.toLowerCase()) || isSuppressed(scene, last.index, depth + 1);
  }
  // "urged Iran to stop X and return to Y": a bare verb goes on with the infinitive before it.
  const opens = tokens.slice(segment.first, verb).every((token) => token.pos === 'ADV' || token.text === 'to');
  if (!['coordinate', 'comma'].includes(segment.opener) || !opens || tokens[verb]?.text.toLowerCase() !== tokens[verb]?.lemma) return false;
  const previous = tokens.slice(before.first, before.end).findLast((token) => isVerb(tokens, token.index));
  if (!previous) return false;
  if (previous.text.toLowerCase() === previous.lemma && isSuppressed(scene, previous.index, depth + 1)) return true;
  return tokens[segment.first]?.text === 'to' && WISHING.has(previous.lemma);
}

/** "attempts to encourage": whoever attempts is not told by the clause. */
function isOfNoun(scene: Scene, verb: number): boolean {
  const { tokens } = scene;
  if (tokens[verb - 1]?.text.toLowerCase() !== 'to' || tokens[verb - 2]?.pos !== 'NOUN' || isVerb(tokens, verb - 2)) return false;
  return !scene.items.some((item) => verb - 2 >= item.first && verb - 2 < item.last && isActor(item.label));
}

/** The verb or demand whose infinitive or gerund a verb is, in the same clause. */
export function governorOf(scene: Scene, from: number, verb: number): number | undefined {
  const { tokens } = scene;
  const gerund = tokens[verb]?.text.toLowerCase().endsWith('ing') === true;
  const before = tokens[verb - 1];
  let mark = verb - 1;
  if (before?.pos === 'ADV') mark--;
  const infinitive = tokens[mark]?.text.toLowerCase() === 'to';
  const bare = tokens[verb]?.text.toLowerCase() === tokens[verb]?.lemma && tokens.slice(from, verb).some((token) => token.lemma === 'let' || token.lemma === 'make');
  if (!infinitive && !(gerund && before && (before.pos === 'ADP' || before.pos === 'SCONJ' || isVerb(tokens, verb - 1))) && !bare) return undefined;
  for (let i = infinitive ? mark - 1 : verb - 1; i >= from; i--) if (isVerb(tokens, i) || DEMANDS.has(tokens[i]?.text.toLowerCase() ?? '')) return i;
  return undefined;
}

/** Is a clause in the mood of demands: a bare verb, or "must" or "should"? */
export function asks(scene: Scene, first: number, end: number): boolean {
  return scene.tokens.slice(first, end).some((token) => {
    if (['must', 'should', 'ought'].includes(token.text.toLowerCase())) return true;
    if (token.text.toLowerCase() !== token.lemma || (!isVerb(scene.tokens, token.index) && token.text !== 'be')) return false;
    return !scene.tokens.slice(Math.max(first, token.index - 3), token.index).some((other) => other.pos === 'AUX' || other.text === 'to');
  });
}
