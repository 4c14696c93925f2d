/** A word or punctuation mark. Offsets are UTF-16 indexes into the analysed text, end exclusive. */
export interface Token {
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, ... */
  readonly pos: string;
}

/** A sentence: its text's span and its tokens, `[firstToken, endToken)`. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}
