import type { Label } from './ontology.ts';

/** A node of the graph: something that acts or is acted on. */
export interface Entity {
  /** Stable slug with its kind in front: `state:iran`, `talks:iran|united-states`, `issue:frozen-funds`. */
  readonly id: string;
  readonly label: Label;
  readonly name: string;
  /** Other wordings seen or known, sorted, without `name`. */
  readonly aliases: readonly string[];
}

/** How often a document names an entity. */
export interface EntityMention {
  readonly entity: string;
  readonly count: number;
}
