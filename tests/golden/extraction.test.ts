import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ResolvedDocument } from '../../src/model/resolved.ts';
import { measure } from './expected.ts';
import { kept } from './kept.ts';
import { readSamples } from './samples.ts';

let documents: ResolvedDocument[] = [];
beforeAll(async () => {
  documents = await readSamples();
});

/** One claim a line, in reading order. */
function compact({ document, claims, links, watch }: ResolvedDocument): string {
  const numbers = new Map(claims.map((claim, at) => [claim.id, at + 1]));
  const lines = claims.map((claim, at) => {
    const issue = claim.issue ? ` (${claim.issue})` : '';
    const said = claim.speaker ? `, says ${claim.speaker}` : '';
    return `${at + 1}. ${claim.relation} ${claim.source} -> ${claim.target ?? '-'}${issue} [${claim.realis}, ${claim.stance}${said}] "${claim.quote.replace(/\s+/g, ' ')}"`;
  });
  const bargains = links.map((link) => `   ${link.type} ${numbers.get(link.from) ?? '?'} ${numbers.get(link.to) ?? '?'}`);
  return [`# ${document.name}`, ...lines, ...bargains, ...watch.map((item) => `   watch "${item.text.replace(/\s+/g, ' ')}"`), ''].join('\n');
}

describe('extraction from the samples', () => {
  test('gives the claims that were committed', () => {
    const actual = documents.map(compact).join('\n');
    expect(actual).toBe(kept('samples-claims.txt', actual));
  });

  test('answers as many of the careful reader’s questions as before', () => {
    const actual = `${JSON.stringify(measure(documents), null, 2)}\n`;
    expect(actual).toBe(kept('samples-measure.json', actual));
  });
});
