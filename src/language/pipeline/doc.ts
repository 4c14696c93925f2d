import type { Tree } from './noun-chunks.ts';
import type { Lexeme } from './lexeme.ts';

/** A named entity: tokens `[start, end)`. */
export interface Span { readonly start: number; readonly end: number; readonly label: string }

/**
 * A text and what the pipeline said about it, token by token in typed arrays. Tags and labels are indexes into the
 * pipeline's lists.
 */
export class Doc {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  /** UTF-16 offsets of the tokens. */
  readonly starts: Int32Array;
  /** 1 where a single space follows the token. */
  readonly spaces: Uint8Array;
  readonly tags: Uint8Array;
  /** Index of the head; a root is its own head. */
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
  /** 1 where a token starts a sentence. */
  readonly sentenceStarts: Uint8Array;
  /** First and last token of each token's subtree. */
  readonly leftEdges: Int32Array;
  readonly rightEdges: Int32Array;
  readonly pos: string[] = [];
  readonly morphs: string[] = [];
  readonly lemmas: string[] = [];
  entities: Span[] = [];

  constructor(text: string, lexemes: readonly Lexeme[], starts: Int32Array, spaces: Uint8Array) {
    const { length } = lexemes;
    this.text = text;
    this.lexemes = lexemes;
    this.starts = starts;
    this.spaces = spaces;
    this.tags = new Uint8Array(length);
    this.heads = new Int32Array(length);
    this.labels = new Uint8Array(length);
    this.sentenceStarts = new Uint8Array(length);
    this.leftEdges = new Int32Array(length);
    this.rightEdges = new Int32Array(length);
  }

  get length(): number {
    return this.lexemes.length;
  }

  /** The tree, by the names of the labels. */
  tree(labels: readonly string[]): Tree {
    return {
      length: this.length,
      pos: (token) => this.pos[token] ?? '',
      label: (token) => labels[this.labels[token] ?? 0] ?? '',
      head: (token) => this.heads[token] ?? token,
      leftEdge: (token) => this.leftEdges[token] ?? token,
    };
  }
}
