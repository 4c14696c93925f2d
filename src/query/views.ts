/** What the questions to the graph answer with: types only. The explorer gets them through the server's contract. */
import type { EdgeProperties } from '../store/edges.ts';
import type { Claim } from '../model/claim.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { LinkType, Relation } from '../model/ontology.ts';

export type EntityRef = Pick<Entity, 'id' | 'label' | 'name'>;

export interface NodeView extends EntityRef {
  readonly mediator: boolean;
  /** Layout coordinates, unitless. */
  readonly x: number;
  readonly y: number;
  /** Claims it is source or target or issue of. */
  readonly claims: number;
}

/** A typed edge, derived from claims. `source` before `target` alphabetically where the relation is reciprocal. */
export interface EdgeSummary extends EdgeProperties {
  readonly relation: Relation;
  readonly source: string;
  readonly target: string;
}

export interface GraphView {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeSummary[];
  /** All entities stored, of which `nodes` are the best supported. */
  readonly total: number;
}

export interface DocumentSummary extends Pick<SourceDocument, 'id' | 'title' | 'publisher' | 'date' | 'url'> {
  readonly claims: number;
}

/** A claim with its slots named, and its document. Offsets are into the document's text. */
export interface ClaimView extends Pick<Claim, 'id' | 'relation' | 'realis' | 'stance' | 'confidence' | 'quote' | 'start' | 'end' | 'sentence' | 'sentenceStart' | 'sentenceEnd'> {
  readonly source: EntityRef;
  readonly target: EntityRef | null;
  readonly issue: EntityRef | null;
  readonly speaker: EntityRef | null;
  /** When it happened or shall happen: an ISO date, or an interval `start/end`. */
  readonly time: string | null;
  readonly document: Omit<DocumentSummary, 'claims'>;
  /** Claims tied to it. `outgoing`: the link starts here ("this, if that"); `summary` is the other claim in words. */
  readonly links: readonly { readonly type: LinkType; readonly outgoing: boolean; readonly claim: string; readonly summary: string }[];
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

export type ParameterType = 'entity' | 'string' | 'integer' | 'date';

export interface ParameterView {
  readonly name: string;
  readonly type: ParameterType;
  /** A required parameter has no default. A default of null means "any". */
  readonly required: boolean;
  readonly default: string | number | null;
  readonly meaning: string;
}

export interface SavedQueryView {
  readonly name: string;
  readonly title: string;
  /** Place in lists: lower stands first. */
  readonly order: number;
  /** In words, parameters as `$name` inside. */
  readonly question: string;
  readonly parameters: readonly ParameterView[];
  readonly columns: readonly string[];
  readonly cypher: string;
}
