import { isActor, ontology, type Relation } from '../../model/ontology.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { View } from '../candidates/sentence.ts';
import type { Participant } from '../candidates/participants.ts';
import type { Found } from '../rules/found.ts';
import type { Item } from '../rules/scene.ts';
import type { Judge } from './judge.ts';

export interface Judged extends Omit<Candidate, 'features'> {
  readonly probability: number;
}

/** The claims of a sentence: the candidates that the judge accepts, or that a plain wording or one of the workspace says. */
export function decide(view: View, candidates: readonly Candidate[], judge: Judge): Judged[] {
  const accepted: Judged[] = [];
  for (const candidate of candidates) {
    const probability = judge.probability(candidate);
    const { relation, source, target, trigger, frame, words } = candidate;
    if (judge.accepts(relation, probability) || isSaid(view, candidate)) accepted.push({ relation, source, target, trigger, frame, words, probability });
  }
  accepted.sort((a, b) => b.probability - a.probability);
  const kept: Judged[] = [];
  for (const candidate of accepted) if (!kept.some((other) => stands(other, candidate))) kept.push(candidate);
  return kept;
}

/** Rare relations, of which the judge has seen too few to know their plain wordings. */
const RARE: ReadonlySet<Relation> = new Set(['PROTESTS', 'THREATENS', 'SANCTIONS', 'ATTACKS', 'MOBILIZES', 'RELAYS', 'CREDITS', 'PRESSURES']);
/** Weight of a frame with a telling word and both actors. */
const TELLING = 3;

/** Does a frame of a rare relation, or one of the workspace, whose words the judge has never seen, say it of two whom the sentence names? */
function isSaid(view: View, { relation, target, frame }: Candidate): boolean {
  if (!frame || target.item.role === 'implied') return false;
  const counts = frame.entry.isOwn || (RARE.has(relation) && isActor(target.item.label) && frame.entry.weight >= TELLING);
  return counts && !view.said(frame.token).suppressed;
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
  if (sameSource && surer.relation === other.relation && surer.trigger === other.trigger && ontology.relations[surer.relation].issue && [surer, other].filter(({ target }) => target.item.label === 'Issue').length === 1 && [surer, other].some(({ target }) => isActor(target.item.label))) return true;
  const pair = (sameSource && sameTarget) || (surer.source === other.target && surer.target === other.source);
  return pair && surer.relation !== other.relation && STRENGTH.includes(surer.relation) && STRENGTH.includes(other.relation) && STRENGTH.indexOf(other.relation) < STRENGTH.indexOf(surer.relation) && other.relation !== 'HOSTS';
}

/** The issues of a claim between actors: what its frame binds, or what hangs nearest on the word that says it. */
function issuesOf(view: View, claim: Judged): Item[] {
  if (!ontology.relations[claim.relation].issue || !isActor(claim.target.item.label)) return [];
  const { graph } = view;
  const apart = (one: Participant): boolean => [claim.source.item, claim.target.item].every((item) => item.role === 'implied' || one.item.last <= item.first || item.last <= one.item.first || one.token === undefined || one.token < item.first || one.token >= item.last);
  const issues = view.participants.filter((one) => (one.item.label === 'Issue' || one.item.label === 'Agreement') && one.token !== undefined && apart(one));
  const withJoined = (one: Participant): Item[] => [one, ...issues.filter((other) => other !== one && one.token !== undefined && other.token !== undefined && graph.tree.coordinated(one.token).includes(other.token))].map(({ item }) => item);
  const bound = (['I', 'V', 'S'] as const).flatMap((letter) => claim.frame?.bound.get(letter) ?? []);
  const named = issues.filter(({ token }) => token !== undefined && bound.includes(token)).sort((a, b) => b.plausibility - a.plausibility)[0];
  if (named) return withJoined(named);
  const word = wordOf(claim);
  const paths = word === undefined ? undefined : view.paths.from(word);
  let best: Participant | undefined;
  let most = LEAST_PLAUSIBLE;
  for (const one of issues) {
    const path = one.token === undefined ? undefined : paths?.get(one.token);
    if (!path || path.first === '^that' || path.first === 'subj') continue;
    const score = one.plausibility / (0.5 + path.down + 2 * path.up + path.clauses / 2);
    if (score > most) {
      most = score;
      best = one;
    }
  }
  return best ? withJoined(best) : [];
}

/** A thing that is hardly bargained over, or far from the word, is not what a claim is about. */
const LEAST_PLAUSIBLE = 0.12;

/** Token of the word that says a claim: its frame's head, or what can mean it; undefined where only the two stand together. */
export function wordOf({ frame, trigger }: Pick<Candidate, 'frame' | 'trigger'>): number | undefined {
  return frame?.token ?? trigger;
}

/** A decided claim in the shape that references and quotes are worked out from. */
export function foundOf(view: View, claim: Judged): Found & { readonly trigger: number } {
  const words = [...(claim.trigger === undefined ? [] : [claim.trigger]), ...(claim.frame?.literals ?? [])];
  const at = words.length ? words : [claim.source, claim.target].flatMap(({ token }) => token ?? []);
  const trigger = wordOf(claim) ?? Math.max(...at);
  const word = claim.trigger === undefined ? undefined : view.graph.tree.lemma(claim.trigger);
  return {
    relation: claim.relation,
    sources: [claim.source.item],
    targets: [claim.target.item],
    issues: issuesOf(view, claim),
    realis: realisOf(view, claim, trigger).realis,
    trigger,
    first: Math.min(...at),
    last: Math.max(...at) + 1,
    found: claim.frame?.entry.frame ?? (word ? `the word "${word}"` : 'standing together'),
    confidence: claim.probability,
  };
}

/** Acts that somebody does to what is said, and not what is said: a demand is made even if it says "unless". */
const UNCONDITIONED: ReadonlySet<Relation> = new Set(['DEMANDS', 'REJECTS', 'ACCUSES', 'SUPPORTS', 'CREDITS', 'PRESSURES', 'THREATENS', 'SANCTIONS', 'ATTACKS', 'PROTESTS', 'MEETS', 'NEGOTIATES', 'MEDIATES', 'HOSTS', 'RELAYS', 'JOINS', 'PARTY_TO', 'ADDRESSES', 'USES', 'HELD_IN']);

/** How a claim is said, and what tells it: its relation, the structure of the sentence, the frame, or the markers around its word. */
export function realisOf(view: View, { relation, frame }: Pick<Candidate, 'relation' | 'frame'>, trigger: number): { readonly realis: Found['realis']; readonly by: 'relation' | 'structure' | 'frame' | 'markers' } {
  if (relation === 'REPRESENTS' || relation === 'ALLIED_WITH') return { realis: 'actual', by: 'relation' };
  const told = view.structure.find((found) => found.relation === relation && found.first <= trigger && trigger < found.last);
  if (told) return { realis: told.realis, by: 'structure' };
  if (frame?.entry.realis) return { realis: frame.entry.realis, by: 'frame' };
  const said = view.said(trigger, frame?.literals);
  return { realis: UNCONDITIONED.has(relation) ? said.unconditioned : (relation === 'AIDS' && said.ofObject) || said.realis, by: 'markers' };
}
