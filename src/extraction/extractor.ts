import type { Span, EventTime } from '../model/claim.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Label, LinkType, Realis, Relation, Stance } from '../model/ontology.ts';
import type { Analysis } from '../language/analysis.ts';

/** A document with its linguistic analysis: what an extractor reads. */
export interface AnalysedDocument {
  readonly document: SourceDocument;
  readonly analysis: Analysis;
}

/** A stretch of text that names something, as far as the document alone tells what. */
export interface Mention extends Span {
  readonly text: string;
  readonly label: Label;
  /** What it stands for within the document; equal keys are the same thing. A lexicon id (`state:iran`) or a slug of the name. */
  readonly key: string;
  /** The name to show: the lexicon's, or the fullest wording of the document. */
  readonly name: string;
}

/** A claim whose slots are still mentions of one document. */
export interface DraftClaim {
  readonly relation: Relation;
  readonly source: Mention;
  readonly target: Mention | null;
  readonly issue: Mention | null;
  readonly speaker: Mention | null;
  readonly realis: Realis;
  readonly stance: Stance;
  readonly time: EventTime | null;
  readonly quote: Span;
  readonly sentence: Span;
  /** 0..1 */
  readonly confidence: number;
  /** Which frame, cue or model found it, for explanations. */
  readonly found: string;
}

export interface DraftLink {
  readonly type: LinkType;
  /** Indexes into `Extraction.claims`. */
  readonly from: number;
  readonly to: number;
}

export interface DraftWatchItem extends Span {
  readonly about: readonly Mention[];
}

export interface Extraction {
  readonly document: SourceDocument;
  readonly mentions: readonly Mention[];
  readonly claims: readonly DraftClaim[];
  readonly links: readonly DraftLink[];
  readonly watch: readonly DraftWatchItem[];
  /** What was not read and why, in words for the person who ingests (for example "not English"). */
  readonly skipped: readonly string[];
}

/** Turns an analysed document into claims. Implementations never alter the text and never invent a quote. */
export interface Extractor {
  /** Stored with each claim: `rules` or `llm`. */
  readonly name: string;
  extract(input: AnalysedDocument, signal?: AbortSignal): Promise<Extraction>;
}
