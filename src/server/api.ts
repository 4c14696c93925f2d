/**
 * What the HTTP API sends and takes: types only, shared with the explorer.
 *
 *   GET  /api/status                     -> Status
 *   GET  /api/ontology                   -> OntologyView
 *   GET  /api/graph?limit=N              -> GraphView       (N entities at most, the best supported, default 400)
 *   GET  /api/overview                   -> Overview        ("at a glance")
 *   GET  /api/entities/:id               -> EntityView
 *   GET  /api/entities/:id/neighbours    -> GraphView       (the entity, its neighbours and the edges among them)
 *   GET  /api/edges?relation=&source=&target=  -> EdgeView
 *   GET  /api/claims/:id                 -> ClaimView       (where a row of a query leads)
 *   GET  /api/claims/:id/explanation     -> ExplanationView (why the extractor makes it; reads its document again)
 *   GET  /api/search?q=                  -> SearchHit[]
 *   GET  /api/documents                  -> DocumentSummary[]
 *   GET  /api/documents/:id              -> DocumentView
 *   POST /api/documents    IngestRequest -> IngestResponse  (documents as the command line read them)
 *   GET  /api/queries                    -> SavedQueryView[]
 *   POST /api/queries/:name {parameters} -> QueryAnswer
 *   POST /api/cypher   {cypher, parameters?} -> QueryAnswer (read-only, capped)
 *   GET  /api/events                     -> server-sent events: `changed` after documents were written
 *   GET  /api/export                     -> the whole graph as JSON Lines, see query/export.ts
 *
 * Every failure is a 4xx or 5xx with an ApiError body.
 */
import type { SourceDocument } from '../model/document.ts';
import type { Explanation, SlotExplanation } from '../extraction/explain/explanation.ts';
import type { Family, Label, LinkType, Realis, Relation } from '../model/ontology.ts';
import type { ClaimView, EntityRef } from '../query/views.ts';
import type { Counts, Row } from '../store/store.ts';

export type {
  ClaimView, DocumentSummary, DocumentView, EdgeSummary, EdgeView, EntityRef, EntityView, GraphView, NodeView, Overview, ParameterType, ParameterView, SavedQueryView, SearchHit,
} from '../query/views.ts';

export interface ApiError {
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string };
}

export interface Status extends Counts {
  readonly version: string;
  readonly engine: 'embedded' | 'neo4j';
  /** First and last document date, ISO, null when none is dated. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

export interface OntologyView {
  readonly labels: readonly { readonly name: Label; readonly plural: string; readonly actor: boolean; readonly meaning: string }[];
  readonly families: readonly { readonly name: Family; readonly title: string }[];
  readonly relations: readonly { readonly name: Relation; readonly family: Family; readonly phrase: string; readonly bare: string; readonly reciprocal: boolean }[];
  readonly realis: readonly { readonly name: Realis; readonly meaning: string }[];
  readonly links: readonly { readonly name: LinkType; readonly meaning: string }[];
}

export interface ExplanationView {
  readonly claim: ClaimView;
  /** Null when the extractor does not make the claim any more. */
  readonly explanation: (Omit<Explanation, 'slots'> & { readonly slots: readonly (SlotExplanation & { readonly entity: EntityRef })[] }) | null;
  /** Why there is none, and what the extractor finds in the sentence now. */
  readonly note: string | null;
}

export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly cut: boolean;
  /** Milliseconds on the server. */
  readonly took: number;
}

export interface IngestRequest {
  readonly documents: readonly SourceDocument[];
}

/** Numbers of documents, and of the claims of those written. */
export interface IngestResponse {
  readonly written: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly claims: number;
  /** What was skipped or assumed, in words. */
  readonly notes: readonly string[];
  /** Documents that could not be read, with the reason, one each. */
  readonly problems: readonly string[];
}
