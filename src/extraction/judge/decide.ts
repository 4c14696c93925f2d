import { isActor, ontology, type Relation } from '../../model/ontology.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { View } from '../candidates/sentence.ts';
import { issueAt } from '../issues/issue-at.ts';
import type { Found } from '../rules/found.ts';
import type { Item } from '../rules/scene.ts';
import type { Judge } from './judge.ts';

export interface Judged extends Omit<Candidate, 'features' | 'words'> {
  readonly probability: number;
}

/** The claims of a sentence: the candidates that the judge accepts, each with what it is about. */
export function decide(candidates: readonly Candidate[], judge: Judge): Judged[] {
  const accepted: Judged[] = [];
  for (const candidate of candidates) {
    const probability = judge.probability(candidate);
    const { relation, source, target, trigger, frame } = candidate;
    if (judge.accepts(relation, probability)) accepted.push({ relation, source, target, trigger, frame, probability });
  }
  accepted.sort((a, b) => b.probability - a.probability);
  const kept: Judged[] = [];
  for (const candidate of accepted) if (!kept.some((other) => stands(other, candidate))) kept.push(candidate);
  return kept;
}

/** Mediation before negotiation before hosting before meeting, for the same two in one sentence. */
const STRENGTH: readonly Relation[] = ['MEETS', 'HOSTS', 'NEGOTIATES', 'MEDIATES'];

/** Does a claim that is surer leave no room for another? */
function stands(surer: Judged, other: Judged): boolean {
  const sameSource = surer.source === other.source;
  const sameTarget = surer.target === other.target;
  const overlap = surer.target.item.first < other.target.item.last && other.target.item.first < surer.target.item.last;
  // One thing in two extents.
  if (sameSource && surer.relation === other.relation && !sameTarget && overlap && !isActor(other.target.item.label)) return true;
  // What is aimed at somebody is not aimed at the issue as well.
  if (sameSource && surer.relation === other.relation && surer.trigger === other.trigger && isActor(surer.target.item.label) && other.target.item.label === 'Issue' && ontology.relations[surer.relation].issue) return true;
  const pair = (sameSource && sameTarget) || (surer.source === other.target && surer.target === other.source);
  return pair && surer.relation !== other.relation && STRENGTH.includes(surer.relation) && STRENGTH.includes(other.relation) && STRENGTH.indexOf(other.relation) < STRENGTH.indexOf(surer.relation) && other.relation !== 'HOSTS';
}

/** The issues of a claim between actors: what its frame binds, or what hangs on the same word. */
export function issuesOf(view: View, claim: Judged): Item[] {
  if (!ontology.relations[claim.relation].issue || !isActor(claim.target.item.label)) return [];
  const { graph, reading: { scene } } = view;
  const bound = (['I', 'V', 'S'] as const).flatMap((letter) => claim.frame?.bound.get(letter) ?? []);
  const fromFrame = bound.flatMap((token) => graph.tree.coordinated(token)).flatMap((token) => issueAt(scene, graph, token) ?? []);
  if (fromFrame.length) return fromFrame;
  const predicate = claim.trigger === undefined ? null : graph.at(claim.trigger);
  for (const { role, token } of predicate?.arguments ?? []) {
    if (!['obj', 'to', 'ing'].includes(role) && !['p:on', 'p:over', 'p:about', 'p:for', 'p:of', 'p:from', 'p:with'].includes(role)) continue;
    const issues = graph.tree.coordinated(token).flatMap((member) => issueAt(scene, graph, member) ?? []).filter((item) => item.first !== claim.target.item.first && item.first !== claim.source.item.first);
    if (issues.length) return issues;
  }
  return [];
}

/** A decided claim in the shape that references and quotes are worked out from. */
export function foundOf(view: View, claim: Judged): Found & { readonly trigger: number } {
  const words = [...(claim.trigger === undefined ? [] : [claim.trigger]), ...(claim.frame?.literals ?? [])];
  const at = words.length ? words : [claim.source, claim.target].flatMap(({ token }) => token ?? []);
  const trigger = claim.frame?.token ?? claim.trigger ?? Math.max(...at);
  const word = claim.trigger === undefined ? undefined : view.graph.tree.lemma(claim.trigger);
  return {
    relation: claim.relation,
    sources: [claim.source.item],
    targets: [claim.target.item],
    issues: issuesOf(view, claim),
    realis: realisOf(view, claim, trigger),
    trigger,
    first: Math.min(...at),
    last: Math.max(...at) + 1,
    found: claim.frame?.entry.frame ?? (word ? `the word "${word}"` : 'standing together'),
    confidence: claim.probability,
  };
}

/** Acts that somebody does to what is said, and not what is said: a demand is made even if it says "unless". */
const UNCONDITIONED: ReadonlySet<Relation> = new Set(['DEMANDS', 'REJECTS', 'ACCUSES', 'SUPPORTS', 'CREDITS', 'PRESSURES', 'THREATENS', 'SANCTIONS', 'ATTACKS', 'PROTESTS', 'MEETS', 'NEGOTIATES', 'MEDIATES', 'HOSTS', 'RELAYS', 'JOINS', 'PARTY_TO', 'ADDRESSES', 'USES', 'HELD_IN']);

function realisOf(view: View, { relation, frame }: Judged, trigger: number): Found['realis'] {
  if (relation === 'REPRESENTS' || relation === 'ALLIED_WITH') return 'actual';
  const told = view.structure.find((found) => found.relation === relation && found.first <= trigger && trigger < found.last);
  if (told) return told.realis;
  if (frame?.entry.realis) return frame.entry.realis;
  const said = view.said(trigger);
  return UNCONDITIONED.has(relation) ? said.unconditioned : (relation === 'AIDS' && said.ofObject) || said.realis;
}
