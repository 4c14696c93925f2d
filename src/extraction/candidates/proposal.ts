import type { Relation } from '../../model/ontology.ts';
import type { FrameMatch } from '../frames/match.ts';
import type { Candidate } from './candidate.ts';
import type { End } from './ends.ts';
import type { Participant } from './participants.ts';
import type { Trigger } from './sentence.ts';

/** How far the frames of a sentence say a candidate; `structure`: how surely its noun phrases do. */
export interface FrameFit { readonly weight: number; readonly withSource: number; readonly withTarget: number; readonly other: number; readonly structure: number }

/** How a candidate stands among those that differ from it in one slot: how many are above it, and how far it is behind the best. */
export interface Rank { readonly best: number; readonly ofSource: number; readonly ofTarget: number; readonly ofRelation: number; readonly behindTarget: number; readonly behindSource: number }

/** Computes what the judge looks at. */
interface Inputs {
  of(candidate: Proposal): Float32Array;
  targetWord(candidate: Proposal): string;
}

interface Parts {
  readonly relation: Relation;
  /** Its place in `RELATIONS`. */
  readonly act: number;
  readonly from: End;
  readonly to: End;
  readonly word: Trigger | undefined;
  readonly frame: FrameMatch | undefined;
  readonly fit: FrameFit;
  /** How well word, frame and structure speak for it. */
  readonly score: number;
}

/** A candidate whose inputs are computed when they are asked for: most are judged once, and few are kept. */
export class Proposal implements Candidate, Parts {
  readonly relation: Relation;
  readonly act: number;
  readonly from: End;
  readonly to: End;
  readonly word: Trigger | undefined;
  readonly frame: FrameMatch | undefined;
  readonly fit: FrameFit;
  readonly score: number;
  /** Set when all candidates of the sentence are known. */
  rank: Rank | undefined;
  readonly #inputs: Inputs;

  constructor({ relation, act, from, to, word, frame, fit, score }: Parts, inputs: Inputs) {
    this.relation = relation;
    this.act = act;
    this.from = from;
    this.to = to;
    this.word = word;
    this.frame = frame;
    this.fit = fit;
    this.score = score;
    this.#inputs = inputs;
  }

  get source(): Participant {
    return this.from.one;
  }

  get target(): Participant {
    return this.to.one;
  }

  get trigger(): number | undefined {
    return this.word?.token;
  }

  get words(): Candidate['words'] {
    return { trigger: this.word?.lemma ?? '', target: this.#inputs.targetWord(this) };
  }

  get features(): Float32Array {
    return this.#inputs.of(this);
  }
}
