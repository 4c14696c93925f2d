import { isActor, isReciprocal, ontology, RELATIONS, type Relation } from '../../model/ontology.ts';
import type { FrameMatch } from '../frames/match.ts';
import type { Candidate } from './candidate.ts';
import { Features, setRank, type FrameFit } from './features.ts';
import type { Participant } from './participants.ts';
import { isItem, type Trigger, type View } from './sentence.ts';

/** Relations that two kinds of things near each other suggest without a word for it. */
const TOGETHER: ReadonlySet<Relation> = new Set(['PARTY_TO', 'ADDRESSES', 'USES', 'HELD_IN', 'REPRESENTS', 'NEGOTIATES', 'MEDIATES']);
/** Relations of talks that a sentence need not name. */
const IMPLYING: ReadonlySet<Relation> = new Set(['HOSTS', 'MEDIATES', 'PARTY_TO', 'JOINS', 'ADDRESSES', 'USES', 'HELD_IN', 'SUSPENDS']);
/** Acts on the other side, which a sentence need not name. */
const FACING: ReadonlySet<Relation> = new Set(['DEMANDS', 'PROPOSES', 'CONCEDES', 'REJECTS', 'ACCUSES', 'THREATENS', 'PRESSURES', 'SANCTIONS', 'ATTACKS']);
/** What may hold of talks that are not named without a word for it. */
const BARE: ReadonlySet<Relation> = new Set(['HELD_IN', 'ADDRESSES', 'PARTY_TO']);
/** Tokens between two things that only stand together. */
const NEAR = 25;
/** Share of a word's frames from which it may mean the relation. */
const LEAST_SHARE = 0.03;

/** Every claim that the sentence could make by its words and kinds, far more than it makes. */
export function propose(view: View): Candidate[] {
  const features = new Features(view);
  const found: Scored[] = [];
  for (const source of view.participants) for (const target of view.participants) {
    if (source === target ? source.mentions.length < 2 : sameThing(source, target)) continue;
    const isNear = source.token !== undefined && target.token !== undefined && Math.abs(source.token - target.token) <= NEAR;
    for (const relation of RELATIONS) {
      if (!mayJoin(relation, source, target)) continue;
      const exact = frameOf(view, relation, source, target);
      const byFrame = exact && view.triggers.find(({ token, uses }) => token === exact.token && uses.has(relation));
      const { trigger, score } = byFrame ? { trigger: byFrame, score: scoreOf(view, byFrame, relation, source, target) } : bestTrigger(view, relation, source, target);
      const told = toldIn(view, relation, source, target);
      const isBare = BARE.has(relation) && [source, target].some(({ item }) => item.role === 'implied' && item.label === 'Talks');
      if (!told && !trigger && !(TOGETHER.has(relation) && isNear && !target.isOpen) && !isBare) continue;
      const fit = fitOf(view, relation, source, target, exact, trigger);
      found.push({ relation, source, target, trigger: trigger?.token, frame: exact, words: { trigger: trigger ? trigger.lemma : '', target: target.token === undefined ? '' : view.graph.tree.lemma(target.token) }, features: features.of(relation, source, target, trigger, { ...fit, structure: told }), score: score + fit.weight / 4 + told * 3 });
    }
  }
  rank(found);
  return found;
}

/** How surely the structure of the sentence says it, 0..1. */
function toldIn(view: View, relation: Relation, source: Participant, target: Participant): number {
  let most = 0;
  for (const found of view.structure) {
    if (found.relation !== relation || found.confidence <= most) continue;
    const joins = (from: Participant, to: Participant): boolean => found.sources.some((item) => isItem(from, item)) && found.targets.some((item) => isItem(to, item));
    if (joins(source, target) || (isReciprocal(relation) && joins(target, source))) most = found.confidence;
  }
  return most;
}

interface Scored extends Candidate { readonly score: number }

/** Each candidate among those that differ from it in one slot. */
function rank(found: readonly Scored[]): void {
  const groups = new Map<string, number[]>();
  const ids = new Map<Participant, number>();
  const id = (one: Participant): number => {
    const known = ids.get(one) ?? ids.size;
    ids.set(one, known);
    return known;
  };
  const keys = ({ relation, source, target, trigger }: Scored): [string, string, string] => [`s ${relation} ${trigger} ${id(target)}`, `t ${relation} ${trigger} ${id(source)} ${target.item.label}`, `r ${id(source)} ${id(target)}`];
  for (const candidate of found) for (const key of keys(candidate)) {
    const scores = groups.get(key);
    if (scores) scores.push(candidate.score);
    else groups.set(key, [candidate.score]);
  }
  for (const candidate of found) {
    const { score } = candidate;
    const [ofSource, ofTarget, ofRelation] = keys(candidate).map((key) => groups.get(key) ?? []);
    const above = (scores: readonly number[] = []): number => scores.filter((other) => other > score).length;
    const top = (scores: readonly number[] = []): number => Math.max(...scores);
    setRank(candidate.features, { score, best: top(ofRelation), ofSource: above(ofSource), ofTarget: above(ofTarget), ofRelation: above(ofRelation), behindTarget: score - top(ofTarget), behindSource: score - top(ofSource) });
  }
}

