import { Scratch, type Kernels } from '../kernels/kernels.ts';
import type { Model } from '../model/read.ts';
import { Layer } from './layer.ts';
import { spectralNorm } from './packing.ts';

const WIDTH = 96;
const HIDDEN = 64;
const PIECES = 2;
/** Floats of one feature of one token. */
const FEATURE = HIDDEN * PIECES;
const ACTION_PANEL = 16;
/** A group that is never asked for, for what fills up the last panel. */
const NO_GROUP = 63;

/**
 * Scores the actions of a transition system. A state is described by a few tokens, its features; what each token
 * adds in each feature's place is computed beforehand for the whole batch, so a step sums rows.
 */
export class TransitionModel {
  readonly #kernels: Kernels;
  readonly #features: number;
  readonly #linear: Layer;
  readonly #lower: Layer;
  readonly #pad: number;
  readonly #ids: number;
  readonly #fields: number;
  readonly #reduced: Scratch;
  readonly #table: Scratch;
  #tableAddress = 0;

  /** `groups`: for each action the bit (0 to 62) by which `best` names it. */
  constructor(kernels: Kernels, model: Model, name: string, inputNorm: number, groups: readonly number[]) {
    this.#kernels = kernels;
    this.#reduced = new Scratch(kernels);
    this.#table = new Scratch(kernels);
    const linear = model.tensor(`${name}.linear.W`);
    const linearBias = model.tensor(`${name}.linear.b`);
    this.#linear = new Layer(kernels, model.precision, { weights: linear, bias: linearBias, inputs: WIDTH, outputs: HIDDEN, maxout: false, inputNorm });
    const lower = model.tensor(`${name}.lower.W`);
    this.#features = lower.length / (FEATURE * HIDDEN);
    this.#lower = new Layer(kernels, model.precision, {
      weights: piecesApart(lower, HIDDEN), bias: undefined, inputs: HIDDEN, outputs: this.#features * FEATURE, maxout: false,
      inputNorm: spectralNorm(linear, WIDTH) * inputNorm + Math.hypot(...linearBias),
    });
    if (model.tensor(`${name}.upper.b`).length !== groups.length) throw new Error(`The model's ${name} does not score ${groups.length} actions.`);
    this.#pad = kernels.place(piecesApart(model.tensor(`${name}.lower.pad`), 1));
    this.#ids = kernels.allocate(this.#features * 4);
    this.#fields = kernels.place(Int32Array.of(
      this.#features,
      kernels.place(piecesApart(model.tensor(`${name}.lower.b`), 1)),
      kernels.place(actionPanels(model.tensor(`${name}.upper.W`), HIDDEN)),
      kernels.place(actionPanels(model.tensor(`${name}.upper.b`), 1)),
      kernels.place(padded(groups)),
      Math.ceil(groups.length / ACTION_PANEL),
      kernels.allocate((HIDDEN + ACTION_PANEL) * 4),
    ));
  }

  /** Computes what all tokens of a batch add; `vectors`: address of its rows. */
  prepare(vectors: number, rows: number): void {
    const reducedStride = this.#linear.width * 4;
    const reduced = this.#reduced.reserve((rows + 8) * reducedStride);
    this.#tableAddress = this.#table.reserve((rows + 4) * this.#lower.width * 4);
    this.#linear.apply(vectors, WIDTH, rows, reduced, reducedStride);
    this.#lower.apply(reduced, this.#linear.width, rows, this.#tableAddress, this.#lower.width * 4);
  }

  /** Where `best` expects the addresses of the features: an index into the memory's 32-bit integers. */
  get featureIndex(): number {
    return this.#ids / 4;
  }

  /** The address of what a row of the batch (none: -1) adds as feature `f`. */
  address(row: number, f: number): number {
    return (row < 0 ? this.#pad : this.#tableAddress + row * this.#lower.width * 4) + f * FEATURE * 4;
  }

  /** The action with the highest score of those whose group is in the bits `low` (0-31) and `high`; -1 where there is none. */
  best(low: number, high: number): number {
    return this.#kernels.run.bestAction(this.#fields, this.#ids, low, high);
  }
}

/** From (feature, output, piece) to (feature, piece, output), so that pieces can be compared 4 outputs at a time. */
function piecesApart(weights: Float32Array, inputs: number): Float32Array {
  const out = new Float32Array(weights.length);
  for (let row = 0; row < weights.length / inputs; row++) {
    const feature = Math.floor(row / FEATURE);
    const output = Math.floor((row % FEATURE) / PIECES);
    const target = feature * FEATURE + (row % PIECES) * HIDDEN + output;
    out.set(weights.subarray(row * inputs, (row + 1) * inputs), target * inputs);
  }
  return out;
}

/** Panels of 16 actions; within a panel, input by input the 16 weights. */
function actionPanels(weights: Float32Array, inputs: number): Float32Array {
  const actions = weights.length / inputs;
  const out = new Float32Array(Math.ceil(actions / ACTION_PANEL) * ACTION_PANEL * inputs);
  for (let action = 0; action < actions; action++) {
    const at = Math.floor(action / ACTION_PANEL) * ACTION_PANEL * inputs + (action % ACTION_PANEL);
    for (let input = 0; input < inputs; input++) out[at + input * ACTION_PANEL] = weights[action * inputs + input] ?? 0;
  }
  return out;
}

function padded(groups: readonly number[]): Uint8Array {
  const out = new Uint8Array(Math.ceil(groups.length / ACTION_PANEL) * ACTION_PANEL).fill(NO_GROUP);
  out.set(groups);
  return out;
}
