import type { Claim, ClaimLink, WatchItem } from './claim.ts';
import type { SourceDocument } from './document.ts';
import type { Entity, EntityMention } from './entity.ts';

/** Everything one document brings into the graph: what resolution hands to the store. */
export interface ResolvedDocument {
  readonly document: SourceDocument;
  /** Every entity that the document's claims, mentions and watch items name. */
  readonly entities: readonly Entity[];
  readonly mentions: readonly EntityMention[];
  readonly claims: readonly Claim[];
  readonly links: readonly ClaimLink[];
  readonly watch: readonly WatchItem[];
}
