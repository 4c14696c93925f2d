import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { UserError } from '../../src/errors.ts';
import { FEATURES } from '../../src/extraction/candidates/features.ts';
import { Judge } from '../../src/extraction/judge/judge.ts';
import { RELATIONS } from '../../src/model/ontology.ts';
import { refusalOfCopy } from './damage.ts';

const SHIPPED = new URL('../../src/extraction/judge/judge.data.json', import.meta.url);
const golden = z.strictObject({
  /** SHA-256 of the judge's file. */
  judge: z.string(),
  candidates: z.array(z.strictObject({ relation: z.enum(RELATIONS), words: z.strictObject({ trigger: z.string(), target: z.string() }), features: z.record(z.string(), z.number()), probability: z.number() })).min(20),
}).parse(JSON.parse(readFileSync(new URL('judge-golden.json', import.meta.url), 'utf8')));

/** The error for people that a copy of the shipped file gives once it is changed; null where it loads. */
function refusal(change: (text: string) => string): UserError | null {
  return refusalOfCopy((file) => expect(new Judge(file)).toBeInstanceOf(Judge), SHIPPED, change);
}

describe('the shipped judge', () => {
  const judge = new Judge();

  test('is the one that the golden candidates were written for; train it with --golden', () => {
    expect(golden.judge).toBe(createHash('sha256').update(readFileSync(SHIPPED)).digest('hex'));
  });

  test('gives the probabilities that another reading of the file gives, or 0 to what is far from a claim', () => {
    const found = golden.candidates.map(({ relation, words, features: inputs, probability: expected }) => ({ relation, expected, given: judge.probability({ relation, words, frame: undefined, features: Float32Array.from(FEATURES, (name) => inputs[name] ?? 0) }) }));
    expect(found.filter(({ relation, expected, given }) => Math.abs(given - expected) > 0.0005 && (given > 0 || judge.accepts(relation, expected)))).toEqual([]);
  });

  test('knows the inputs of the golden candidates', () => {
    expect(golden.candidates.flatMap(({ features: inputs }) => Object.keys(inputs)).filter((name) => !FEATURES.includes(name))).toEqual([]);
  });

  test('accepts some of them and refuses others', () => {
    expect(new Set(golden.candidates.map(({ relation, probability }) => judge.accepts(relation, probability)))).toEqual(new Set([true, false]));
  });

  test('takes nothing without a sign of a claim', () => {
    for (const relation of RELATIONS) expect(judge.accepts(relation, judge.probability({ relation, words: { trigger: '', target: '' }, frame: undefined, features: new Float32Array(FEATURES.length) }))).toBe(false);
  });
});

describe('a file that is no judge of these inputs is refused', () => {
  test.each<[string, (text: string) => string, RegExp]>([
    ['cut off', (text) => text.slice(0, text.length / 2), /cannot be read/],
    ['empty', () => '', /cannot be read/],
    ['another shape', () => '{"trees": []}', /is damaged/],
    ['a threshold for no relation', (text) => text.replace('"DEMANDS":', '"LOVES":'), /is damaged/],
    ['other inputs', (text) => text.replace(JSON.stringify(FEATURES[0]), '"weather"'), /trained on other inputs/],
  ])('%s', (_, change, message) => {
    expect(refusal(change)).toMatchObject({ code: 'data', message: expect.stringMatching(message), remedy: expect.stringContaining('train.py') });
  });

  test('the sound one is not', () => {
    expect(refusal((text) => text)).toBeNull();
  });

  test('none at all', () => {
    expect(() => new Judge(new URL('file:///nowhere/judge.data.json'))).toThrow(/cannot be read/);
  });
});