function sameThing(a: Participant, b: Participant): boolean {
  return a.mentions.every(({ key }) => b.mentions.some((other) => other.key === key)) || (a.item.first < b.item.last && b.item.first < a.item.last && !a.isOpen && !b.isOpen && a.token !== undefined && b.token !== undefined);
}

function mayJoin(relation: Relation, source: Participant, target: Participant): boolean {
  const rule = ontology.relations[relation];
  if (!source.mentions.some(({ label }) => rule.source.has(label)) || !target.mentions.some(({ label }) => rule.target.has(label))) return false;
  if (source.item.role === 'implied' && isActor(source.item.label)) return false;
  if (target.item.role === 'implied' && isActor(target.item.label)) return FACING.has(relation);
  if (source.item.role === 'implied' || target.item.role === 'implied') return IMPLYING.has(relation) || (isReciprocal(relation) && source !== target);
  // A pair that is the same both ways is looked at once, in the order of the text.
  if (isReciprocal(relation) && isActor(target.item.label)) return source === target || (source.token ?? 0) < (target.token ?? 0);
  return source !== target;
}

/** The word that most likely says it: it may mean the relation, and the two hang on it. */
function bestTrigger(view: View, relation: Relation, source: Participant, target: Participant): { trigger: Trigger | undefined; score: number } {
  let best: Trigger | undefined;
  let most = 0;
  for (const trigger of view.triggers) {
    const score = scoreOf(view, trigger, relation, source, target);
    if (score > most) {
      most = score;
      best = trigger;
    }
  }
  return { trigger: best, score: most };
}

/** How well a word and the places of the two speak for the relation; 0 where they do not. */
function scoreOf(view: View, trigger: Trigger, relation: Relation, source: Participant, target: Participant): number {
  const use = trigger.uses.get(relation);
  if (!use || use.share < LEAST_SHARE) return 0;
  const paths = view.paths.from(trigger.token);
  const near = (one: Participant, roles: ReadonlyMap<string, number>): number => {
    if (one.token === undefined) return 0.4;
    const path = paths.get(one.token);
    return path ? 1 / (path.down + 2 * path.up + path.clauses + 0.5) + (roles.get(path.first) ?? 0) : -1;
  };
  const toSource = near(source, use.source);
  const toTarget = near(target, use.target);
  if (toSource < 0 && toTarget < 0) return 0;
  return (use.share + Math.log2(1 + use.frames) / 12) * (0.2 + Math.max(0, toSource) + Math.max(0, toTarget)) * (trigger.token >= source.item.first && trigger.token < source.item.last ? 0.7 : 1);
}

/** Does a frame bind one of its placeholders to the participant? */
function binds({ bound }: FrameMatch, one: Participant, isSource: boolean): boolean {
  for (const [letter, token] of bound) {
    if (isSource ? letter !== 'A' && letter !== 'T' && letter !== 'G' : letter === 'A' || letter === 'C') continue;
    if (one.token === token || (token >= one.item.first && token < one.item.last)) return true;
  }
  return !isSource && one.item.role === 'implied';
}

/** The frame with most words of its own that says the relation of just these two. */
function frameOf(view: View, relation: Relation, source: Participant, target: Participant): FrameMatch | undefined {
  let best: FrameMatch | undefined;
  for (const match of view.matches) if (match.entry.relation === relation && match.entry.weight > (best?.entry.weight ?? 0) && binds(match, source, true) && binds(match, target, false)) best = match;
  return best;
}

function fitOf(view: View, relation: Relation, source: Participant, target: Participant, exact: FrameMatch | undefined, trigger: Trigger | undefined): Omit<FrameFit, 'structure'> {
  const fit = { weight: exact?.entry.weight ?? 0, withSource: 0, withTarget: 0, other: 0 };
  for (const match of view.matches) {
    const { relation: said, weight } = match.entry;
    const bySource = binds(match, source, true);
    const byTarget = binds(match, target, false);
    if (said !== relation) {
      if ((bySource && byTarget) || match.token === trigger?.token) fit.other = Math.max(fit.other, weight);
      continue;
    }
    if (bySource) fit.withSource = Math.max(fit.withSource, weight);
    if (byTarget) fit.withTarget = Math.max(fit.withTarget, weight);
  }
  return fit;
}
