const WIDTH = 96;
const PIECES = 3;

/** Position of (output, piece) when panels of 12 hold the three pieces of four outputs. */
function panelled(output: number, piece: number): number {
  return Math.floor(output / 4) * 4 * PIECES + piece * 4 + (output % 4);
}

/** Reorders the rows of a maxout layer's weights, which come by output and piece, for `Layer`. */
export function maxoutOrder(weights: Float32Array, inputs: number): Float32Array {
  const out = new Float32Array(weights.length);
  for (let output = 0; output < WIDTH; output++) {
    for (let piece = 0; piece < PIECES; piece++) {
      const row = (output * PIECES + piece) * inputs;
      out.set(weights.subarray(row, row + inputs), panelled(output, piece) * inputs);
    }
  }
  return out;
}

/** The same for its bias. */
export function maxoutBias(bias: Float32Array): Float32Array {
  return maxoutOrder(bias, 1);
}

/**
 * Weights that give, for one word, what it adds to the window of its right neighbour, its own and its left
 * neighbour's: three times 288 outputs of 96 inputs.
 */
export function windowProducts(weights: Float32Array): Float32Array {
  const outputs = PIECES * WIDTH;
  const ordered = maxoutOrder(weights, 3 * WIDTH);
  const out = new Float32Array(ordered.length);
  for (let place = 0; place < 3; place++) {
    for (let row = 0; row < outputs; row++) {
      const from = row * 3 * WIDTH + place * WIDTH;
      out.set(ordered.subarray(from, from + WIDTH), (place * outputs + row) * WIDTH);
    }
  }
  return out;
}
