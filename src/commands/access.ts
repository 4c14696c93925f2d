import type { SourceDocument } from '../model/document.ts';
import type { Given } from '../query/parameters.ts';
import type { SavedQueryView } from '../query/views.ts';
import type { Rows } from '../store/store.ts';
import type { ExplanationView, Status } from '../server/api.ts';
import type { IngestReport } from '../pipeline.ts';

/** A graph that a command works on: a store that it opened itself, or the running server that holds the workspace. */
export interface Access {
  /** Where the graph is, for people. */
  readonly place: string;
  status(): Promise<Omit<Status, 'version'>>;
  ingest(documents: AsyncIterable<SourceDocument>, onProgress: (done: number) => void, signal: AbortSignal): Promise<IngestReport>;
  queries(): Promise<readonly SavedQueryView[]>;
  query(name: string, given: Given): Promise<Rows>;
  cypher(text: string): Promise<Rows>;
  /** Why the extractor makes a claim. Throws UserError `input` when there is none with this id. */
  explain(claim: string): Promise<ExplanationView>;
  /** The whole graph as JSON Lines, without line ends. */
  export(): AsyncIterable<string>;
  close(): Promise<void>;
}
