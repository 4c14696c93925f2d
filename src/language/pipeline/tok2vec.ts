import { Scratch, type Kernels } from '../kernels/kernels.ts';
import type { Model } from '../model/read.ts';
import type { Batch } from './batch.ts';
import { Layer } from './layer.ts';
import { maxoutBias, maxoutOrder, windowProducts } from './maxout.ts';
import { WordTable, type EmbeddingTable, type Normalization } from './word-table.ts';

const WIDTH = 96;
const ROW = WIDTH * 4;
const DEPTH = 4;
/** Rows whose words are looked up together. */
const BLOCK = 1024;

interface EncodingLayer { layer: Layer; normalization: Normalization }

/** Word vectors in context: hashed embeddings of each word, then four convolutions that each look one word to either side. */
export class Tok2Vec {
  readonly #kernels: Kernels;
  readonly #words: WordTable;
  readonly #firstBias: number;
  readonly #first: Normalization;
  readonly #rest: EncodingLayer[] = [];
  readonly #vectors: Scratch;
  readonly #maxima: Scratch;
  readonly #slots: Scratch;
  /** Upper bound of the norm of a vector. */
  readonly norm: number;

  /** `name`: the tensors' prefix. `usesSpaces`: whether a word's vector depends on the space behind it. */
  constructor(kernels: Kernels, model: Model, name: string, usesSpaces: boolean) {
    this.#kernels = kernels;
    this.#vectors = new Scratch(kernels);
    this.#maxima = new Scratch(kernels);
    this.#slots = new Scratch(kernels);
    const normalization = (layer: string): Normalization => ({
      gain: kernels.place(model.tensor(`${layer}.gain`)),
      shift: kernels.place(model.tensor(`${layer}.shift`)),
    });
    const mixed = normedBy(model, `${name}.mix`);
    const mix = mixLayer(kernels, model, name, usesSpaces ? 6 : 4);
    const products = new Layer(kernels, model.precision, {
      weights: windowProducts(model.tensor(`${name}.encode.0.W`)), bias: undefined, inputs: WIDTH, outputs: 9 * WIDTH, maxout: false, inputNorm: mixed,
    });
    this.#words = new WordTable(kernels, mix, normalization(`${name}.mix`), products, usesSpaces);
    this.#firstBias = kernels.place(maxoutBias(model.tensor(`${name}.encode.0.b`)));
    this.#first = normalization(`${name}.encode.0`);
    let norm = mixed + normedBy(model, `${name}.encode.0`);
    for (let depth = 1; depth < DEPTH; depth++) {
      const layer = `${name}.encode.${depth}`;
      this.#rest.push({
        layer: new Layer(kernels, model.precision, {
          weights: maxoutOrder(model.tensor(`${layer}.W`), 3 * WIDTH),
          bias: maxoutBias(model.tensor(`${layer}.b`)),
          inputs: 3 * WIDTH,
          outputs: 3 * WIDTH,
          maxout: true,
          inputNorm: norm * Math.sqrt(3),
        }),
        normalization: normalization(layer),
      });
      norm += normedBy(model, layer);
    }
    this.norm = norm;
  }

  /** Forgets the words' vectors, because the vocabulary was cleared. */
  clear(): void {
    this.#words.clear();
  }

  /** Encodes a batch; returns the address of its rows of 96 floats, without padding, which stand until the next call. */
  encode(batch: Batch): number {
    const { run } = this.#kernels;
    const rows = batch.paddedRows;
    const room = rows + 8;
    // One row of zeros before and after stands for what lies outside of the batch.
    const before = this.#vectors.reserve((room + 2) * ROW);
    const x = before + ROW;
    const y = this.#maxima.reserve(room * ROW);
    const slots = this.#slots.reserve((BLOCK + 2) * 4);
    this.#kernels.bytes.fill(0, before, x).fill(0, x + rows * ROW, x + room * ROW);
    for (let start = 0; start < rows; start += BLOCK) {
      const count = Math.min(BLOCK, rows - start);
      const table = this.#words.lookUp(batch, start - 1, start + count + 1, slots);
      run.windows(slots, count, table, this.#firstBias, y + start * ROW, x + start * ROW);
    }
    run.normalize(y, rows, this.#first.gain, this.#first.shift, x, true);
    for (const { layer, normalization } of this.#rest) {
      layer.apply(before, WIDTH, rows, y, ROW);
      run.normalize(y, rows, normalization.gain, normalization.shift, x, true);
    }
    this.#closeUp(batch, x);
    return x;
  }

  /** Moves the documents' rows together: the padding has done its work. */
  #closeUp({ docs, firstRows, paddedFirstRows }: Batch, x: number): void {
    const { bytes } = this.#kernels;
    docs.forEach((doc, d) => {
      const from = x + (paddedFirstRows[d] ?? 0) * ROW;
      bytes.copyWithin(x + (firstRows[d] ?? 0) * ROW, from, from + doc.length * ROW);
    });
  }
}

/** Embeddings of all attributes side by side, mixed down to one vector. */
function mixLayer(kernels: Kernels, model: Model, name: string, attributes: number): { layer: Layer; tables: EmbeddingTable[] } {
  const tables: EmbeddingTable[] = [];
  let squares = 0;
  for (let column = 0; column < attributes; column++) {
    // The largest tensors of the model go where they are used without a copy beside it.
    const tensor = `${name}.embed.${column}`;
    const address = kernels.allocate(model.size(tensor) * 4);
    const table = model.tensor(tensor, kernels.floats.subarray(address / 4, address / 4 + model.size(tensor)));
    tables.push({ address, rows: table.length / WIDTH, seed: 8 + column });
    // An embedding is the sum of four rows.
    squares += (4 * greatestRow(table)) ** 2;
  }
  const inputs = attributes * WIDTH;
  const layer = new Layer(kernels, model.precision, {
    weights: maxoutOrder(model.tensor(`${name}.mix.W`), inputs),
    bias: maxoutBias(model.tensor(`${name}.mix.b`)),
    inputs,
    outputs: 3 * WIDTH,
    maxout: true,
    inputNorm: Math.sqrt(squares),
  });
  return { layer, tables };
}

function greatestRow(table: Float32Array): number {
  let greatest = 0;
  for (let at = 0; at < table.length; at += WIDTH) {
    let squares = 0;
    for (let i = at; i < at + WIDTH; i++) squares += (table[i] ?? 0) ** 2;
    greatest = Math.max(greatest, squares);
  }
  return Math.sqrt(greatest);
}

/** The greatest norm of what a layer normalisation can give: its input has a norm of at most the root of its width. */
function normedBy(model: Model, layer: string): number {
  const gain = model.tensor(`${layer}.gain`);
  return Math.max(...gain.map(Math.abs)) * Math.sqrt(WIDTH) + Math.hypot(...model.tensor(`${layer}.shift`));
}
