import { describe, expect, test } from '@jest/globals';
import { packFloats, packIntegers, spectralNorm } from '../../src/language/pipeline/packing.ts';

const random = (() => {
  let state = 1;
  return (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  };
})();

const inputs = 8;
const outputs = 14;
const weights = Float32Array.from({ length: inputs * outputs }, () => 3 * random());
const bias = Float32Array.from({ length: outputs }, random);
const options = { weights, bias, inputs, outputs, maxout: false, inputNorm: 6 };

function product(x: readonly number[], output: number): number {
  return x.reduce((sum, value, i) => sum + value * (weights[output * inputs + i] ?? 0), bias[output] ?? 0);
}

describe('packed weights', () => {
  test('stand in panels of twelve, padded with zeros', () => {
    const packed = packFloats(options, 2);
    expect(packed.weights).toHaveLength(2 * 12 * inputs);
    expect(packed.weights[12 * 3 + 5]).toBe(weights[5 * inputs + 3]);
    expect(packed.weights[12 * inputs + 12 * 7 + 1]).toBe(weights[13 * inputs + 7]);
    expect(packed.weights[12 * inputs + 2]).toBe(0);
    expect(packed.bias[13]).toBe(bias[13]);
  });

  test('as integers give the same sums, and never overflow', () => {
    const packed = packIntegers(options, 2);
    // A single input of more than half the norm saturates; the model has none.
    const vectors = Array.from({ length: 300 }, () => scaledTo(options.inputNorm)).filter((x) => x.every((value) => Math.abs(value) < options.inputNorm / 2));
    expect(vectors.length).toBeGreaterThan(50);
    for (const x of vectors) {
      const quantized = x.map((value) => Math.round(value * packed.inputScale));
      expect(Math.max(...quantized.map(Math.abs))).toBeLessThan(32768);
      for (let output = 0; output < outputs; output++) {
        const panel = Math.floor(output / 12) * 12 * inputs;
        const sum = quantized.reduce((total, value, i) => total + value * (packed.weights[panel + (i >> 1) * 24 + (output % 12) * 2 + (i & 1)] ?? 0), packed.bias[output] ?? 0);
        expect(Math.abs(sum)).toBeLessThan(2 ** 31);
        expect(sum * packed.outputScale).toBeCloseTo(product(x, output), 2);
      }
    }
  });
});

function scaledTo(norm: number): number[] {
  const direction = Array.from({ length: inputs }, random);
  const length = Math.hypot(...direction);
  return direction.map((value) => (value / length) * norm);
}

test('the spectral norm bounds what a matrix makes of a vector, and not by much', () => {
  const norm = spectralNorm(weights, inputs);
  let greatest = 0;
  for (let trial = 0; trial < 5000; trial++) {
    const x = Array.from({ length: inputs }, random);
    const image = Array.from({ length: outputs }, (_, output) => product(x, output) - (bias[output] ?? 0));
    greatest = Math.max(greatest, Math.hypot(...image) / Math.hypot(...x));
  }
  expect(greatest).toBeLessThanOrEqual(norm);
  expect(greatest).toBeGreaterThan(0.8 * norm);
});
