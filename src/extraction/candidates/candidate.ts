import type { Relation } from '../../model/ontology.ts';
import type { FrameMatch } from '../frames/match.ts';
import type { Participant } from './participants.ts';

/** A claim that a sentence may make: who, what and to whom, and the word that would say so. */
export interface Candidate {
  readonly relation: Relation;
  readonly source: Participant;
  readonly target: Participant;
  /** Token of the word that can mean the relation; undefined where only the two stand together. */
  readonly trigger: number | undefined;
  /** The frame that says exactly this, if one does. */
  readonly frame: FrameMatch | undefined;
  /** Base forms of the trigger and of the target's head, for what the judge has learned of words; empty where there are none. */
  readonly words: { readonly trigger: string; readonly target: string };
  /** Inputs of the judge, in the order of `FEATURES`: in a buffer that the next candidate of the sentence takes. */
  readonly features: Float32Array;
}
