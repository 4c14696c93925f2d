import type { Item } from '../rules/scene.ts';

/** Where an issue comes from: the curated list, an act, a thing, or a clause that no noun sums up. */
export type IssueKind = 'curated' | 'act' | 'thing' | 'clause';

export interface Issue extends Item { readonly kind: IssueKind }

/** An issue that a sentence may be about. */
export interface IssueCandidate extends Item {
  readonly kind: IssueKind;
  /** The token that heads its noun phrase or act. */
  readonly head: number;
  /** 0..1: how likely such a phrase is what a claim is about, before anything else of the claim is known. */
  readonly plausibility: number;
}

export type Unrated = Omit<IssueCandidate, 'plausibility'>;
