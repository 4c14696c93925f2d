import { Scratch, type Kernels } from '../kernels/kernels.ts';
import type { Batch } from './batch.ts';
import type { Layer } from './layer.ts';
import type { Lexeme } from './lexeme.ts';

export interface EmbeddingTable { address: number; rows: number; seed: number }
export interface Normalization { gain: number; shift: number }

const WIDTH = 96;
const VECTOR = WIDTH * 4;
/** A word's row: its three products for the first convolution (288 floats each), then its vector. */
const ROW = 3840;
const SLOTS = 6144;
/** Words whose vectors are computed together. */
const GROUP = 128;

/**
 * The vectors of the words seen lately, and their products with the first convolution's weights, which so costs
 * additions only. A bounded table; the word that was not used for longest makes room (second chance).
 */
export class WordTable {
  readonly #kernels: Kernels;
  readonly #mix: { layer: Layer; tables: EmbeddingTable[] };
  readonly #normalization: Normalization;
  readonly #products: Layer;
  readonly #usesSpaces: boolean;
  readonly #table: number;
  readonly #flags: number;
  readonly #embedded: Scratch;
  readonly #mixed: Scratch;
  readonly #rows: Scratch;
  /** Slot 0 is the padding: zeros. */
  #slotOf = new Map<number, number>();
  readonly #keys = new Int32Array(SLOTS).fill(-1);
  /** The last look-up that used a slot, for not evicting what it still needs. */
  readonly #used = new Int32Array(SLOTS);
  readonly #recent = new Uint8Array(SLOTS);
  #hand = 0;
  #turn = 0;

  constructor(kernels: Kernels, mix: { layer: Layer; tables: EmbeddingTable[] }, normalization: Normalization, products: Layer, usesSpaces: boolean) {
    this.#kernels = kernels;
    this.#mix = mix;
    this.#normalization = normalization;
    this.#products = products;
    this.#usesSpaces = usesSpaces;
    this.#table = kernels.allocate(SLOTS * ROW);
    this.#flags = kernels.place(new BigUint64Array([0n, 1n]));
    this.#embedded = new Scratch(kernels);
    this.#mixed = new Scratch(kernels);
    this.#rows = new Scratch(kernels);
  }

  clear(): void {
    this.#slotOf.clear();
    this.#keys.fill(-1);
  }

  /** Writes the slots of rows `[from, to)` of a batch (0 for padding and outside) to `slots`; returns the table's address. */
  lookUp(batch: Batch, from: number, to: number, slots: number): number {
    this.#turn++;
    const missing: { lexeme: Lexeme; space: number; slot: number }[] = [];
    for (let row = from; row < to; row++) {
      const lexeme = batch.lexemes[row];
      let slot = 0;
      if (lexeme) {
        const space = this.#usesSpaces ? (batch.spaces[row] ?? 0) : 0;
        const key = lexeme.index * 2 + space;
        slot = this.#slotOf.get(key) ?? 0;
        if (!slot) {
          slot = this.#claim(key);
          missing.push({ lexeme, space, slot });
        }
        this.#used[slot] = this.#turn;
        this.#recent[slot] = 1;
      }
      this.#kernels.integers[slots / 4 + row - from] = slot;
    }
    for (let start = 0; start < missing.length; start += GROUP) this.#compute(missing.slice(start, start + GROUP));
    return this.#table;
  }

  #claim(key: number): number {
    for (;;) {
      this.#hand = (this.#hand % (SLOTS - 1)) + 1;
      const slot = this.#hand;
      if (this.#used[slot] === this.#turn) continue;
      if (this.#recent[slot] && this.#keys[slot] !== -1) {
        this.#recent[slot] = 0;
        continue;
      }
      const old = this.#keys[slot] ?? -1;
      if (old !== -1) this.#slotOf.delete(old);
      this.#keys[slot] = key;
      this.#slotOf.set(key, slot);
      return slot;
    }
  }

  #compute(words: readonly { lexeme: Lexeme; space: number; slot: number }[]): void {
    const { run } = this.#kernels;
    const { layer, tables } = this.#mix;
    const stride = tables.length * VECTOR;
    const embedded = this.#embedded.reserve((GROUP + 4) * stride);
    const mixed = this.#mixed.reserve((GROUP + 4) * 2 * VECTOR);
    const vectors = mixed + (GROUP + 4) * VECTOR;
    const rows = this.#rows.reserve((GROUP + 4) * ROW);
    words.forEach(({ lexeme, space }, w) => {
      tables.forEach(({ address, rows: count, seed }, column) => {
        const id = column < 4 ? lexeme.ids + column * 8 : this.#flags + 8 * (column === 4 ? space : Number(lexeme.isSpace));
        run.embedAt(id, seed, address, count, embedded + w * stride + column * VECTOR);
      });
    });
    layer.apply(embedded, tables.length * WIDTH, words.length, mixed, VECTOR);
    run.normalize(mixed, words.length, this.#normalization.gain, this.#normalization.shift, vectors, false);
    this.#products.apply(vectors, WIDTH, words.length, rows, ROW);
    const { bytes } = this.#kernels;
    words.forEach(({ slot }, w) => {
      const target = this.#table + slot * ROW;
      bytes.copyWithin(target, rows + w * ROW, rows + w * ROW + ROW - VECTOR);
      bytes.copyWithin(target + ROW - VECTOR, vectors + w * VECTOR, vectors + (w + 1) * VECTOR);
    });
  }
}
