import type { Doc } from './doc.ts';
import type { Lexeme } from './vocab.ts';

/** Empty rows before each document and after the last, so that no window reaches from one document into the next. */
const PADDING = 4;

/** Documents laid out one below the other, a row a token, for the layers. */
export class Batch {
  readonly docs: readonly Doc[];
  /** Row of each document's first token. */
  readonly firstRows: readonly number[];
  readonly rows: number;
  /** The lexeme of each row; none in the padding. */
  readonly lexemes: readonly (Lexeme | undefined)[];
  readonly spaces: Uint8Array;

  constructor(docs: readonly Doc[]) {
    const firstRows: number[] = [];
    let rows = 0;
    for (const doc of docs) {
      firstRows.push(rows + PADDING);
      rows += PADDING + doc.length;
    }
    this.docs = docs;
    this.firstRows = firstRows;
    this.rows = rows + PADDING;
    const lexemes = Array.from<Lexeme | undefined>({ length: this.rows });
    this.spaces = new Uint8Array(this.rows);
    docs.forEach((doc, d) => {
      const first = firstRows[d] ?? 0;
      this.spaces.set(doc.spaces, first);
      for (let i = 0; i < doc.length; i++) lexemes[first + i] = doc.lexemes[i];
    });
    this.lexemes = lexemes;
  }
}
