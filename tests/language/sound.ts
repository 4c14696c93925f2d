import { expect } from '@jest/globals';
import type { Analysis } from '../../src/language/analysis.ts';

/** What must hold for any text. */
export function expectSound(analysis: Analysis): void {
  const { text, tokens, sentences: all, entities, nounChunks } = analysis;
  let end = 0;
  tokens.forEach((token, i) => {
    if (token.index !== i || token.start < end || text.slice(token.start, token.end) !== token.text || !token.text || !tokens[token.head]) {
      throw new Error(`Token ${i} is wrong: ${JSON.stringify(token)}`);
    }
    end = token.end;
  });
  let next = 0;
  for (const sentence of all) {
    expect([sentence.firstToken, sentence.start, sentence.end]).toEqual([next, tokens[sentence.firstToken]?.start, tokens[sentence.endToken - 1]?.end]);
    next = sentence.endToken;
  }
  expect(next).toBe(tokens.length);
  for (const { firstToken, endToken } of [...entities, ...nounChunks]) expect(firstToken >= 0 && firstToken < endToken && endToken <= tokens.length).toBe(true);
}
