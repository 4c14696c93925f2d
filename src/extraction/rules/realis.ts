import type { Token } from '../../language/analysis.ts';
import { isActor, type Realis } from '../../model/ontology.ts';
import { factuality, governors, trade } from '../lexicon/cues.ts';
import { things } from '../lexicon/things.ts';
import { isVerb } from './readings.ts';
import { segmentAt, type Scene } from './scene.ts';

const ALLEGING = new Set(governors.alleging);
const DENYING = new Set(governors.denying);
/** Relations that hold though what they are about hangs on a condition: a demand is made even if it says "unless". */
const UNCONDITIONED = new Set(['DEMANDS', 'REJECTS', 'SUPPORTS', 'CREDITS', 'ACCUSES', 'PRESSURES', 'SANCTIONS', 'HOSTS', 'MEDIATES', 'RELAYS', 'MEETS', 'NEGOTIATES', 'ATTACKS', 'BEARS', 'GAINS', 'PROTESTS']);

/** Does one of the phrases stand in these tokens, by text or lemma? Gives the token where the first such phrase ends. */
export function phraseIn(scene: Scene, phrases: readonly string[], first: number, end: number): number | undefined {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    for (let i = first; i + words.length <= end; i++) {
      if (words.every((word, k) => scene.tokens[i + k]?.text.toLowerCase() === word || scene.tokens[i + k]?.lemma === word)) return i + words.length;
    }
  }
  return undefined;
}

/** The tokens before a verb that say how it is meant: its auxiliaries and the verbs that it depends on. */
function verbGroup(segment: { first: number; end: number }, verb: number): number {
  return Math.max(segment.first, verb - 7);
}

/**
 * How a claim is said: negation and promise stand shortly before the verb in its clause, a condition in its own or the next clause.
 * @param verb token of the cue's first word
 */
export function realisOf(scene: Scene, segment: { first: number; end: number }, verb: number, relation: string): Realis {
  const from = verbGroup(segment, verb);
  if (isNegated(scene, segment, verb)) return 'negated';
  const conditional = !UNCONDITIONED.has(relation) && (hasCondition(scene, verb) || phraseIn(scene, factuality.conditional, from, verb) !== undefined);
  if (conditional || (relation !== 'DEMANDS' && phraseIn(scene, factuality.conditional, from, verb) !== undefined)) return 'conditional';
  if (phraseIn(scene, factuality.promised, from, verb) !== undefined) return 'promised';
  if (phraseIn(scene, factuality.unclear, from, verb) !== undefined || scene.tokens[scene.sentence.endToken - 1]?.text === '?') return 'unclear';
  if (ALLEGING.has(reportingVerb(scene, segmentAt(scene, verb))?.lemma ?? '') || isHearsay(scene, verb)) return 'unclear';
  return 'actual';
}

/** Negated in its own clause, by a negated subject, or under a verb of denying ("denied that it had offered"). */
export function isNegated(scene: Scene, segment: { first: number; end: number }, verb: number): boolean {
  if (phraseIn(scene, factuality.negated, verbGroup(segment, verb), verb) !== undefined) return true;
  // "made no commitment"
  if (scene.tokens[verb + 1]?.text.toLowerCase() === 'no') return true;
  const at = segmentAt(scene, verb);
  const before = scene.segments[at - 1];
  const governor = reportingVerb(scene, at);
  return before !== undefined && governor !== undefined && DENYING.has(governor.lemma) && phraseIn(scene, factuality.negated, Math.max(before.first, governor.index - 4), governor.index) === undefined;
}

/** The verb whose clause a segment is ("denied that ..."). */
function reportingVerb(scene: Scene, at: number): Token | undefined {
  const before = scene.segments[at - 1];
  if (scene.segments[at]?.opener !== 'content' || !before) return undefined;
  return scene.tokens.slice(before.first, before.end).findLast((token) => isVerb(scene.tokens, token.index));
}

/** "reports have suggested that ...", "rumours said": what says it is nobody. */
function isHearsay(scene: Scene, verb: number): boolean {
  let token = scene.tokens[verb];
  for (let steps = 0; token && steps < CLIMB && ['conj', 'ccomp', 'xcomp'].includes(token.label); steps++) {
    const { head, label } = token;
    token = scene.tokens[head];
    if (label !== 'ccomp' || !token || !REPORTING.has(token.lemma)) continue;
    const subject = scene.tokens.slice(scene.sentence.firstToken, scene.sentence.endToken).find((other) => other.head === head && other.label === 'nsubj');
    if (subject?.pos === 'NOUN' && !PERSONS.has(subject.text.toLowerCase()) && !scene.items.some((item) => subject.index >= item.first && subject.index < item.last && isActor(item.label))) return true;
  }
  return false;
}

/** Clauses within clauses that are looked through. */
const CLIMB = 5;
const REPORTING = new Set(things.reporting);
const PERSONS = new Set([...things.people, ...things.unnamed, ...things.representatives]);

/** Negated together with a modal: "will not lift", "would not accept", "cannot agree to" refuse. */
export function isRefusal(scene: Scene, segment: { first: number; end: number }, verb: number): boolean {
  const from = verbGroup(segment, verb);
  return phraseIn(scene, factuality.modal, from, verb) !== undefined && phraseIn(scene, factuality.negated, from, verb) !== undefined;
}

/** Is a verb told as done: a finite past without a modal or an infinitive before it? */
export function hasPast(scene: Scene, verb: number): boolean {
  const segment = scene.segments[segmentAt(scene, verb)];
  const token = scene.tokens[verb];
  if (!segment || !token || token.text.toLowerCase() === token.lemma || /(?:ing|s)$/.test(token.text)) return false;
  return phraseIn(scene, factuality.modal, verbGroup(segment, verb), verb) === undefined;
}

/** Is the clause of a verb one half of a bargain, or does it hang on a condition? */
export function hasCondition(scene: Scene, verb: number): boolean {
  const { firstToken, endToken } = scene.sentence;
  if (phraseIn(scene, trade, firstToken, endToken) !== undefined && !hasPast(scene, verb)) return true;
  const at = segmentAt(scene, verb);
  const own = scene.segments[at];
  // A clause that is itself the condition, or whose neighbour is.
  const next = scene.segments[at + 1];
  const behind = next?.opener === 'content' ? scene.segments[at + 2] : undefined;
  return [own, next, behind, own && scene.segments[at - 1]].some((segment) => segment?.condition === true);
}

