import type { Realis, Stance } from '../../model/ontology.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { readClause, type ClauseReading } from './clause.ts';
import { compose } from './compose.ts';
import { asks, governing } from './governing.ts';
import { FAMILY, readMarkers } from './markers.ts';
import { occurrencesIn, type Occurrence } from './occurrences.ts';
import type { Quotations } from './quotation.ts';
import { speakerOf } from './speaker.ts';
import { isPreterite, stepFrom, type Step } from './step.ts';

/** How a sentence says an act. */
export interface Said {
  readonly realis: Realis;
  /** What it would be without the conditions and trades that it hangs on: a demand is made even if it says "unless". */
  readonly unconditioned: Realis;
  /** What its own word makes of a thing that it governs, if that is the act: "pledged aid" is promised. */
  readonly ofObject: Realis | null;
  /** It is denied somewhere on the way, whatever the realis ("if it does not"). */
  readonly negated: boolean;
  /** The sentence itself does not assert, promise, condition or deny it. */
  readonly suppressed: boolean;
  /** The word that suppresses it and its token; null where nothing does. */
  readonly why: string | null;
  readonly governor: number | null;
  /** Who says so, as the sentence words it; null where it is the author. */
  readonly speaker: Item | null;
  /** Only where a marker sets one. */
  readonly stance?: Stance;
  /** The markers that were read, innermost first. */
  readonly markers: readonly string[];
}

export interface SayingOptions {
  /** Those of the document, for the speakers of running quotations. */
  readonly quotations?: Quotations;
  /** Tokens of the wording that was matched: the "no" of "has no intention of" belongs to it and is not read again. */
  readonly words?: readonly number[];
}

/** Steps from an act to the root that are looked at. */
const CLIMB = 14;

/** The markers of a sentence. */
export function markersIn(graph: PredicateGraph): readonly Occurrence[] {
  return occurrencesIn(graph.tree, readMarkers());
}

/**
 * Reads how the act whose predicate is a token is said: the markers above it, innermost first.
 */
export function saidOf(scene: Scene, graph: PredicateGraph, act: number, { quotations, words = [] }: SayingOptions = {}): Said {
  const walk = new Walk(graph, words);
  walk.climb(act);
  const { realis, unconditioned, negated, why, governor, stance, markers } = walk;
  let speaker: Item | null | undefined;
  return {
    realis, unconditioned, ofObject: walk.ofObject(act), negated, suppressed: why !== null, why, governor, ...(stance ? { stance } : {}), markers,
    // Worked out for what becomes a claim, not for every word that could.
    get speaker() {
      if (speaker === undefined) speaker = speakerOf(scene, graph, act, markersIn(graph), quotations);
      return speaker;
    },
  };
}

class Walk {
  realis: Realis = 'actual';
  unconditioned: Realis = 'actual';
  negated = false;
  why: string | null = null;
  governor: number | null = null;
  stance: Stance | undefined;
  readonly markers: string[] = [];
  readonly #graph: PredicateGraph;
  readonly #all: readonly Occurrence[];
  /** Tokens of the markers that are read; none is read twice. */
  readonly #read = new Set<number>();

  constructor(graph: PredicateGraph, words: readonly number[]) {
    this.#graph = graph;
    this.#all = markersIn(graph);
    for (const word of words) this.#read.add(word);
  }

  /** What the act's own word says of a noun that it governs. */
  ofObject(act: number): Realis | null {
    const own = this.#all.find(({ tokens, marker: { family } }) => tokens.includes(act) && ['promise', 'plan', 'offer', 'willingness'].includes(family.kind) && (family.form === 'verb' || family.form === 'noun'));
    return own?.marker.family.realis ?? null;
  }

