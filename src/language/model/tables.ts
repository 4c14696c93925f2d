/** A condition on one attribute of a token: a value, or a set to be in or out of, or a pattern to match. */
export type Condition = string | boolean | { IN?: string[]; NOT_IN?: string[]; REGEX?: string };

/** Conditions on one token. */
export interface TokenPattern { TAG?: Condition; LOWER?: Condition; DEP?: Condition; IS_SPACE?: Condition }

/** A rule of the attribute ruler: where one of the patterns matches, the token at `index` of the match gets `attrs`. */
export interface RulerPattern {
  patterns: TokenPattern[][];
  attrs: { POS?: string; MORPH?: string; LEMMA?: string; TAG?: string; DEP?: string };
  index: number;
}

/** The rules and vocabularies of a model, as `convert.py` writes them. Regular expressions are for the `u` flag. */
export interface Tables {
  /** Strings whose id is a small integer instead of a hash. */
  symbols: Record<string, number>;
  /** Characters that count as white space, and as digits although they are no decimal digits. */
  unicode: { spaces: string; digits: string };
  tokenizer: {
    prefix: string;
    suffix: string;
    infix: string;
    url: string;
    /** Chunks between white space with fixed tokens: [text] or [text, norm] each. */
    exceptions: Record<string, [text: string, norm?: string][]>;
    /** Exceptions that hold affixes, as the tokens they fall into without exceptions. */
    sequences: string[][];
  };
  tagger: string[];
  parser: string[];
  ner: string[];
  ruler: RulerPattern[];
  lemmatizer: {
    rules: Record<string, [suffix: string, replacement: string][]>;
    exceptions: Record<string, Record<string, string[]>>;
    /** Known lemmas of a part of speech, separated by spaces. */
    index: Record<string, string>;
  };
}
