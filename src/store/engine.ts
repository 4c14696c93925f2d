import type { GraphStore, Limits, Parameters, Row, Rows } from './store.ts';

/** What our own statements take as parameters: JSON. Whole numbers arrive in the database as integers. */
export type Input = null | boolean | number | string | readonly Input[] | { readonly [key: string]: Input };
export type Inputs = { readonly [name: string]: Input };

export interface Transaction {
  /** Statements are sent at once and executed in the order of the calls, so independent ones need not be awaited one by one. */
  run(cypher: string, inputs?: Inputs): Promise<readonly Row[]>;
}

/** What the two databases do differently. Everything else of a GraphStore is written once, in Cypher, over this. */
export interface Engine {
  readonly name: GraphStore['engine'];
  readonly address: string;
  /** Runs one statement outside any transaction: constraints and indexes. */
  define(cypher: string): Promise<void>;
  /** All or nothing: commits when `work` returns, rolls back when it throws. Writers take turns, across processes too. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  read(cypher: string, parameters: Parameters): Promise<Rows>;
  /** Runs a query that the guard let pass; refuses what only the engine's own plan reveals. */
  ask(cypher: string, parameters: Parameters, limits: Limits): Promise<Rows>;
  close(): Promise<void>;
}
