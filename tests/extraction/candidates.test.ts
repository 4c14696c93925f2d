import { describe, expect, test } from '@jest/globals';
import { propose } from '../../src/extraction/candidates/propose.ts';
import { viewsOf } from '../../src/extraction/rules/extractor.ts';
import { analyse, mend } from '../../src/language/index.ts';
import { isActor, isReciprocal } from '../../src/model/ontology.ts';
import { SENTENCES } from './sentences.ts';

const bare = (key: string): string => key.replace(/^(?:state|armed|org|person|group|issue|agreement|mechanism|place):/, '');

/** All that the sentences of a text could claim, as `RELATION source -> target`, reciprocal pairs in the order of their ids. */
function proposed(text: string, publisher: string | null = null): Set<string> {
  const document = { id: 'doc:test', name: 'test', origin: 'test', title: null, publisher, date: null, url: null, licence: null, text };
  const found = new Set<string>();
  for (const view of viewsOf({ document, analysis: mend(analyse(text)) })) for (const { relation, source, target } of propose(view)) for (const from of source.mentions) for (const to of target.mentions) {
    const pair = isReciprocal(relation) && isActor(to.label) ? [from.key, to.key].sort() : [from.key, to.key];
    found.add(`${relation} ${pair.map(bare).join(' -> ')}`);
  }
  return found;
}


describe('what a sentence says is among what it could say', () => {
  describe.each(Object.entries(SENTENCES))('%s', (_, sentences) => {
    test.each(sentences.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
      const found = proposed(text);
      expect(claims.filter((claim) => !found.has(claim))).toEqual([]);
    });
  });
});

describe('whom only the document tells', () => {
  test('the first person in a ministry’s statement is its government', () => {
    const found = proposed('We thank Norway and urge Mali to accept the truce.', 'Ministry of Foreign Affairs of Ghana');
    expect([...found]).toEqual(expect.arrayContaining(['CREDITS ghana -> norway', 'DEMANDS ghana -> mali']));
  });
  test('the first person in a quotation is who speaks', () => {
    expect([...proposed('"We reject the truce," a Chadian official said.', 'Ministry of Foreign Affairs of Ghana')]).toContain('REJECTS chad -> ceasefire');
  });
  test('the first person in an interview is who answers, and questions claim nothing', () => {
    const found = proposed(['Ana Ruiz, a former Spanish diplomat, spoke to us.', '**Does Spain reject the truce?**', 'No. I thank Norway.', '**And France?**', 'France rejects elections.', '**Who else?**', 'Nobody.'].join('\n\n'));
    expect([...found]).toEqual(expect.arrayContaining(['CREDITS ana-ruiz -> norway', 'REJECTS france -> elections']));
    expect([...found].filter((claim) => claim.startsWith('REJECTS spain -> ceasefire'))).toEqual([]);
  });
  test('the other side of two-party talks is told that a sentence does not name', () => {
    expect([...proposed('Talks between Burundi and Rwanda opened. Burundi demanded elections.')]).toContain('DEMANDS burundi -> rwanda');
  });
  test('a dateline is no venue', () => {
    expect([...proposed('GENEVA, May 3 (Agency) - Peru and Ecuador held talks.')].filter((claim) => claim.startsWith('HELD_IN'))).toEqual([]);
  });
  test('a meeting without talks anywhere has no sides', () => {
    expect([...proposed('The meeting of Chile and Peru was warm.')].filter((claim) => claim.startsWith('PARTY_TO'))).toEqual([]);
  });
});

test('every input of the judge is a number, also where no word says it', () => {
  const text = 'Kenyan President Amina Odhiambo spoke in Nairobi. Ceasefire talks between Peru and Ecuador. Neither side met.';
  const document = { id: 'doc:test', name: 'test', origin: 'test', title: null, publisher: null, date: null, url: null, licence: null, text };
  const inputs = [...viewsOf({ document, analysis: mend(analyse(text)) })].flatMap((view) => propose(view)).map(({ trigger, features }) => ({ trigger, sound: features.every((value) => Number.isFinite(value)) }));
  expect(inputs.some(({ trigger }) => trigger === undefined)).toBe(true);
  expect(inputs.filter(({ sound }) => !sound)).toEqual([]);
});
