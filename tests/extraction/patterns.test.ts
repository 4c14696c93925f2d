import { describe, expect, test } from '@jest/globals';
import { claimsOf } from './read.ts';

/** Each sentence with the claims that must be among those found. */
const FAMILIES: Record<string, readonly (readonly [string, ...string[]])[]> = {
  'active verbs': [
    ['Norway is hosting talks between Colombia and the ELN.', 'HOSTS norway -> talks:colombia|eln [actual]', 'PARTY_TO eln -> talks:colombia|eln [actual]', 'NEGOTIATES eln -> colombia [actual]'],
    ['Turkey brokered a ceasefire between Russia and Ukraine.', 'MEDIATES turkey -> talks:russia|ukraine [actual]'],
    ['Ethiopia urged Egypt to accept the filling of the dam.', 'DEMANDS ethiopia -> egypt (water) [actual]'],
    ['Armenia offered a land swap.', 'PROPOSES armenia -> land-swap [actual]'],
    ['Serbia accused Kosovo of harassment.', 'ACCUSES serbia -> kosovo (harassment) [actual]'],
    ['Canada imposed sanctions on Russian banks.', 'SANCTIONS canada -> banks (sanctions) [actual]'],
    ['Lawmakers in Nairobi criticised Rwanda.', 'ACCUSES lawmakers -> rwanda [actual]'],
    ['Smugglers profit from the blockade.', 'GAINS smugglers -> blockade [actual]'],
    ['Shopkeepers bear the cost of the war.', 'BEARS shopkeepers -> war [actual]'],
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
    ['In the talks between Ethiopia and Egypt, Ethiopia did not agree to halt the filling of the dam.', 'CONCEDES ethiopia -> water [negated]'],
    ['Thailand denied that it had offered a withdrawal of troops.', 'PROPOSES thailand -> withdrawal [negated]'],
    ['Cambodia has not proposed a buffer zone.', 'PROPOSES cambodia -> border [negated]'],
    ['Neither side met in the talks between Cyprus and Turkey.', 'MEETS cyprus -> turkey [negated]'],
  ],
  refusal: [
    ['Azerbaijan will not lift the blockade.', 'REJECTS azerbaijan -> blockade [actual]'],
    ['India did not accept Pakistan’s demand for demarcation.', 'REJECTS india -> pakistan (border) [actual]'],
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

describe.each(Object.entries(FAMILIES))('%s', (_, sentences) => {
  test.each(sentences.map(([text, ...expected]) => ({ text, expected })))('$text', async ({ text, expected }) => {
    const found = await claimsOf(text);
    for (const claim of expected) expect(found.some((one) => one.startsWith(claim)) ? claim : found).toBe(claim);
  });
});
