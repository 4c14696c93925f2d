/** A word or punctuation mark. Offsets are UTF-16 indexes into the analysed text, end exclusive. */
export interface Token {
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, ... */
  readonly pos: string;
  /** Penn Treebank tag: NN, NNP, VBD, ... */
  readonly tag: string;
  /** Morphological features, as `Number=Sing|Person=3`; empty where there are none. */
  readonly morph: string;
  /** Index of the head token; a root is its own head. */
  readonly head: number;
  /** Dependency label in the ClearNLP style of spaCy's English models: nsubj, dobj, prep, pobj, ...; ROOT for a root. */
  readonly label: string;
}

/** A sentence: its text's span and its tokens, `[firstToken, endToken)`. A heading or a dateline is one, too. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A name, date or amount: its text's span and its tokens, `[firstToken, endToken)`. */
export interface Entity {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** OntoNotes type: PERSON, NORP, ORG, GPE, LOC, FAC, EVENT, DATE, MONEY, ... */
  readonly label: string;
}

/** A base noun phrase, from its left edge to its noun: tokens `[firstToken, endToken)`, the noun last. */
export interface NounChunk {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A stretch of text that was not analysed, and the language (ISO 639-1; empty where unknown) it seems to be in. */
export interface SkippedText {
  readonly start: number;
  readonly end: number;
  readonly language: string;
}

export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly nounChunks: readonly NounChunk[];
  readonly skipped: readonly SkippedText[];
}
