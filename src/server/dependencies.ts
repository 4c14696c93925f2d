import type { SourceDocument } from '../model/document.ts';
import type { QueryLibrary } from '../query/library.ts';
import type { GraphStore } from '../store/store.ts';
import type { ExplanationView, IngestResponse } from './api.ts';
import type { Events } from './events.ts';
import type { Turns } from './turns.ts';

/** What a server works with: the store, what is served from it, and what takes documents in. */
export interface ServerDependencies {
  readonly store: GraphStore;
  readonly queries: QueryLibrary;
  /** Version of the program, for `/api/status`. */
  readonly version: string;
  /** Folder of the built explorer. */
  readonly webRoot: string;
  /** The address listened on; what may talk to the server depends on it (see `sameSiteOnly`). */
  readonly host: string;
  /** Further names under which it may be reached. */
  readonly allowedHosts?: readonly string[];
  /** A secret word of this run: who knows it from the workspace can tell this server from another at the same address. */
  readonly instance?: string;
  /** Runs documents through the pipeline into the store. Called for one request at a time. */
  readonly ingest: (documents: readonly SourceDocument[]) => Promise<IngestResponse>;
  /** Says why the extractor makes a claim; undefined when there is none with this id. */
  readonly explain: (claim: string) => Promise<ExplanationView | undefined>;
  readonly events: Events;
  /** Where ingests wait for each other. */
  readonly turns: Turns;
  /** Takes the errors that are defects, for the person who runs the server. */
  readonly report: (error: unknown) => void;
}
