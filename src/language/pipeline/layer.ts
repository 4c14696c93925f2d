import type { Kernels } from '../kernels/kernels.ts';
import { packFloats, packIntegers, type LayerOptions } from './packing.ts';

const PANEL = 12;

/**
 * A dense layer, packed for the kernels. A model in single precision is computed in single precision; one in half
 * precision with 16-bit integers, which is as exact and three times as fast.
 *
 * Outputs of a maxout layer must come in the order of its panels: four results' first pieces, their second, their third.
 */
export class Layer {
  readonly panels: number;
  readonly #kernels: Kernels;
  readonly #inputs: number;
  readonly #maxout: boolean;
  readonly #weights: number;
  readonly #bias: number;
  readonly #integers: { inputScale: number; outputScale: number } | undefined;

  constructor(kernels: Kernels, precision: 'float16' | 'float32', options: LayerOptions) {
    this.#kernels = kernels;
    this.#inputs = options.inputs;
    this.#maxout = options.maxout;
    this.panels = Math.ceil(options.outputs / PANEL);
    const packed = precision === 'float32' ? packFloats(options, this.panels) : packIntegers(options, this.panels);
    this.#weights = kernels.place(packed.weights);
    this.#bias = kernels.place(packed.bias);
    this.#integers = 'inputScale' in packed ? packed : undefined;
  }

  /** Floats that `apply` writes for each row. */
  get width(): number {
    return this.#maxout ? this.panels * 4 : this.panels * PANEL;
  }

  /**
   * Computes `rows` rows (and up to three more, so buffers need that room). `x`: address of the first row of floats,
   * `step`: floats from one row to the next, which is less than the layer's inputs where rows overlap (windows).
   * `y`: address of the result, `yStride`: its bytes from row to row.
   */
  apply(x: number, step: number, rows: number, y: number, yStride: number): void {
    const { run, scratch } = this.#kernels;
    const inputs = this.#inputs;
    const maxout = this.#maxout;
    if (!this.#integers) {
      run[maxout ? 'maxout32' : 'linear32'](x, step * 4, inputs, rows, this.#weights, this.panels, this.#bias, y, yStride);
      return;
    }
    const { inputScale, outputScale } = this.#integers;
    const count = Math.ceil((step * (Math.ceil(rows / 4) * 4 - 1) + inputs) / 8) * 8;
    const integers = scratch.reserve(count * 2);
    run.quantize(x, count, inputScale, integers);
    run[maxout ? 'maxout16' : 'linear16'](integers, step * 2, inputs, rows, this.#weights, this.panels, this.#bias, y, yStride, outputScale);
  }
}
