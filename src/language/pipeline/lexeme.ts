/** What the ruler says of a token; what it leaves open is undefined. */
export interface RulerAttributes { pos?: string; morph?: string; lemma?: string; tag?: string; label?: string }

/** A rule with its place in the order of rules. */
export interface Rule { readonly order: number; readonly attributes: RulerAttributes }

/** What a word is with a tag and a label: numbers are indexes into the pipeline's lists. */
export interface Annotation {
  readonly pos: string;
  readonly morph: string;
  readonly lemma: string;
  readonly tag: number;
  readonly label: number;
  readonly rules: readonly Rule[];
}

/** What is known of a word without its context. */
export interface Lexeme {
  readonly orth: string;
  readonly lower: string;
  readonly isSpace: boolean;
  /** Counts the vocabulary's lexemes. */
  readonly index: number;
  /** Address of the ids of NORM, PREFIX, SUFFIX and SHAPE, 8 bytes each. */
  readonly ids: number;
  /** What the rules made of this word with a tag and a label: see `rules.ts`. */
  readonly annotations: Map<number, Annotation>;
}
