import type { DraftClaim, DraftLink } from '../extractor.ts';
import { ontology, type Relation } from '../../model/ontology.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import { hingesOf, type Hinge, type Side } from './hinges.ts';
import { markersIn } from './said.ts';

/** A claim with the place of its wording. */
export interface Told {
  readonly claim: DraftClaim;
  /** Its index in the document's list. */
  readonly index: number;
  /** Token of the word that says it. */
  readonly trigger: number;
}

/** The claims of one sentence. */
export interface ToldSentence {
  readonly graph: PredicateGraph;
  readonly told: readonly Told[];
}

/** What is given and taken; of several claims on a side the first of these that is there. */
const GIVEN: readonly (readonly Relation[])[] = [['CONCEDES'], ['AIDS', 'SUSPENDS', 'SANCTIONS', 'AGREES', 'PROPOSES'], ['REJECTS', 'COOPERATES', 'SUPPORTS', 'MEETS', 'NEGOTIATES', 'MOBILIZES', 'ATTACKS', 'THREATENS', 'HOSTS', 'MEDIATES']];
/** What a condition asks for may be told as a demand only. */
const ASKED: readonly (readonly Relation[])[] = [...GIVEN, ['DEMANDS', 'PRESSURES', 'GAINS', 'BEARS', 'ACCUSES', 'CREDITS']];

/** The links between the claims of a document, its sentences in order. */
export function linksOf(sentences: readonly ToldSentence[]): DraftLink[] {
  const found: DraftLink[] = [];
  sentences.forEach(({ graph, told }, at) => {
    const bearing = told.filter(({ claim }) => ontology.relations[claim.relation].family !== 'structure');
    if (!bearing.length) return;
    const before = sentences[at - 1]?.told.filter(({ claim }) => ontology.relations[claim.relation].family !== 'structure') ?? [];
    for (const hinge of hingesOf(graph)) found.push(...across(hinge, graph, bearing, before));
  });
  return unique([...found, ...contradictions(sentences)]);
}

function across(hinge: Hinge, graph: PredicateGraph, told: readonly Told[], before: readonly Told[]): DraftLink[] {
  const order = hinge.type === 'IN_EXCHANGE_FOR' ? GIVEN : ASKED;
  const { from } = hinge;
  const sides = (by: (side: Side, one: Told, graph: PredicateGraph) => boolean): readonly (readonly Told[])[] => {
    const inside = strongest(told.filter((one) => by(hinge.to, one, graph)), order);
    return [inside, strongest(from === null ? before : told.filter((one) => !inside.includes(one) && by(from, one, graph)), order)];
  };
  let [inside = [], outside = []] = hinge.shared ? sides(byThing) : sides(byWord);
  if (!hinge.shared && (!inside.length || !outside.length)) [inside = [], outside = []] = sides(byThing);
  const given = [...inside, ...outside].every(({ claim }) => claim.relation === 'CONCEDES');
  if (hinge.type === 'IN_EXCHANGE_FOR' && !given && hinge.strict) return [];
  return outside.flatMap((one) => inside.filter((other) => other !== one && mayTie(hinge, one.claim, other.claim)).map((other): DraftLink => ({ type: hinge.type, from: one.index, to: other.index })));
}

/** What has happened hangs on nothing, and what may happen has no place in a sequence. */
function mayTie({ type }: Hinge, from: DraftClaim, to: DraftClaim): boolean {
  if (type === 'CONDITIONAL_ON') return to.realis !== 'actual';
  return type === 'IN_EXCHANGE_FOR' || [from, to].every(({ realis }) => realis !== 'conditional' && realis !== 'unclear');
}

/** The side on which the word stands that says a claim. */
function byWord(side: Side, { trigger }: Told): boolean {
  return side.has(trigger);
}

/** The side on which its thing stands: one verb may have both sides below it. */
function byThing(side: Side, { claim, trigger }: Told, graph: PredicateGraph): boolean {
  const thing = claim.issue ?? claim.target ?? claim.source;
  const holds = [...side].some((token) => {
    const word = graph.tree.tokens[token];
    return word !== undefined && word.start < thing.end && word.end > thing.start;
  });
  return holds || (side.has(trigger) && graph.tree.pos(trigger) === 'NOUN');
}

function strongest(told: readonly Told[], order: readonly (readonly Relation[])[]): readonly Told[] {
  for (const relations of order) {
    const found = told.filter(({ claim }) => relations.includes(claim.relation));
    if (found.length) return found;
  }
  return [];
}

/** Who denies what another said or did: a rejection worded as a denial, and the same act told as done and as not done. */
function contradictions(sentences: readonly ToldSentence[]): DraftLink[] {
  const found: DraftLink[] = [];
  const acts = new Map<string, Told[]>();
  const issues = new Map<string, Told[]>();
  for (const { graph, told } of sentences) {
    for (const one of told) {
      const { claim } = one;
      const act = [claim.relation, claim.source.key, claim.target?.key, claim.issue?.key].join(' ');
      for (const other of acts.get(act) ?? []) {
        const [left, right] = [other.claim.realis, claim.realis];
        const opposed = (left === 'negated') !== (right === 'negated') && [left, right].every((realis) => realis === 'actual' || realis === 'negated');
        if (opposed && other.claim.speaker?.key !== claim.speaker?.key) found.push({ type: 'CONTRADICTS', from: one.index, to: other.index });
      }
      push(acts, act, one);
      const issue = claim.issue?.key;
      if (issue === undefined) continue;
      if (claim.relation === 'REJECTS' && isDenial(graph, one.trigger)) {
        const denied = issues.get(issue)?.findLast((other) => other.claim.relation !== 'REJECTS' && other.claim.realis === 'actual' && [other.claim.source.key, other.claim.speaker?.key].includes(claim.target?.key));
        if (denied) found.push({ type: 'CONTRADICTS', from: one.index, to: denied.index });
      }
      push(issues, issue, one);
    }
  }
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function isDenial(graph: PredicateGraph, trigger: number): boolean {
  return markersIn(graph).some(({ tokens, marker }) => marker.family.kind === 'denial' && tokens.includes(trigger));
}

function unique(links: readonly DraftLink[]): DraftLink[] {
  return [...new Map(links.filter(({ from, to }) => from !== to).map((link) => [`${link.type} ${[link.from, link.to].sort((a, b) => a - b).join(' ')}`, link])).values()];
}
