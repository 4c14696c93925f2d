import { describe, expect, test } from '@jest/globals';
import { claimsOf } from './read.ts';

/** Each text with claims that it must give. */
function gives(cases: readonly (readonly [string, ...string[]])[]): void {
  test.each(cases.map(([text, ...claims]) => [text, claims] as const))('%s', async (text, claims) => {
    expect(await claimsOf(text)).toEqual(expect.arrayContaining([...claims]));
  });
}

const SIDES = ['PARTY_TO peru -> talks:ecuador|peru [actual]', 'PARTY_TO ecuador -> talks:ecuador|peru [actual]', 'NEGOTIATES ecuador -> peru [actual]'];

describe('the sides of talks', () => {
  gives([
    ['Talks between Peru and Ecuador opened in Lima.', ...SIDES],
    ['Peru and Ecuador held talks on Monday.', ...SIDES],
    ['Peru’s negotiations with Ecuador dragged on.', ...SIDES],
    ['Peru held a second round of talks with Ecuador.', ...SIDES],
    ['Delegations from Peru and Ecuador met in Brasilia for talks.', ...SIDES],
    ['Peru and Ecuador have been negotiating since May.', ...SIDES],
    ['Norway praised the talks that Peru and Ecuador held in May.', ...SIDES],
    ['Peru is in talks with Ecuador.', ...SIDES],
    ['The Peru-Ecuador talks went on.', ...SIDES],
  ]);
  test('are not those who broker them', async () => {
    const found = await claimsOf('Swiss-brokered talks between Peru and Ecuador resumed.');
    expect(found).toEqual(expect.arrayContaining([...SIDES, 'MEDIATES switzerland -> talks:ecuador|peru [actual]']));
    expect(found.filter((claim) => claim.startsWith('PARTY_TO switzerland'))).toEqual([]);
  });
  test('are said again where all of them stand beside the talks', async () => {
    expect(await claimsOf('Talks between Peru and Ecuador opened in May. Peru told Ecuador on Friday that the process was over.')).toEqual(expect.arrayContaining(SIDES));
  });
  test('"both sides" are those of the talks that they hold', async () => {
    expect((await claimsOf('Talks between Peru and Ecuador opened in May. Both sides resumed the talks on Friday.')).filter((claim) => SIDES.includes(claim))).toHaveLength(6);
  });
  test('a meeting without talks anywhere is none', async () => {
    expect((await claimsOf('The meeting of Chile and Peru was warm.')).filter((claim) => claim.startsWith('PARTY_TO'))).toEqual([]);
  });
});

describe('several talks', () => {
  const TWO = 'Peru and Ecuador opened talks in Lima. Peru and Ecuador exchanged maps.\n\nIndia and Nepal held talks in Pokhara. ';
  test('those of the paragraph are meant in it', async () => {
    expect(await claimsOf(`${TWO}France welcomed the talks.`)).toContain('SUPPORTS france -> talks:india|nepal [actual]');
  });
  test('a single side tells which', async () => {
    expect(await claimsOf(`${TWO}\n\nNepal walked out of the talks.`)).toContain('PARTY_TO nepal -> talks:india|nepal [actual]');
  });
  test('elsewhere the main ones are', async () => {
    expect(await claimsOf(`${TWO}\n\nFrance welcomed the talks.`)).toContain('SUPPORTS france -> talks:ecuador|peru [actual]');
  });
});

describe('the parties of texts', () => {
  gives([
    ['Peru and Ecuador signed the Brasilia Declaration.', 'PARTY_TO peru -> brasilia-declaration [actual]', 'PARTY_TO ecuador -> brasilia-declaration [actual]'],
    ['Peru and Ecuador put their names to a two-page accord.', 'PARTY_TO ecuador -> two-page-accord [actual]'],
    ['Chile praised the border accord that Peru and Ecuador signed.', 'PARTY_TO peru -> border-accord [actual]'],
    ['The border accord binds Peru and Ecuador.', 'PARTY_TO ecuador -> border-accord [actual]'],
    ['Chile is not a party to the border accord.', 'PARTY_TO chile -> border-accord [negated]'],
  ]);
  test('a text by its noun alone is the one named before', async () => {
    expect(await claimsOf('Peru signed the May memorandum. Ecuador rejected the memorandum.')).toContain('REJECTS ecuador -> may-memorandum [actual]');
  });
});

