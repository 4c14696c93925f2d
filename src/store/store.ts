import type { SourceDocument } from '../model/document.ts';
import type { ResolvedDocument } from '../model/resolved.ts';

/** A value as a query returns it: JSON, with graph elements tagged by `kind`. Integers are plain numbers. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value } | GraphNode | GraphRelationship | GraphPath;

export interface GraphNode {
  readonly kind: 'node';
  /** The node's own `id` property where it has one, otherwise the engine's. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: { readonly [key: string]: Value };
}

export interface GraphRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  /** Ids of the end nodes, as in `GraphNode.id`; null where the engine does not tell. */
  readonly from: string | null;
  readonly to: string | null;
  readonly properties: { readonly [key: string]: Value };
}

export interface GraphPath {
  readonly kind: 'path';
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

export type Row = { readonly [column: string]: Value };

export type Parameter = null | boolean | number | string | readonly string[] | readonly number[];
export type Parameters = { readonly [name: string]: Parameter };

export interface Rows {
  /** In the order of the RETURN clause. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** True when a cap cut the answer. */
  readonly cut: boolean;
}

export interface Limits {
  /** At most so many rows; the rest is cut and said in `Rows.cut`. */
  readonly rows: number;
  /** Milliseconds; then the query is really stopped. */
  readonly time: number;
}

export interface WriteReport {
  /** Ids of the documents written now. */
  readonly written: readonly string[];
  /** Ids of those that were already there, untouched. */
  readonly unchanged: readonly string[];
  /** Ids of earlier versions that no origin holds any more. */
  readonly replaced: readonly string[];
}

export interface Position {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Counts by label and by relationship type, and of claims. */
export interface Counts {
  readonly documents: number;
  readonly claims: number;
  readonly entities: { readonly [label: string]: number };
  readonly relations: { readonly [relation: string]: number };
}

/**
 * A graph database that holds documents, claims and the typed edges derived from them.
 * Two engines, one contract suite. Every method throws UserError: `store` (unreachable, refused, damaged),
 * `busy` (another process holds it), `query` (the text of a query is wrong or forbidden), `time-limit`.
 */
export interface GraphStore {
  readonly engine: 'embedded' | 'neo4j';
  /** Where it is, for people: a file, or a bolt address without the password. */
  readonly address: string;

  /** Creates the constraints and indexes that are missing. Idempotent. */
  prepare(): Promise<void>;

  /**
   * Writes documents with their claims in one transaction, then derives the edges that they touch and the
   * `:Mediator` labels. All or nothing. A document already stored is left alone. An origin
   * holds the document that came from it last, and a document may have several origins: one that none holds any more is removed.
   */
  write(batch: readonly ResolvedDocument[]): Promise<WriteReport>;

  /** Those that are stored under this origin: writing them would change nothing. */
  known<D extends Pick<SourceDocument, 'id' | 'origin'>>(documents: readonly D[]): Promise<ReadonlySet<D>>;

  /** Removes documents, their claims, and what only they supported. Returns how many were there. */
  forget(ids: readonly string[]): Promise<number>;

  /** Stores layout coordinates on entities. */
  place(positions: readonly Position[]): Promise<void>;

  /** Runs a query of our own (saved queries, the server's reads). Read-only by intent; no caps. */
  read(cypher: string, parameters?: Parameters): Promise<Rows>;

  /**
   * Runs a query that a person typed: refuses writes, schema commands, file and network access and procedures,
   * stops at the time limit (`time-limit`, also when memory runs out), cuts at the row cap and before the row with which
   * the answer would have more than 5 million characters as JSON. Where not even its first row fits, and where the query
   * itself is longer or more nested than planning it bears, it throws `query`.
   */
  ask(cypher: string, parameters: Parameters, limits: Limits): Promise<Rows>;

  counts(): Promise<Counts>;
  close(): Promise<void>;
}
