export interface LayerOptions {
  /** Weights, `outputs` rows of `inputs` numbers. For a maxout layer, three times as many rows as results. */
  readonly weights: Float32Array;
  readonly bias: Float32Array | undefined;
  readonly inputs: number;
  readonly outputs: number;
  /** Keep the greatest of each three outputs that belong together. */
  readonly maxout: boolean;
  /** Upper bound of the Euclidean norm of an input row. */
  readonly inputNorm: number;
}

const PANEL = 12;
const MAX_16 = 32767;
/** The greatest sum that may occur, with room for what rounding adds. */
const MAX_SUM = 2 ** 31 * 0.9;

export interface PackedFloats { weights: Float32Array; bias: Float32Array }

export interface PackedIntegers {
  weights: Int16Array;
  bias: Int32Array;
  /** Inputs are multiplied by this and rounded; sums are multiplied by `outputScale` to be floats again. */
  inputScale: number;
  outputScale: number;
}

/** Panels of 12 outputs; within a panel, input by input the 12 weights. Outputs that fill up the last panel are zero. */
export function packFloats({ weights, bias, inputs, outputs }: LayerOptions, panels: number): PackedFloats {
  const packed = new Float32Array(panels * PANEL * inputs);
  for (let output = 0; output < outputs; output++) {
    const at = Math.floor(output / PANEL) * PANEL * inputs + (output % PANEL);
    for (let input = 0; input < inputs; input++) packed[at + input * PANEL] = weights[output * inputs + input] ?? 0;
  }
  const packedBias = new Float32Array(panels * PANEL);
  if (bias) packedBias.set(bias);
  return { weights: packed, bias: packedBias };
}

/**
 * The same as 16-bit integers, input pair by input pair the 12 pairs of weights. By the Cauchy-Schwarz inequality no
 * sum exceeds the greatest norm of a weight row times the norm of an input row, so no sum of products can overflow.
 */
export function packIntegers(options: LayerOptions, panels: number): PackedIntegers {
  const { weights, bias, inputs, outputs, inputNorm } = options;
  const { inputScale, weightScale } = chooseScales(options);
  const packed = new Int16Array(panels * PANEL * inputs);
  for (let output = 0; output < outputs; output++) {
    const at = Math.floor(output / PANEL) * PANEL * inputs + (output % PANEL) * 2;
    for (let input = 0; input < inputs; input++) {
      packed[at + (input >> 1) * PANEL * 2 + (input & 1)] = Math.round((weights[output * inputs + input] ?? 0) * weightScale);
    }
  }
  const packedBias = new Int32Array(panels * PANEL);
  bias?.forEach((value, output) => { packedBias[output] = Math.round(value * inputScale * weightScale); });
  if (!(inputNorm > 0)) throw new Error('A layer needs the norm of its inputs to be bounded.');
  return { weights: packed, bias: packedBias, inputScale, outputScale: 1 / (inputScale * weightScale) };
}

/**
 * The two scales share the room that the sums leave, so that both roundings add about the same error. A single input
 * never comes near half of its row's greatest norm; if one did, it would saturate.
 */
function chooseScales({ weights, bias, inputs, outputs, inputNorm }: LayerOptions): { inputScale: number; weightScale: number } {
  let greatest = 0;
  let greatestRow = 0;
  let squares = 0;
  for (let output = 0; output < outputs; output++) {
    let row = 0;
    for (let input = 0; input < inputs; input++) {
      const weight = Math.abs(weights[output * inputs + input] ?? 0);
      greatest = Math.max(greatest, weight);
      row += weight * weight;
    }
    squares += row;
    greatestRow = Math.max(greatestRow, Math.sqrt(row) * inputNorm + Math.abs(bias?.[output] ?? 0));
  }
  const room = MAX_SUM / greatestRow;
  const typicalRow = Math.sqrt(squares / outputs);
  let inputScale = Math.min(Math.sqrt((room * typicalRow) / (inputNorm / 2)), MAX_16 / (inputNorm / 2));
  const weightScale = Math.min(room / inputScale, MAX_16 / greatest);
  inputScale = Math.min(room / weightScale, MAX_16 / (inputNorm / 2));
  return { inputScale, weightScale };
}

/** Rounds of power iteration, and what they may leave to the true value, which is approached from below. */
const ROUNDS = 40;
const MARGIN = 1.02;

/** By how much a matrix of rows of `inputs` numbers can lengthen a vector: its greatest singular value, slightly rounded up. */
export function spectralNorm(weights: Float32Array, inputs: number): number {
  let vector = new Float64Array(inputs).fill(1);
  let norm = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const length = Math.hypot(...vector);
    const image = new Float64Array(inputs);
    for (let row = 0; row < weights.length; row += inputs) {
      let product = 0;
      for (let i = 0; i < inputs; i++) product += (weights[row + i] ?? 0) * (vector[i] ?? 0);
      for (let i = 0; i < inputs; i++) image[i] = (image[i] ?? 0) + ((weights[row + i] ?? 0) * product) / length;
    }
    norm = Math.sqrt(Math.hypot(...image));
    vector = image;
  }
  return norm * MARGIN;
}
