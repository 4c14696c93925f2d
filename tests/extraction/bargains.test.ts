import { describe, expect, test } from '@jest/globals';
import { read } from './read.ts';

/** Each link of a text as `TYPE source issue [realis] / source issue [realis]`. */
async function bargains(text: string): Promise<string[]> {
  const { claims, links } = await read(text);
  const half = (id: string): string => {
    const claim = claims.find((one) => one.id === id);
    return claim ? `${claim.source} ${[claim.target, claim.issue].find((slot) => slot?.startsWith('issue:')) ?? '-'} [${claim.realis}]` : '?';
  };
  return links.map((link) => `${link.type} ${half(link.from)} / ${half(link.to)}`);
}

const ABOUT = 'Talks between Burundi and Rwanda opened. ';
const BURUNDI = 'state:burundi';

describe('bargains', () => {
  test.each([
    ['in exchange for, with the other half unnamed', 'Burundi would release the prisoners in exchange for a withdrawal of troops.', `IN_EXCHANGE_FOR ${BURUNDI} issue:prisoner-exchange [conditional] / state:rwanda issue:withdrawal [conditional]`],
    ['only if, with the giver named', 'Burundi would release the prisoners only if Rwanda withdrew its troops.', `CONDITIONAL_ON ${BURUNDI} issue:prisoner-exchange [conditional] / state:rwanda issue:withdrawal [conditional]`],
    ['once', 'Rwanda will release the prisoners once Burundi has lifted the blockade.', `CONDITIONAL_ON state:rwanda issue:prisoner-exchange [conditional] / ${BURUNDI} issue:blockade [conditional]`],
    ['if, before the main clause', 'If the prisoners are released, Rwanda will withdraw its troops.', `CONDITIONAL_ON state:rwanda issue:withdrawal [conditional] / ${BURUNDI} issue:prisoner-exchange [conditional]`],
    ['an offer', 'Rwanda offered a withdrawal of troops if the prisoners were freed.', `CONDITIONAL_ON state:rwanda issue:withdrawal [conditional] / ${BURUNDI} issue:prisoner-exchange [conditional]`],
    ['in return, in the second clause', 'Burundi would release the prisoners, and in return Rwanda would withdraw its troops.', `IN_EXCHANGE_FOR ${BURUNDI} issue:prisoner-exchange [conditional] / state:rwanda issue:withdrawal [conditional]`],
    ['a passive without its giver', 'Sanctions would be lifted only if Rwanda withdrew its troops.', `CONDITIONAL_ON ${BURUNDI} issue:sanctions-relief [conditional] / state:rwanda issue:withdrawal [conditional]`],
  ])('%s', async (_, sentence, expected) => {
    expect(await bargains(ABOUT + sentence)).toContain(expected);
  });

  test('an exchange that is done is actual on both sides', async () => {
    expect(await bargains(`${ABOUT}Burundi released the prisoners in exchange for a withdrawal of troops.`)).toEqual([`IN_EXCHANGE_FOR ${BURUNDI} issue:prisoner-exchange [actual] / state:rwanda issue:withdrawal [actual]`]);
  });

  test('an earlier clause of the sentence is no part of the bargain', async () => {
    expect(await bargains(`${ABOUT}Rwanda rejected elections, but it offered a withdrawal of troops if the prisoners were freed.`)).toHaveLength(1);
  });

  test('a dropped demand is a concession on what was demanded', async () => {
    const { claims } = await read(`${ABOUT}Burundi has dropped its demand that elections be held.`);
    expect(claims.filter((claim) => claim.source === BURUNDI && claim.relation !== 'PARTY_TO' && claim.relation !== 'NEGOTIATES').map(({ relation, target, realis }) => ({ relation, target, realis }))).toEqual([{ relation: 'CONCEDES', target: 'issue:elections', realis: 'actual' }]);
  });
});
