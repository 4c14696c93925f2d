import { describe, expect, test } from '@jest/globals';
import { contradictions, type Account } from '../../src/store/contradictions.ts';

const told: Account = { claim: 'claim:told', realis: 'actual', issue: 'issue:x', speaker: null, document: 'doc:a', original: 'doc:a', date: '2026-06-01' };
const denial: Account = { ...told, claim: 'claim:denial', realis: 'negated', document: 'doc:b', original: 'doc:b', date: '2026-06-03' };
const pair = [['claim:denial', 'claim:told']];

describe('a denial and what it denies', () => {
  test('contradict each other, whatever their order', () => {
    expect(contradictions([told, denial])).toEqual(pair);
    expect(contradictions([denial, told])).toEqual(pair);
    expect(contradictions([{ ...told, realis: 'promised' }, denial])).toEqual(pair);
  });

  test('in one document, when two speakers differ', () => {
    const here = { ...denial, document: 'doc:a', original: 'doc:a' };
    expect(contradictions([told, here])).toEqual([]);
    expect(contradictions([told, { ...here, speaker: 'group:officials' }])).toEqual(pair);
  });

  test.each<[string, Account, Account]>([
    ['of another issue', { ...told, issue: 'issue:y' }, denial],
    ['that happened after the denial', { ...told, date: '2026-06-04' }, denial],
    ['that is a condition only', { ...told, realis: 'conditional' }, denial],
    ['in a copy of another document', { ...told, original: 'doc:c' }, denial],
    ['denied in a copy', told, { ...denial, original: 'doc:c' }],
  ])('nothing %s', (_, one, other) => {
    expect(contradictions([one, other])).toEqual([]);
  });

  test('an unknown date rules nothing out', () => {
    expect(contradictions([{ ...told, date: null }, denial])).toEqual(pair);
    expect(contradictions([told, { ...denial, date: null }])).toEqual(pair);
  });
});
