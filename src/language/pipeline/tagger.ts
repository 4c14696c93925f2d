import { Scratch, type Kernels } from '../kernels/kernels.ts';
import type { Model } from '../model/read.ts';
import type { Batch } from './batch.ts';
import { Layer } from './layer.ts';

const WIDTH = 96;

/** Gives each token the Penn Treebank tag with the highest score. */
export class Tagger {
  readonly labels: readonly string[];
  readonly #kernels: Kernels;
  readonly #layer: Layer;
  readonly #scores: Scratch;
  readonly #best: Scratch;

  constructor(kernels: Kernels, model: Model, inputNorm: number) {
    this.labels = model.tables.tagger;
    this.#kernels = kernels;
    this.#scores = new Scratch(kernels);
    this.#best = new Scratch(kernels);
    this.#layer = new Layer(kernels, model.precision, {
      weights: model.tensor('tagger.W'), bias: model.tensor('tagger.b'), inputs: WIDTH, outputs: this.labels.length, maxout: false, inputNorm,
    });
  }

  /** `vectors`: address of the batch's rows. */
  annotate(batch: Batch, vectors: number): void {
    const stride = this.#layer.width * 4;
    const scores = this.#scores.reserve((batch.rows + 4) * stride);
    const best = this.#best.reserve(batch.rows);
    this.#layer.apply(vectors, WIDTH, batch.rows, scores, stride);
    this.#kernels.run.argmax(scores, stride, batch.rows, this.labels.length, best);
    batch.docs.forEach((doc, d) => {
      const first = best + (batch.firstRows[d] ?? 0);
      doc.tags.set(this.#kernels.bytes.subarray(first, first + doc.length));
    });
  }
}
