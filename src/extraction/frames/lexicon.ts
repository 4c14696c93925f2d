import { affinityOf, type Affinity } from './affinity.ts';
import { readFrameBook, type FrameBook } from './book.ts';

/** The frames of the package, compiled. */
export interface Lexicon {
  readonly book: FrameBook;
  readonly affinity: Affinity;
}

let shared: Lexicon | undefined;

/** Compiled when it is first asked for. */
export function lexicon(): Lexicon {
  if (!shared) {
    const book = readFrameBook();
    shared = { book, affinity: affinityOf(book) };
  }
  return shared;
}
