import { describe, expect, test } from '@jest/globals';
import { propose } from '../../src/extraction/candidates/propose.ts';
import { viewsOf } from '../../src/extraction/rules/extractor.ts';
import { analyse, mend } from '../../src/language/index.ts';
import { SENTENCES } from './sentences.ts';

const bare = (key: string): string => key.replace(/^(?:state|armed|org|person|group|issue|agreement|mechanism|place):/, '');

/** All that the sentences of a text could claim, as `RELATION source -> target`; pairs that are the same both ways in either order. */
function proposed(text: string, publisher: string | null = null): Set<string> {
  const document = { id: 'doc:test', name: 'test', origin: 'test', title: null, publisher, date: null, url: null, licence: null, text };
  const found = new Set<string>();
  for (const view of viewsOf({ document, analysis: mend(analyse(text)) })) for (const { relation, source, target } of propose(view)) for (const from of source.mentions) for (const to of target.mentions) {
    found.add(`${relation} ${bare(from.key)} -> ${bare(to.key)}`);
    found.add(`${relation}* ${[from.key, to.key].map(bare).sort().join(' -> ')}`);
  }
  return found;
}

const has = (found: ReadonlySet<string>, claim: string): boolean => found.has(claim) || (/^(?:NEGOTIATES|MEETS|AGREES|COOPERATES|ALLIED_WITH) /.test(claim) && found.has(claim.replace(' ', '* ')));

describe('what a sentence says is among what it could say', () => {
  describe.each(Object.entries(SENTENCES))('%s', (_, sentences) => {
    test.each(sentences.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
      const found = proposed(text);
      expect(claims.filter((claim) => !has(found, claim))).toEqual([]);
    });
  });
});
