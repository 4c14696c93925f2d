import type { PredicateGraph } from '../predicates/graph.ts';
import type { Tree } from '../predicates/tree.ts';
import type { FactualityFamily } from '../lexicon/factuality.ts';
import type { Occurrence } from './occurrences.ts';
import { attachmentOf, type Step, type StepRole } from './step.ts';

type Scope = FactualityFamily['governs'];

/** How well a marker that governs a scope takes a complement of a role; 0 where it does not. */
const FIT: Readonly<Record<Scope, Partial<Record<StepRole, number>>>> = {
  infinitive: { to: 3, purpose: 2, ing: 1, noun: 1, that: 1 },
  gerund: { ing: 3, noun: 2, to: 1, adjunct: 1 },
  'that-clause': { that: 3, noun: 1, ing: 1, to: 1 },
  noun: { noun: 3, subject: 2, ing: 2, to: 2, that: 1, participle: 0 },
  clause: { to: 2, that: 2, ing: 2, noun: 1 },
  sentence: {}, quote: {}, section: {},
};
/** What a marker loses whose clause is in the mood of another. */
const OTHER_MOOD = -30;
/** Verbs with these forms say nothing of their own subject. */
const OF_SUBJECT = new Set(['condition', 'negation', 'denial', 'uncertainty', 'aspect']);

/** The marker that governs an act by a step, the best that fits; undefined where the governor is none. */
export function governing(graph: PredicateGraph, occurrences: readonly Occurrence[], act: number, step: Step): Occurrence | undefined {
  const { tree } = graph;
  let best: Occurrence | undefined;
  let most = -Infinity;
  const asking = step.role === 'that' && asks(tree, act);
  for (const occurrence of occurrences) {
    const { marker: { family }, tokens, anchor } = occurrence;
    if (tokens.includes(act) || family.form === 'conjunction' || (tokens.length < 2 && (family.form === 'auxiliary' || family.kind === 'trade'))) continue;
    const reaches = tokens.includes(step.governor) || step.prepositions.some((preposition) => tokens.includes(preposition)) || (family.governs !== 'clause' && !['verb', 'noun'].includes(family.form) && attachmentOf(tree, anchor) === step.governor);
    if (!reaches || !mayGovern(tree, occurrence, step)) continue;
    const fit = FIT[family.governs][step.role] ?? 0;
    if (!fit) continue;
    // "insisted that Iran halt" asks, "insisted that it had halted" tells.
    const mood = step.role === 'that' && isTelling(family) === asking ? OTHER_MOOD : 0;
    const score = fit * 10 + tokens.length * 4 + (family.realis ? 0 : -1) + mood;
    if (score > most) {
      most = score;
      best = occurrence;
    }
  }
  return best;
}

function isTelling({ kind }: FactualityFamily): boolean {
  return !['wish', 'offer', 'promise', 'plan', 'willingness', 'implicative'].includes(kind);
}

function mayGovern(tree: Tree, { marker: { family }, tokens, anchor }: Occurrence, step: Step): boolean {
  if (step.role === 'subject') return OF_SUBJECT.has(family.kind) && (family.form !== 'verb' || family.kind === 'condition' || family.kind === 'aspect');
  if (step.role === 'conj' || step.role === 'part' || step.role === 'relative' || step.role === 'adjunct' && family.form !== 'preposition') return false;
  // "came to seize" tells what for, "stepped in to mediate" what was done.
  if (step.role === 'purpose' && family.kind === 'implicative' && tokens.length < 2) return false;
  // A prepositional marker is on the way, or its preposition is the governor's own ("kept the court from").
  const last = tokens.at(-1) ?? anchor;
  if (tokens.length > 1 && tree.pos(last) === 'ADP' && tree.label(last) === 'prep' && step.prepositions.length) return step.prepositions.includes(last);
  // "met in Doha without": the object of one preposition is not what a verb governs.
  if (step.prepositions.length && (family.form === 'verb' || family.form === 'adjective') && family.governs !== 'noun' && tokens.length === 1 && step.role === 'noun') return ['for', 'to', 'of', 'on'].includes(tree.lower(step.prepositions[0] ?? -1));
  return true;
}

/** Is a clause in the mood of demands: a bare verb, or "must" or "should"? */
export function asks(tree: Tree, verb: number): boolean {
  const auxiliaries = tree.labelled(verb, 'aux', 'auxpass').map((child) => tree.lower(child));
  if (auxiliaries.some((word) => ['must', 'should', 'ought'].includes(word))) return true;
  if (auxiliaries.length) return auxiliaries.every((word) => word === 'be');
  return tree.tag(verb) === 'VB' || tree.lower(verb) === 'be';
}
