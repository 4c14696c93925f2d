import { expect, test } from '@jest/globals';
import { read } from '../extraction/read.ts';
import { kept } from './kept.ts';
import { PLAIN } from './plain-sentences.ts';

/** The claims and links of a text, a line each. */
async function lines(text: string): Promise<string[]> {
  const { claims, links } = await read(text);
  const numbers = new Map(claims.map((claim, at) => [claim.id, at + 1]));
  return [
    ...claims.map((claim) => `${claim.relation} ${claim.source} -> ${claim.target ?? '-'}${claim.issue ? ` (${claim.issue})` : ''} [${claim.realis}${claim.speaker ? `, says ${claim.speaker}` : ''}]`),
    ...links.map(({ type, from, to }) => `${type} ${numbers.get(from) ?? '?'} ${numbers.get(to) ?? '?'}`),
  ];
}

test('plain sentences give the claims that were committed', async () => {
  const found: Record<string, Record<string, string[]>> = {};
  for (const [shows, texts] of PLAIN) {
    const group: Record<string, string[]> = {};
    for (const text of texts) group[text] = await lines(text);
    found[shows] = group;
  }
  const actual = `${JSON.stringify(found, null, 2)}\n`;
  expect(actual).toBe(kept('plain-sentences.json', actual));
});
