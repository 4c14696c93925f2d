import type { Kernels } from '../kernels/kernels.ts';
import type { Model } from '../model/read.ts';
import type { Lexeme } from './lexeme.ts';
import { Characters } from './unicode.ts';

/** With so many lexemes it is time to `clear`, between two documents. */
const FULL = 32768;
/** Lexemes whose ids lie in one piece of memory. */
const PIECE = 4096;
const ATTRIBUTE_BYTES = 32;
/** Longer words are hashed by their beginning: no such word is in any table. */
const MAX_WORD = 65536;

/** The words seen so far. Strings become 64-bit ids as in spaCy's StringStore, except that the strings are not kept. */
export class Vocab {
  readonly characters: Characters;
  readonly #kernels: Kernels;
  readonly #symbols: ReadonlyMap<string, number>;
  readonly #norms: { keys: number; values: number; count: number };
  readonly #lexemes = new Map<string, Lexeme>();
  readonly #ids: number[] = [];
  readonly #text: number;
  readonly #encoder = new TextEncoder();

  constructor(kernels: Kernels, model: Model) {
    this.#kernels = kernels;
    this.characters = new Characters(model.tables.unicode);
    this.#symbols = new Map(Object.entries(model.tables.symbols));
    const keys = model.ids('norm.keys');
    this.#norms = { keys: kernels.place(keys), values: kernels.place(model.ids('norm.values')), count: keys.length };
    this.#text = kernels.allocate(MAX_WORD * 3 + 8);
  }

  /** The lexeme of a word; with a norm of its own where a tokenizer exception gives it one. */
  get(orth: string, norm?: string): Lexeme {
    const key = norm === undefined ? orth : `${orth}\n${norm}`;
    const known = this.#lexemes.get(key);
    if (known) return known;
    const index = this.#lexemes.size;
    const lower = orth.toLowerCase();
    const ids = this.#addressOf(index);
    const lexeme: Lexeme = { orth: flat(orth), lower, isSpace: this.characters.isBlank(orth), index, ids, annotations: new Map() };
    if (norm !== undefined) this.#writeId(norm, ids);
    else this.#writeNorm(orth, lower, ids);
    this.#writeId(prefix(orth), ids + 8);
    this.#writeId(suffix(orth), ids + 16);
    this.#writeId(this.characters.shape(orth), ids + 24);
    this.#lexemes.set(flat(key), lexeme);
    return lexeme;
  }

  get isFull(): boolean {
    return this.#lexemes.size >= FULL;
  }

  /** Forgets all lexemes. Those handed out before must not be used with this vocabulary any more. */
  clear(): void {
    this.#lexemes.clear();
  }

  #addressOf(index: number): number {
    const piece = Math.floor(index / PIECE);
    const address = (this.#ids[piece] ??= this.#kernels.allocate(PIECE * ATTRIBUTE_BYTES));
    return address + (index % PIECE) * ATTRIBUTE_BYTES;
  }

  #writeNorm(orth: string, lower: string, address: number): void {
    this.#writeId(orth, address);
    const { keys, values, count } = this.#norms;
    if (!this.#kernels.run.lookup(address, keys, values, count, address)) this.#writeId(lower, address);
  }

  #writeId(text: string, address: number): void {
    const symbol = this.#symbols.get(text);
    if (symbol !== undefined) {
      this.#kernels.integers[address / 4] = symbol;
      this.#kernels.integers[address / 4 + 1] = 0;
      return;
    }
    const bytes = this.#kernels.bytes.subarray(this.#text, this.#text + MAX_WORD * 3);
    const { written } = this.#encoder.encodeInto(text, bytes);
    this.#kernels.run.writeStringId(this.#text, written, address);
  }
}

/** A copy that does not keep the whole document alive, as a slice of it does in V8. */
export function flat(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

function prefix(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

/** The last three code points. */
function suffix(text: string): string {
  let start = text.length;
  for (let i = 0; i < 3 && start > 0; i++) {
    start--;
    const pair = start > 0 && (text.charCodeAt(start) & 0xfc00) === 0xdc00 && (text.charCodeAt(start - 1) & 0xfc00) === 0xd800;
    if (pair) start--;
  }
  return text.slice(start);
}
