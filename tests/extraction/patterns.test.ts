import { describe, expect, test } from '@jest/globals';
import { claimsOf } from './read.ts';

/** Each sentence with the claims that must be among those found. */
const FAMILIES: Record<string, readonly (readonly [string, ...string[]])[]> = {
  'active verbs': [
    ['Norway is hosting talks between Colombia and the ELN.', 'HOSTS norway -> talks:colombia|eln [actual]', 'PARTY_TO eln -> talks:colombia|eln [actual]', 'NEGOTIATES eln -> colombia [actual]'],
    ['Turkey brokered a ceasefire between Russia and Ukraine.', 'MEDIATES turkey -> talks:russia|ukraine [actual]'],
    ['Ethiopia urged Egypt to accept the filling of the dam.', 'DEMANDS ethiopia -> egypt (dam-filling) [actual]'],
    ['Armenia offered a land swap.', 'PROPOSES armenia -> land-swap [actual]'],
    ['Serbia accused Kosovo of harassment.', 'ACCUSES serbia -> kosovo (harassment) [actual]'],
    ['Canada imposed sanctions on Russian banks.', 'SANCTIONS canada -> russian-banks (sanctions) [actual]'],
    ['Lawmakers in Nairobi criticised Rwanda.', 'ACCUSES lawmakers -> rwanda [actual]'],
    ['Smugglers profit from the blockade.', 'GAINS smugglers -> blockade [actual]'],
    ['Shopkeepers bear the cost of the war.', 'BEARS shopkeepers -> human-cost [actual]'],
    ['Japan welcomed the truce.', 'SUPPORTS japan -> ceasefire [actual]'],
  ],
  'the passive with its agent': [
    ['The talks between Armenia and Azerbaijan were hosted by Germany.', 'HOSTS germany -> talks:armenia|azerbaijan [actual]'],
    ['The proposal was rejected by Sudan.', 'REJECTS sudan -> proposal [actual]'],
    ['The letter from Algeria was delivered to Morocco by Spain.', 'RELAYS spain -> morocco [actual]'],
  ],
  'reduced relative clauses': [
    ['The negotiations between Serbia and Kosovo, facilitated by the European Union, resumed.', 'MEDIATES eu -> talks:kosovo|serbia [actual]'],
    ['Talks hosted by Kenya ended on Friday.', 'HOSTS kenya -> talks:talks [actual]'],
  ],
  'nouns with by, from and of': [
    ['Pressure from France on Lebanon has grown.', 'PRESSURES france -> lebanon [actual]'],
    ['Norway’s mediation between Colombia and the ELN goes on.', 'MEDIATES norway -> talks:colombia|eln [actual]'],
    ['Algeria’s demand for the release of prisoners was heard.', 'DEMANDS algeria -> prisoner-exchange [actual]'],
    ['Ukraine’s request for security guarantees was discussed.', 'DEMANDS ukraine -> security-guarantees [actual]'],
  ],
  'compound adjectives': [
    ['Saudi-brokered talks between Sudan and the RSF began.', 'MEDIATES saudi-arabia -> talks:rsf|sudan [actual]'],
    ['The US-sponsored negotiations between Israel and Lebanon resumed.', 'MEDIATES united-states -> talks:israel|lebanon [actual]'],
  ],
  negation: [
    ['In the talks between Ethiopia and Egypt, Ethiopia did not agree to halt the filling of the dam.', 'CONCEDES ethiopia -> dam-filling [negated]'],
    ['Thailand denied that it had offered a withdrawal of troops.', 'PROPOSES thailand -> withdrawal [negated]'],
    ['Cambodia has not proposed a buffer zone.', 'PROPOSES cambodia -> buffer-zone [negated]'],
    ['Neither side met in the talks between Cyprus and Turkey.', 'MEETS cyprus -> turkey [negated]'],
  ],
  refusal: [
    ['Azerbaijan will not lift the blockade.', 'REJECTS azerbaijan -> blockade [actual]'],
    ['India did not accept Pakistan’s demand for demarcation.', 'REJECTS india -> pakistan (border-demarcation) [actual]'],
    ['Eritrea refused to withdraw its troops.', 'REJECTS eritrea -> withdrawal [actual]'],
    ['Venezuela has no intention of holding elections.', 'REJECTS venezuela -> elections [actual]'],
    ['Rwanda ruled out a withdrawal of troops.', 'REJECTS rwanda -> withdrawal [actual]'],
  ],
  promises: [
    ['In talks with Rwanda, Burundi promised to release prisoners.', 'CONCEDES burundi -> prisoner-exchange [promised]'],
    ['Ghana will host talks between Togo and Benin.', 'HOSTS ghana -> talks:benin|togo [promised]'],
    ['Turkey expects to gain influence.', 'GAINS turkey -> influence [promised]'],
  ],
  'what somebody wants, alleges or threatens is no act': [
    ['Kenya urged Somalia to release prisoners, to open crossings and to hold elections.', 'DEMANDS kenya -> somalia (prisoner-exchange) [actual]'],
    ['Sudan threatened to attack Libya.', 'THREATENS sudan -> libya [actual]'],
  ],
};

/** Each sentence with relations that nothing in it may be claimed to be. */
const FORBIDDEN: readonly (readonly [string, ...string[]])[] = [
  ['Kenya urged Somalia to release prisoners, to open crossings and to hold elections.', 'CONCEDES', 'AGREES'],
  ['Sudan threatened to attack Libya.', 'ATTACKS'],
  ['Sudan accused Libya of bombing Chad.', 'ATTACKS'],
  ['Belarus must stop targeting activists.', 'ATTACKS'],
  ['Canada sanctioned tanker operators accused of attacking Norway.', 'ACCUSES', 'ATTACKS'],
  ['Sudan refused to release the prisoners.', 'CONCEDES'],
  ['Georgia answered with a warning and added ships to its fleet.', 'CONCEDES', 'DEMANDS'],
  ['Thailand denied that it had offered a withdrawal of troops in return for elections.', 'CONCEDES'],
];

describe('what is wanted, alleged, threatened or denied', () => {
  test.each(FORBIDDEN.map(([text, ...relations]) => ({ text, relations })))('is no act: $text', async ({ text, relations }) => {
    const found = await claimsOf(`In talks between Sudan and Libya, nobody spoke. ${text}`);
    expect(found.filter((claim) => relations.some((relation) => claim.startsWith(`${relation} `)))).toEqual([]);
  });
});

test('sanctions are relieved only by a word of giving', async () => {
  expect(await claimsOf('Norway demanded that sanctions be lifted.')).toContain('DEMANDS norway -> sanctions-relief [actual]');
  expect(await claimsOf('Norway demanded sanctions on Belarus.')).toContain('DEMANDS norway -> belarus (sanctions) [actual]');
});

test('many who sign together sign the text, and not with each two of them', async () => {
  const found = await claimsOf('Norway, Kenya, Mali, Togo and Ghana signed the Oslo memorandum.');
  expect(found).toContain('AGREES kenya -> oslo-memorandum [actual]');
  expect(found.filter((claim) => /-> (?:norway|kenya|mali|togo|ghana)/.test(claim))).toEqual([]);
});

describe.each(Object.entries(FAMILIES))('%s', (_, sentences) => {
  test.each(sentences.map(([text, ...expected]) => ({ text, expected })))('$text', async ({ text, expected }) => {
    const found = await claimsOf(text);
    for (const claim of expected) expect(found.some((one) => one.startsWith(claim)) ? claim : found).toBe(claim);
  });
});
