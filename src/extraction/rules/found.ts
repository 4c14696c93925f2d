import type { Realis, Relation } from '../../model/ontology.ts';
import type { Item } from './scene.ts';

/** What a cue says, with its slots still as the sentence words them: collectives, pronouns and coordinations are not resolved yet. */
export interface Found {
  readonly relation: Relation;
  readonly sources: readonly Item[];
  readonly targets: readonly Item[];
  readonly issues: readonly Item[];
  readonly realis: Realis;
  /** Tokens of the cue, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Token of the word that says it. */
  readonly trigger?: number;
  readonly found: string;
  readonly confidence: number;
}
