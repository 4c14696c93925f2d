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
 *   GET  /api/search?q=                  -> SearchHit[]
 *   GET  /api/documents                  -> DocumentSummary[]
 *   GET  /api/documents/:id              -> DocumentView
 *   POST /api/documents    IngestRequest -> IngestResponse  (documents as the command line read them)
 *   GET  /api/queries                    -> SavedQueryView[]
 *   POST /api/queries/:name {parameters} -> QueryAnswer
 *   POST /api/cypher   {cypher, parameters?} -> QueryAnswer (read-only, capped)
 *
 * Every failure is a 4xx or 5xx with an ApiError body.
 */
import type { SourceDocument } from '../model/document.ts';
import type { Family, Label, Realis, Relation, Stance, LinkType } from '../model/ontology.ts';
import type { Counts, Row } from '../store/store.ts';

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

export interface NodeView {
  readonly id: string;
  readonly label: Label;
  readonly name: string;
  readonly mediator: boolean;
  /** Layout coordinates, unitless. */
  readonly x: number;
  readonly y: number;
  /** Claims it is source or target or issue of. */
  readonly claims: number;
}

/** A typed edge, derived from claims. `source` before `target` alphabetically where the relation is reciprocal. */
export interface EdgeSummary {
  readonly relation: Relation;
  readonly source: string;
  readonly target: string;
  readonly claims: number;
  readonly documents: number;
  /** Independent sources: reprints count once. */
  readonly support: number;
  readonly disputed: boolean;
  /** The most frequent one among its claims. */
  readonly realis: Realis;
  readonly confidence: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

export interface GraphView {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeSummary[];
  /** All entities stored, of which `nodes` are the best supported. */
  readonly total: number;
}

export interface EntityRef {
  readonly id: string;
  readonly label: Label;
  readonly name: string;
}

export interface DocumentSummary {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly claims: number;
}

export interface ClaimView {
  readonly id: string;
  readonly relation: Relation;
  readonly source: EntityRef;
  readonly target: EntityRef | null;
  readonly issue: EntityRef | null;
  readonly speaker: EntityRef | null;
  readonly realis: Realis;
  readonly stance: Stance;
  readonly time: string | null;
  readonly confidence: number;
  readonly quote: string;
  /** Offsets into the document's text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  readonly document: Omit<DocumentSummary, 'claims'>;
  readonly links: readonly { readonly type: LinkType; readonly claim: string; readonly summary: string }[];
}

export interface EdgeView {
  readonly edge: EdgeSummary;
  readonly source: EntityRef;
  readonly target: EntityRef;
  readonly claims: readonly ClaimView[];
  /** Every edge between the two, both directions, this one included. */
  readonly between: readonly EdgeSummary[];
}

export interface EntityView {
  readonly entity: EntityRef & { readonly aliases: readonly string[]; readonly mediator: boolean };
  /** Pairs of parties it mediates or carries messages between, with the talks. */
  readonly standsBetween: readonly { readonly parties: readonly EntityRef[]; readonly talks: EntityRef; readonly relations: readonly Relation[]; readonly claims: number }[];
  readonly edges: readonly (EdgeSummary & { readonly other: EntityRef })[];
  readonly documents: readonly DocumentSummary[];
}

export interface Overview {
  readonly claims: number;
  readonly documents: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly mediators: readonly { readonly entity: EntityRef; readonly between: readonly (readonly string[])[]; readonly claims: number }[];
  readonly disputed: readonly { readonly edge: EdgeSummary; readonly source: EntityRef; readonly target: EntityRef }[];
  readonly latest: readonly DocumentSummary[];
  readonly watch: readonly { readonly text: string; readonly document: string; readonly title: string | null }[];
}

export type SearchHit =
  | { readonly kind: 'entity'; readonly entity: EntityRef; readonly matched: string; readonly claims: number }
  | { readonly kind: 'sentence'; readonly claim: string; readonly sentence: string; readonly relation: Relation; readonly source: string; readonly target: string | null; readonly title: string | null; readonly date: string | null };

export interface DocumentView extends DocumentSummary {
  readonly licence: string | null;
  readonly text: string;
  readonly extracted: readonly ClaimView[];
}

export interface SavedQueryView {
  readonly name: string;
  readonly title: string;
  /** In words, parameters as `$name` inside. */
  readonly question: string;
  readonly parameters: readonly { readonly name: string; readonly type: 'entity' | 'string' | 'integer' | 'date'; readonly default: string | number | null; readonly meaning: string }[];
  readonly columns: readonly string[];
  readonly cypher: string;
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

export interface IngestResponse {
  readonly written: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly claims: number;
  readonly notes: readonly string[];
}