describe('who joins', () => {
  const TALKS = 'Talks between Peru and Ecuador opened in May. ';
  gives([
    [`${TALKS}Brazil attended the talks as an observer.`, 'JOINS brazil -> talks:ecuador|peru [actual]'],
    [`${TALKS}Brazil and Chile are guarantors of the process.`, 'JOINS brazil -> talks:ecuador|peru [actual]', 'JOINS chile -> talks:ecuador|peru [actual]'],
    [`${TALKS}Brazil took part in the talks.`, 'JOINS brazil -> talks:ecuador|peru [actual]'],
    [`${TALKS}Chile will send observers to the talks.`, 'JOINS chile -> talks:ecuador|peru [promised]'],
    [`${TALKS}Brazil will supervise the border accord.`, 'JOINS brazil -> border-accord [promised]'],
  ]);
  test('a side does not', async () => {
    expect((await claimsOf(`${TALKS}Peru attended the talks.`)).filter((claim) => claim.startsWith('JOINS'))).toEqual([]);
  });
});

describe('what is on the table', () => {
  const TALKS = 'Talks between Peru and Ecuador opened in May. ';
  const ADDRESSED = 'ADDRESSES talks:ecuador|peru -> sanctions [actual]';
  gives([
    ['Peru and Ecuador held talks in Lima on sanctions.', ADDRESSED],
    [`${TALKS}The talks cover sanctions and prisoners.`, ADDRESSED, 'ADDRESSES talks:ecuador|peru -> prisoner-exchange [actual]'],
    [`${TALKS}The agenda includes sanctions.`, ADDRESSED],
    [`${TALKS}The sides made progress on sanctions.`, ADDRESSED],
    [`${TALKS}Both sides discussed sanctions.`, ADDRESSED],
    [`${TALKS}The question of sanctions was put off.`, 'ADDRESSES talks:ecuador|peru -> sanctions [unclear]'],
    [`${TALKS}The talks left sanctions unresolved.`, 'ADDRESSES talks:ecuador|peru -> sanctions [unclear]'],
    ['The border accord provides for a prisoner exchange.', 'ADDRESSES border-accord -> prisoner-exchange [actual]'],
    ['Peru signed the border accord. It provides for elections.', 'ADDRESSES border-accord -> elections [actual]'],
    ['Peru and Ecuador signed a ceasefire agreement.', 'ADDRESSES ceasefire-agreement -> ceasefire [actual]'],
  ]);
  test('is no day and no place', async () => {
    expect((await claimsOf('Peru and Ecuador held talks on Monday.')).filter((claim) => claim.startsWith('ADDRESSES'))).toEqual([]);
  });
});

describe('ways and venues', () => {
  gives([
    ['Peru and Ecuador held indirect talks in Geneva.', 'USES talks:ecuador|peru -> indirect-talks [actual]', 'HELD_IN talks:ecuador|peru -> geneva [actual]'],
    ['Talks between Peru and Ecuador in Geneva went on.', 'HELD_IN talks:ecuador|peru -> geneva [actual]'],
    ['The Cuzco talks between Peru and Ecuador ended.', 'HELD_IN talks:ecuador|peru -> cuzco [actual]'],
    ['Peru and Ecuador opened talks at Huampani Palace.', 'HELD_IN talks:ecuador|peru -> huampani-palace [actual]'],
  ]);
  test('a dateline is no venue', async () => {
    expect((await claimsOf('GENEVA, May 3 (Agency) - Peru and Ecuador held talks.')).filter((claim) => claim.startsWith('HELD_IN'))).toEqual([]);
  });
});

describe('offices and allies', () => {
  gives([
    ['Ana Ruiz, the Chilean foreign minister, spoke.', 'REPRESENTS ana-ruiz -> chile [actual]'],
    ['Chile’s foreign minister, Ana Ruiz, spoke.', 'REPRESENTS ana-ruiz -> chile [actual]'],
    ['Mr. Ruiz led the Chilean delegation.', 'REPRESENTS ruiz -> chile [actual]'],
    ['The Chilean delegation was headed by Mr. Ruiz.', 'REPRESENTS ruiz -> chile [actual]'],
    ['Ana Ruiz, who heads the Chilean delegation, spoke.', 'REPRESENTS ana-ruiz -> chile [actual]'],
    ['Chile, whose foreign minister, Ana Ruiz, spoke, is ready.', 'REPRESENTS ana-ruiz -> chile [actual]'],
    ['The accord was signed by Mr. Ruiz on behalf of Chile.', 'REPRESENTS ruiz -> chile [actual]'],
    ['Brazil, an ally of Chile, spoke.', 'ALLIED_WITH brazil -> chile [actual]'],
    ['Brazil is allied with Chile.', 'ALLIED_WITH brazil -> chile [actual]'],
  ]);
});
