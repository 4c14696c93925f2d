import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bindParameters, parseAssignments } from '../../src/query/parameters.ts';
import type { ParameterType, SavedQueryView } from '../../src/query/views.ts';
import { ENTITIES } from '../support/graph-fixture.ts';
import { fixtureStore } from '../support/fixture-store.ts';
import type { FixtureStore } from '../support/fixture-store.ts';

let fixture: FixtureStore;
beforeAll(async () => { fixture = await fixtureStore(); });
afterAll(() => fixture.remove());

function query(type: ParameterType, required = false): SavedQueryView {
  return { name: 'some-query', title: '', order: 1, question: '', columns: ['x'], cypher: '', parameters: [{ name: 'value', type, required, default: null, meaning: 'a value' }] };
}

const bind = (type: ParameterType, value: unknown): Promise<unknown> => bindParameters(fixture.store, query(type), { value }).then((bound) => bound['value']);

describe('assignments on a command line', () => {
  test('are split at the first =', () => {
    expect(parseAssignments(['actor=Qatar', 'word=a=b', 'empty='])).toEqual({ actor: 'Qatar', word: 'a=b', empty: '' });
  });

  test.each([[['actor']], [['=x']], [['a=1', 'a=2']]])('%j are refused', (assignments) => {
    expect(() => parseAssignments(assignments)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('parameters', () => {
  test.each([
    ['integer', '12', 12], ['integer', -3, -3], ['integer', '0', 0],
    ['date', '2026-02-28', '2026-02-28'], ['string', ' HOSTS ', 'HOSTS'], ['string', '12', '12'],
    ['entity', 'state:iran', 'state:iran'], ['entity', 'Iran', 'state:iran'], ['entity', 'tehran', 'state:iran'],
    ['entity', 'jose pena', ENTITIES.pena.id], ['entity', 'JOSÉ  PEÑA', ENTITIES.pena.id], ['entity', 'the doha round', ENTITIES.talks.id],
  ] as const)('of type %s take %j', async (type, value, expected) => {
    expect(await bind(type, value)).toBe(expected);
  });

  test.each([
    ['integer', '1.5'], ['integer', 1.5], ['integer', 'twelve'], ['integer', ''], ['integer', true], ['integer', '99999999999999999999'],
    ['date', '2026-02-30'], ['date', '30 June'], ['date', '2026-6-1'], ['date', 20260101], ['string', 5], ['string', ''], ['string', ['a']], ['entity', 7],
  ] as const)('of type %s refuse %j', async (type, value) => {
    await expect(bind(type, value)).rejects.toMatchObject({ code: 'query', message: expect.stringContaining('"value"') });
  });

  test('that are absent take their default, or are asked for', async () => {
    expect(await bindParameters(fixture.store, query('entity'), {})).toEqual({ value: null });
    expect(await bindParameters(fixture.store, query('entity'), { value: null })).toEqual({ value: null });
    await expect(bindParameters(fixture.store, query('entity', true), {})).rejects.toMatchObject({ code: 'query', message: expect.stringContaining('needs the parameter "value"') });
  });

  test('that the query does not have are refused with the nearest', async () => {
    await expect(bindParameters(fixture.store, query('string'), { valeu: 'x' })).rejects.toMatchObject({ code: 'query', remedy: 'Did you mean "value"?' });
  });

  test('naming nobody list who is near', async () => {
    await expect(bind('entity', 'Irann')).rejects.toMatchObject({ code: 'query', remedy: expect.stringContaining('Iran') });
    await expect(bind('entity', 'xyzzyxyzzy')).rejects.toMatchObject({ code: 'query', remedy: expect.stringContaining('state:iran') });
  });

  test('naming several list them', async () => {
    await expect(bind('entity', 'doha')).resolves.toBe('place:doha');
  });
});
