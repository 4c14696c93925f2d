import { describe, expect, test } from '@jest/globals';
import type { ClaimView } from '../../src/server/api.ts';
import { contradictions } from '../../web/src/model/accounts.ts';
import { buildStore } from '../support/explorer-store.ts';

const [sample] = buildStore(false).edge({ relation: 'CONCEDES', source: 'state:united-states', target: 'state:iran' })?.claims ?? [];
const claim = (id: string, date: string | null, ...against: readonly string[]): ClaimView => {
  if (!sample) throw new Error('The invented reports hold no concession.');
  return { ...sample, id, document: { ...sample.document, date }, links: against.map((other) => ({ type: 'CONTRADICTS' as const, outgoing: true, claim: other, summary: '' })) };
};
const names = (claims: readonly ClaimView[]): readonly string[] => contradictions(claims).map((pair) => pair.map(({ id }) => id).join('-'));

describe('contradicting accounts', () => {
  test('every two once, whether one end or both tell it, the last reported first', () => {
    expect(names([claim('a', '2026-06-01', 'b'), claim('b', '2026-06-02', 'a'), claim('c', '2026-06-09'), claim('d', null, 'c', 'b')])).toEqual(['c-d', 'a-b', 'b-d']);
  });

  test('none where the other claim stands elsewhere, or the link is of another type', () => {
    const exchanged = { ...claim('a', null), links: [{ type: 'IN_EXCHANGE_FOR' as const, outgoing: true, claim: 'b', summary: '' }] };
    expect(names([exchanged, claim('b', null, 'elsewhere')])).toEqual([]);
  });
});
