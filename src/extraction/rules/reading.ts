import type { Mention } from '../extractor.ts';
import type { Memory } from '../reference/memory.ts';
import type { Context } from './context.ts';
import type { Scene } from './scene.ts';

/** What the document has spoken of up to a sentence. */
export interface Salience {
  readonly memory: Memory;
  /** Who made the last demand or offer. */
  asker: Mention | null;
}

/** What resolving a mention needs to know: the sentence, the document, and what went before. */
export interface Reading {
  readonly scene: Scene;
  readonly context: Context;
  readonly salience: Salience;
  /** Who "I" and "we" are here. */
  readonly firstPerson: Mention | null;
}
