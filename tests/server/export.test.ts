import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { UserError } from '../../src/errors.ts';
import { graphView } from '../../src/query/graph-view.ts';
import type { GraphStore, Parameters, Rows } from '../../src/store/store.ts';
import { ENTITIES, FIXTURE, fixtureDocument } from '../support/graph-fixture.ts';
import { fixtureStore } from '../support/fixture-store.ts';
import type { FixtureStore } from '../support/fixture-store.ts';
import { testServer } from '../support/test-server.ts';

const exported = z.looseObject({ type: z.string(), id: z.string().optional(), relation: z.string().optional(), source: z.string().optional(), target: z.string().nullable().optional() });
let fixture: FixtureStore;
beforeAll(async () => { fixture = await fixtureStore(); });
afterAll(() => fixture.remove());

test('the export holds everything, one object a line', async () => {
  const server = await testServer();
  const response = await server.get('/api/export');
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  const lines = (await response.text()).trimEnd().split('\n').map((line) => exported.parse(JSON.parse(line)));
  const ofType = (type: string): z.infer<typeof exported>[] => lines.filter((line) => line.type === type);
  for (const { document } of FIXTURE) expect(ofType('document').find(({ id }) => id === document.id)).toMatchObject({ text: document.text, title: document.title });
  expect(new Set(ofType('entity').map(({ id }) => id))).toEqual(new Set(Object.values(ENTITIES).map(({ id }) => id)));
  const { document, claims: [claim] } = fixtureDocument('wire');
  expect(ofType('claim').find(({ id }) => id === claim?.id)).toMatchObject({ document: document.id, relation: 'HOSTS', source: 'state:qatar', target: ENTITIES.talks.id, issue: null, quote: claim?.quote });
  expect(ofType('claim')).toHaveLength(FIXTURE.flatMap(({ claims }) => claims).length);
  expect(ofType('link')).toHaveLength(3);
  expect(ofType('watch')).toHaveLength(2);
  const edges = ofType('edge').map(({ source, relation, target }) => [source, relation, target].join(' '));
  expect(new Set(edges)).toEqual(new Set((await graphView(fixture.store, 400)).edges.map(({ source, relation, target }) => `${source} ${relation} ${target}`)));
  expect(edges).toEqual(edges.toSorted());
  expect(ofType('edge').find(({ relation }) => relation === 'HOSTS')).toMatchObject({ claims: 2, support: 1, disputed: false });
});

test.each([
  ['at once is an error like any other', 0, /^503 .*The database is gone/u],
  ['in the middle breaks the connection', 3, /^TypeError: terminated$/u],
])('an export whose store gives out %s', async (_, questions, outcome) => {
  let left = questions;
  const read = (cypher: string, parameters?: Parameters): Promise<Rows> => {
    left -= 1;
    return left < 0 ? Promise.reject(new UserError('store', 'The database is gone.', 'Start it.')) : fixture.store.read(cypher, parameters);
  };
  const failing: GraphStore = new Proxy(fixture.store, { get: (store, name): unknown => (name === 'read' ? read : Reflect.get(store, name, store)) });
  const told = jest.spyOn(console, 'error').mockReturnValue();
  const server = await testServer({ store: failing });
  const whole = server.get('/api/export').then(async (response) => `${response.status} ${await response.text()}`);
  expect(await whole.catch(String)).toMatch(outcome);
  expect(told).toHaveBeenCalledTimes(questions === 0 ? 0 : 1);
  told.mockRestore();
});
