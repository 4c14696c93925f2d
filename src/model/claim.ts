import type { LinkType, Realis, Relation, Stance } from './ontology.ts';

/** A stretch of a document's text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A date or interval as far as the text gives it: ISO dates, both ends inclusive. */
export interface EventTime {
  readonly start: string;
  readonly end: string;
  /** The words that say so. */
  readonly text: string;
}

/** One statement that a document makes, its slots filled with entity ids. */
export interface Claim {
  /** `claim:` and 24 hex digits; the same document always gives the same ids. */
  readonly id: string;
  /** Id of the document. */
  readonly document: string;
  readonly relation: Relation;
  readonly source: string;
  /** Null only where the relation is aimed at nobody but an issue, which is then in `issue`. */
  readonly target: string | null;
  readonly issue: string | null;
  /** The entity that says so, when the text attributes the claim to somebody other than its source. */
  readonly speaker: string | null;
  /** The wordings of the slots in this sentence. */
  readonly sourceText: string;
  readonly targetText: string | null;
  readonly issueText: string | null;
  readonly speakerText: string | null;
  readonly realis: Realis;
  readonly stance: Stance;
  readonly time: EventTime | null;
  /** `text.slice(start, end) === quote`, always. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** 0..1 */
  readonly confidence: number;
  /** Who found it: `rules`, later `llm`. */
  readonly extractor: string;
}

export interface ClaimLink {
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
}

/** Something a document tells its reader to watch, or a question it leaves open. */
export interface WatchItem {
  /** `watch:` and 24 hex digits. */
  readonly id: string;
  readonly document: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Ids of the entities it names. */
  readonly about: readonly string[];
}
