import type { Doc } from './doc.ts';
import type { Lexeme } from './lexeme.ts';

/** Empty rows before each document and after the last, so that no window reaches from one document into the next. */
const PADDING = 4;

/** Documents laid out one below the other, a row a token, for the layers. */
export class Batch {
  readonly docs: readonly Doc[];
  /** Row of each document's first token, with padding and without. */
  readonly paddedFirstRows: readonly number[];
  readonly firstRows: readonly number[];
  /** Rows with padding, and without: tokens. */
  readonly paddedRows: number;
  readonly rows: number;
  /** The lexeme of each padded row; none in the padding. */
  readonly lexemes: readonly (Lexeme | undefined)[];
  readonly spaces: Uint8Array;

  constructor(docs: readonly Doc[]) {
    const firstRows: number[] = [];
    let rows = 0;
    for (const doc of docs) {
      firstRows.push(rows);
      rows += doc.length;
    }
    this.docs = docs;
    this.rows = rows;
    this.firstRows = firstRows;
    this.paddedRows = rows + PADDING * (docs.length + 1);
    this.paddedFirstRows = firstRows.map((first, d) => first + PADDING * (d + 1));
    const lexemes = Array.from<Lexeme | undefined>({ length: this.paddedRows });
    this.spaces = new Uint8Array(this.paddedRows);
    docs.forEach((doc, d) => {
      const first = this.paddedFirstRows[d] ?? 0;
      this.spaces.set(doc.spaces, first);
      for (let i = 0; i < doc.length; i++) lexemes[first + i] = doc.lexemes[i];
    });
    this.lexemes = lexemes;
  }
}
