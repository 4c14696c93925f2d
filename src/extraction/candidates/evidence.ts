import { RELATIONS } from '../../model/ontology.ts';
import type { FrameMatch } from '../frames/match.ts';
import { RECIPROCAL, type End } from './ends.ts';
import type { Participant } from './participants.ts';
import type { FrameFit } from './proposal.ts';
import { isItem, type Trigger, type View } from './sentence.ts';

/** A match with the participants that it binds, by their place. */
interface Binding { readonly match: FrameMatch; readonly source: readonly boolean[]; readonly target: readonly boolean[] }
interface Told { readonly confidence: number; readonly sources: readonly boolean[]; readonly targets: readonly boolean[] }

/** What the frames and the structure of a sentence say of its participants. */
export class Evidence {
  readonly #bindings: readonly Binding[];
  readonly #byRelation: readonly (readonly Binding[])[];
  readonly #told: readonly (readonly Told[])[];

  constructor({ matches, structure, participants }: View) {
    this.#bindings = matches.map((match) => ({ match, source: participants.map((one) => binds(match, one, true)), target: participants.map((one) => binds(match, one, false)) }));
    this.#byRelation = RELATIONS.map((relation) => this.#bindings.filter(({ match }) => match.entry.relation === relation));
    const told = structure.map(({ relation, confidence, sources, targets }) => ({ relation, confidence, sources: participants.map((one) => sources.some((item) => isItem(one, item))), targets: participants.map((one) => targets.some((item) => isItem(one, item))) }));
    this.#told = RELATIONS.map((relation) => told.filter((found) => found.relation === relation));
  }

  /** The frame with most words of its own that says the relation of just these two. */
  frame(relation: number, source: End, target: End): FrameMatch | undefined {
    let best: FrameMatch | undefined;
    for (const binding of this.#byRelation[relation] ?? []) if (binding.match.entry.weight > (best?.entry.weight ?? 0) && binding.source[source.at] && binding.target[target.at]) best = binding.match;
    return best;
  }

  /** How surely the structure says it, 0..1. */
  told(relation: number, source: End, target: End): number {
    let most = 0;
    for (const { confidence, sources, targets } of this.#told[relation] ?? []) {
      if (confidence > most && ((sources[source.at] && targets[target.at]) || (RECIPROCAL[relation] && sources[target.at] && targets[source.at]))) most = confidence;
    }
    return most;
  }

  fit(relation: number, source: End, target: End, exact: FrameMatch | undefined, trigger: Trigger | undefined, structure: number): FrameFit {
    const fit = { weight: exact?.entry.weight ?? 0, withSource: 0, withTarget: 0, other: 0, structure };
    for (const { match, source: from, target: to } of this.#bindings) {
      const { weight } = match.entry;
      if (match.entry.relation !== RELATIONS[relation]) {
        if ((from[source.at] && to[target.at]) || match.token === trigger?.token) fit.other = Math.max(fit.other, weight);
        continue;
      }
      if (from[source.at]) fit.withSource = Math.max(fit.withSource, weight);
      if (to[target.at]) fit.withTarget = Math.max(fit.withTarget, weight);
    }
    return fit;
  }
}

/** Does a frame bind one of its placeholders to the participant? */
function binds({ bound }: FrameMatch, one: Participant, isSource: boolean): boolean {
  for (const [letter, token] of bound) {
    if (isSource ? letter !== 'A' && letter !== 'T' && letter !== 'G' : letter === 'A' || letter === 'C') continue;
    if (one.token === token || (token >= one.item.first && token < one.item.last)) return true;
  }
  return !isSource && one.item.role === 'implied';
}
