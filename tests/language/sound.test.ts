import { expect, test } from '@jest/globals';
import { analyse } from '../../src/language/analyse.ts';
import type { Analysis, Token } from '../../src/language/analysis.ts';
import { faults } from './sound.ts';

const analysis = analyse('Kenya hosted the talks. Oman sent two envoys.');

/** The analysis with a token changed. */
function changed(index: number, change: Partial<Token>): Analysis {
  return { ...analysis, tokens: analysis.tokens.map((token) => (token.index === index ? { ...token, ...change } : token)) };
}

test('what is unsound is found', () => {
  expect(faults(analysis)).toEqual([]);
  expect(faults(changed(0, { head: 6 }))).toEqual(['the head 6 of token 0 is in another sentence']);
  expect(faults(changed(0, { head: 0, label: 'ROOT' }))).toEqual(['the sentence from token 0 has 2 roots: ROOT, ROOT']);
  expect(faults(changed(1, { label: 'dep' }))).toEqual(['the sentence from token 0 has 1 roots: dep']);
  expect(faults(changed(3, { head: 2 }))).toEqual(['the heads from token 2 go in a circle']);
  expect(faults(changed(2, { end: 14 }))).toContain("token 2 is not 'the'");
  expect(faults({ ...analysis, entities: [...analysis.entities, { start: 0, end: 5, firstToken: 0, endToken: 1, label: 'GPE' }] })).not.toEqual([]);
});
