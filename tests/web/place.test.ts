import { describe, expect, test } from '@jest/globals';
import { NO_FILTER } from '../../web/src/model/filter.ts';
import { readPlace, writePlace, type Place } from '../../web/src/model/place.ts';

const filter = { ...NO_FILTER, kind: new Set(['Place', 'Issue']), hidden: new Set(['talks:iran|united-states']) };

describe('address of a view', () => {
  test.each<Place['choice']>([
    { kind: 'none' },
    { kind: 'entity', id: 'talks:iran|united-states' },
    { kind: 'edge', relation: 'CONCEDES', source: 'state:iran', target: 'issue:frozen-funds', claim: null },
    { kind: 'edge', relation: 'CONCEDES', source: 'state:iran', target: 'issue:frozen-funds', claim: 'claim:0a' },
    { kind: 'document', id: 'doc:12', claim: 'claim:0a' },
  ])('comes back as it was: %j', (choice) => {
    expect(readPlace(`#${writePlace({ choice, filter })}`)).toEqual({ choice, filter });
  });

  test('is empty for the first view', () => {
    expect(writePlace({ choice: { kind: 'none' }, filter: NO_FILTER })).toBe('');
  });

  test('ignores what it does not understand', () => {
    expect(readPlace('#relation=HOSTS&colour=blue')).toEqual({ choice: { kind: 'none' }, filter: NO_FILTER });
  });
});
