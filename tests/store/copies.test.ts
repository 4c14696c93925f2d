import { describe, expect, test } from '@jest/globals';
import { copyPairs, originals, print } from '../../src/store/copies.ts';
import { shingles, similarity } from '../../src/store/near-copy.ts';

const words = (from: number, to: number): string => Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');
const report = { id: 'doc:report', text: words(0, 200) };

describe('near-copies', () => {
  test.each([
    ['the same text', words(0, 200), true],
    ['other case, punctuation and line breaks', words(0, 200).toUpperCase().replaceAll(' ', ',\n'), true],
    ['a line added', `${words(0, 200)} ${words(500, 520)}`, true],
    ['the first paragraph left out', words(30, 200), true],
    ['a few words exchanged', words(0, 200).replace('word50', 'other').replace('word120', 'another'), true],
    ['a summary that quotes a fifth', `${words(0, 40)} ${words(500, 660)}`, false],
    ['the same words in another order', words(0, 200).split(' ').reverse().join(' '), false],
    ['another text', words(1000, 1200), false],
  ])('%s', (_, text, isCopy) => {
    expect(copyPairs([print(report)], [print({ id: 'doc:other', text })])).toHaveLength(isCopy ? 1 : 0);
  });

  test('are told by the similarity of word 5-grams', () => {
    expect(similarity(shingles(words(0, 104)), shingles(words(50, 154)))).toBeCloseTo(50 / 150);
    expect(similarity(shingles('too short'), shingles('Too short!'))).toBe(1);
    expect(similarity(shingles(''), shingles('a'))).toBe(0);
  });
});

describe('the original', () => {
  const documents = [{ id: 'doc:c', date: '2026-06-03' }, { id: 'doc:b', date: '2026-06-03' }, { id: 'doc:a', date: null }, { id: 'doc:d', date: '2026-06-09' }];

  test('is the earliest of those connected, then the first by id, whatever the order', () => {
    const pairs = [['doc:a', 'doc:c'], ['doc:c', 'doc:b']] as const;
    const expected = { 'doc:a': 'doc:b', 'doc:b': 'doc:b', 'doc:c': 'doc:b', 'doc:d': 'doc:d' };
    expect(Object.fromEntries(originals(documents, pairs))).toEqual(expected);
    expect(Object.fromEntries(originals([...documents].reverse(), [...pairs].reverse()))).toEqual(expected);
  });
});