  climb(act: number): void {
    const { tree } = this.#graph;
    let token = act;
    let step = stepFrom(tree, token);
    this.#clause(token, [], this.#isReported(token, step));
    // Of a noun that is governed already only what suppresses it is still of interest: "urged Iran to accept mediation".
    let governed = false;
    for (let steps = 0; step && steps < CLIMB; steps++) {
      const marker = this.#marker(token, step);
      const isNoun = step.role === 'noun' || step.role === 'subject';
      if (governed) {
        if (marker?.marker.family.suppresses && !isNoun) this.#govern(token, step, marker);
        else if (!this.#passes(token, step)) break;
      } else if (marker) this.#govern(token, step, marker);
      else if (!this.#passes(token, step)) break;
      if (this.why !== null || (marker && isSaying(marker) && step.role === 'that')) break;
      if (isNoun && !isTransparent(marker)) {
        if (isDefinite(tree, token)) break;
        governed = true;
      }
      token = step.governor;
      const next = stepFrom(tree, token);
      const isOwn = !governed && step.role !== 'conj' && (marker ? !isSaying(marker) && marker.marker.family.form !== 'preposition' : !isNoun && step.role !== 'that');
      // The clause of a verb of saying, of a noun and of a neighbour is no part of how the act is said.
      if (isOwn) this.#clause(token, marker ? [...marker.tokens, ...this.#negations(token)] : [], this.#isReported(token, next));
      step = next;
    }
    if (this.#isQuestion(act)) this.#apply('unclear', '?');
  }

  #marker(token: number, step: Step): Occurrence | undefined {
    const { tree } = this.#graph;
    const marker = governing(this.#graph, this.#all.filter((one) => !one.tokens.every((part) => this.#read.has(part))), token, step);
    if (!marker) return undefined;
    const { family } = marker.marker;
    const noun = step.role === 'noun' || step.role === 'subject';
    // "rejected Iran's demand": what somebody has made is there.
    if (noun && tree.labelled(token, 'poss').length && (family.kind === 'implicative' || family.kind === 'aspect') && family.realis === 'negated') return undefined;
    if (noun && ['report', 'factive', 'continuation'].includes(family.kind)) return undefined;
    return marker;
  }

  #govern(token: number, step: Step, occurrence: Occurrence): void {
    const { tree } = this.#graph;
    const { family, text } = occurrence.marker;
    const spent = new Set(occurrence.tokens);
    for (const part of spent) this.#read.add(part);
    const isNegated = this.#negations(step.governor).some((part) => !spent.has(part) && !this.#read.has(part));
    const noun = step.role === 'noun' || step.role === 'subject';
    if (family.kind === 'report' && isNegated) this.#apply('unclear', `not ${text}`);
    else if (family.realis && family.kind !== 'factive') this.#apply(isNegated ? family.negated ?? (family.suppresses ? family.realis : 'negated') : family.realis, text);
    else if (isNegated && family.kind !== 'factive' && !noun) this.#apply('negated', `not ${text}`);
    if (isNegated && family.negated !== 'actual' && family.kind !== 'report') this.negated = true;
    if (family.realis === 'negated' && !isNegated) this.negated = !this.negated;
    this.stance ??= family.stance ?? undefined;
    const proposes = family.kind === 'offer' && step.role === 'that';
    const wishesItself = family.name === FAMILY.wishing && !noun && step.role !== 'that' && !this.#graph.at(step.governor)?.arguments.some(({ role }) => role === 'obj');
    if ((family.suppresses || proposes) && !wishesItself) this.#suppress(`under "${tree.lemma(step.governor)}"`, step.governor);
    else if (step.role === 'to' && tree.pos(step.governor) === 'NOUN' && tree.label(token) === 'acl' && !this.#hasHolder(token)) this.#suppress('a noun without holder', step.governor);
  }

  /** Does what is further up still bear on the act, though the word above is no marker? */
  #passes(token: number, step: Step): boolean {
    const { tree } = this.#graph;
    switch (step.role) {
      case 'relative': case 'adjunct': case 'part': return false;
      case 'participle': return !isDefinite(tree, step.governor);
      case 'purpose': this.#suppress('a purpose', step.governor); return false;
      case 'to':
        if (tree.pos(step.governor) === 'NOUN' && tree.label(token) === 'acl' && !this.#hasHolder(token)) this.#suppress('a noun without holder', step.governor);
        return true;
      case 'ing':
        if (step.prepositions.some((preposition) => tree.lower(preposition) === 'for') && !this.#hasHolder(token)) this.#suppress('a purpose', step.governor);
        return step.prepositions.length === 0;
      case 'noun': case 'subject': return !isDefinite(tree, token);
      case 'conj': return tree.label(token) !== 'appos' && !tree.labelled(token, 'nsubj', 'nsubjpass').length;
      default: return true;
    }
  }

  #clause(token: number, spent: readonly number[], reported: boolean): void {
    const reading: ClauseReading = readClause(this.#graph.tree, this.#all, token, this, { reported, spent: [...spent, ...this.#read].filter((part) => part !== token) });
    this.realis = reading.realis;
    this.unconditioned = reading.unconditioned;
    this.negated = this.negated !== reading.negated;
    if (reading.asked !== null) this.#suppress(`under "${reading.asked}"`, token);
    for (const { marker, tokens } of reading.markers) {
      for (const part of tokens) this.#read.add(part);
      this.markers.push(marker.text);
      this.stance ??= marker.family.stance ?? undefined;
    }
  }

  #apply(realis: Realis, marker: string): void {
    this.realis = compose(realis, this.realis);
    this.unconditioned = compose(realis, this.unconditioned);
    this.markers.push(marker);
  }

  #suppress(why: string, governor: number): void {
    if (this.why !== null) return;
    this.why = why;
    this.governor = governor;
  }

  #negations(token: number): number[] {
    return this.#graph.tree.children(token).filter((child) => this.#graph.tree.label(child) === 'neg' || ['no', 'never', 'neither', 'hardly', 'not'].includes(this.#graph.tree.lower(child)));
  }

  #hasHolder(token: number): boolean {
    return this.#graph.at(token)?.arguments.some(({ role }) => role === 'subj') === true;
  }

  /** Is the clause below a verb of saying in the past? There "would" is a future. */
  #isReported(token: number, step: Step | undefined): boolean {
    const { tree } = this.#graph;
    let at = step;
    for (let steps = 0; at && steps < CLIMB && at.role === 'conj'; steps++) at = stepFrom(tree, at.governor);
    return at?.role === 'that' && isPreterite(tree, at.governor) && !asks(tree, token) || tree.labelled(token, 'parataxis').some((child) => isPreterite(tree, child));
  }

  #isQuestion(act: number): boolean {
    const { tree } = this.#graph;
    const last = tree.lower(tree.sentence.endToken - 1);
    return act >= 0 && (/^[?]/.test(last) || (/^["”’']$/.test(last) && tree.lower(tree.sentence.endToken - 2) === '?'));
  }
}

function isSaying({ marker: { family } }: Occurrence): boolean {
  return family.speaker || family.kind === 'report' || family.kind === 'denial';
}

/** Does the word carry its event further up ("hold talks", "talk of a landing")? */
function isTransparent(occurrence: Occurrence | undefined): boolean {
  return occurrence !== undefined && (occurrence.marker.family.name === FAMILY.carrying || occurrence.marker.family.form === 'noun');
}

function isDefinite(tree: PredicateGraph['tree'], noun: number): boolean {
  return tree.labelled(noun, 'poss').length > 0 || tree.labelled(noun, 'det').some((child) => ['the', 'this', 'that', 'these', 'those', 'both'].includes(tree.lower(child)));
}
