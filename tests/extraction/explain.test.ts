import { beforeAll, describe, expect, test } from '@jest/globals';
import { explain, type Explained } from '../../src/extraction/explain/explain.ts';
import type { Explanation, SlotExplanation, Words } from '../../src/extraction/explain/explanation.ts';
import { rules } from '../../src/extraction/rules/extractor.ts';
import { analyse } from '../../src/language/analyse.ts';
import { mend } from '../../src/language/mend/mend.ts';
import type { AnalysedDocument } from '../../src/extraction/extractor.ts';

const TEXT = `Egypt hosted talks between Sudan and Ethiopia in Cairo on Monday.

Egypt urged both sides to accept a ceasefire. Khartoum accused Ethiopia of delays. It also rejected Ethiopia's map.

Ethiopian negotiators did not reject the ceasefire. Dr. Selam Tesfaye met Sudan's foreign minister in Cairo.

Kenya threatened Ethiopia with sanctions, officials said.
`;
const input: AnalysedDocument = { document: { id: 'doc:test', name: 'test', origin: 'test', title: null, publisher: null, date: null, url: null, licence: null, text: TEXT }, analysis: mend(analyse(TEXT)) };

let explained: Explained;
beforeAll(() => { explained = explain(input); });

/** The explanation of a claim by its relation, words of its sentence, and words of its target. */
function why(relation: string, words: string, target = ''): Explanation {
  const found = explained.explanations.find((one) => one.relation === relation && one.sentence.text.includes(words) && (slot(one, 'target')?.words?.text ?? '').includes(target));
  if (!found) throw new Error(`No ${relation} in "${words}"`);
  return found;
}
const slot = (explanation: Explanation, name: SlotExplanation['slot']): SlotExplanation | undefined => explanation.slots.find((one) => one.slot === name);

describe('every claim is explained', () => {
  test('by one explanation, in the order of the claims that the extractor finds', async () => {
    expect(explained.extraction).toEqual(await rules.extract(input));
    expect(explained.explanations.length).toBeGreaterThan(8);
    expect(explained.explanations.map(({ relation, quote, saying }) => [relation, quote.start, quote.end, saying.realis])).toEqual(explained.extraction.claims.map(({ relation, quote, realis }) => [relation, quote.start, quote.end, realis]));
  });

  test('with words that stand in the text where it says, and a probability that reaches the threshold, or a frame', () => {
    for (const { sentence, quote, wording, slots, judgement } of explained.explanations) {
      const all: Words[] = [sentence, quote, ...wording.words, ...slots.flatMap(({ words, antecedent }) => [words, antecedent].filter((one) => one !== null))];
      for (const { text, start, end } of all) expect(TEXT.slice(start, end)).toBe(text);
      expect(judgement.probability >= judgement.threshold || wording.by === 'frame').toBe(true);
    }
  });

  test('with one slot for each that the claim fills', () => {
    expect(explained.explanations.map(({ slots }) => slots.map(({ slot: name, key }) => `${name} ${key}`))).toEqual(
      explained.extraction.claims.map((claim) => (['source', 'target', 'issue', 'speaker'] as const).flatMap((name) => (claim[name] ? [`${name} ${claim[name].key}`] : []))),
    );
  });
});

describe('what says it', () => {
  test('a frame, with its family, its PLOVER type and its own words', () => {
    const { wording } = why('ACCUSES', 'delays');
    expect(wording).toMatchObject({ by: 'frame', plover: 'ACCUSE', frame: { text: expect.stringMatching(/accuse/), isOwn: false } });
    expect(wording.words.map(({ text }) => text)).toEqual(['accused']);
  });

  test('the build of the sentence', () => {
    expect(why('PARTY_TO', 'hosted').wording).toMatchObject({ by: 'structure', frame: null });
  });
});

describe('whom a mention stands for', () => {
  test('a capital', () => {
    expect(slot(why('ACCUSES', 'delays'), 'source')).toMatchObject({ words: { text: 'Khartoum' }, key: 'state:sudan', way: 'listed', reason: expect.stringContaining('its capital') });
  });

  test('a collective, with all that it stands for', () => {
    expect(slot(why('DEMANDS', 'both sides', 'both sides'), 'target')).toMatchObject({ way: 'collective', members: expect.arrayContaining(['Sudan', 'Ethiopia']) });
  });

  test('a pronoun, with what it takes up', () => {
    expect(slot(why('REJECTS', 'map'), 'source')).toMatchObject({ words: { text: 'It' }, key: 'state:sudan', way: 'pronoun', antecedent: { text: 'Khartoum' } });
  });

  test('an office, and a name that only the document has', () => {
    expect(slot(why('REJECTS', 'negotiators'), 'source')).toMatchObject({ key: 'state:ethiopia', way: 'office', reason: '"negotiators" acts for Ethiopia' });
    const { slots } = why('MEETS', 'Selam');
    expect(slots.find(({ key }) => key === 'person:selam-tesfaye')).toMatchObject({ way: 'introduced' });
  });

  test('talks by their parties, an issue by the lexicon, a speaker by its words', () => {
    expect(slot(why('HOSTS', 'hosted'), 'target')).toMatchObject({ way: 'table', members: expect.arrayContaining(['Ethiopia', 'Sudan']) });
    const rejects = why('REJECTS', 'negotiators');
    expect([slot(rejects, 'target'), slot(rejects, 'issue')]).toContainEqual(expect.objectContaining({ key: 'issue:ceasefire', way: 'issue' }));
    expect(slot(why('THREATENS', 'sanctions'), 'speaker')).toMatchObject({ words: { text: 'officials' } });
  });
});

describe('how it is said', () => {
  test('by the markers around its word', () => {
    expect(why('REJECTS', 'negotiators').saying).toMatchObject({ realis: 'negated', markers: ['not'], reason: 'by its markers: "not"' });
    expect(why('ACCUSES', 'delays').saying).toMatchObject({ realis: 'actual', markers: [], stance: 'reported' });
  });
});

test('the other half of a trade is explained by the trade, not by the wording of the half that is said', () => {
  const text = 'Talks between Iran and the United States went on in Doha. Iran offered to freeze enrichment in exchange for sanctions relief.';
  const { explanations } = explain({ document: { ...input.document, text }, analysis: mend(analyse(text)) });
  const half = explanations.find(({ relation, slots }) => relation === 'CONCEDES' && slots.some(({ slot: name, key }) => name === 'source' && key === 'state:united-states'));
  expect(half?.wording).toMatchObject({ by: 'structure', frame: null, plover: 'YIELD', reason: expect.stringContaining('other half of a trade') });
  expect(half?.saying).toMatchObject({ markers: [], reason: expect.stringContaining('half') });
});
