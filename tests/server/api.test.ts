import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claimView } from '../../src/query/claim-views.ts';
import { documentList, documentView } from '../../src/query/documents.ts';
import { edgeView } from '../../src/query/edge-view.ts';
import { entityView } from '../../src/query/entity-view.ts';
import { graphView, neighbourhood } from '../../src/query/graph-view.ts';
import { loadQueries } from '../../src/query/library.ts';
import { overview } from '../../src/query/overview.ts';
import { search } from '../../src/query/search.ts';
import { ENTITIES, FIXTURE, fixtureDocument } from '../support/graph-fixture.ts';
import { fixtureStore } from '../support/fixture-store.ts';
import type { FixtureStore } from '../support/fixture-store.ts';
import { testServer } from '../support/test-server.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
/** The same graph in a store of its own, to ask directly what the server should answer. */
let direct: FixtureStore;
beforeAll(async () => { [server, direct] = await Promise.all([testServer(), fixtureStore()]); });
afterAll(async () => { await Promise.all([server.close(), direct.remove()]); });

const body = async (response: Response): Promise<unknown> => response.json();
const [claim] = fixtureDocument('wire').claims;
const claimId = claim?.id ?? '';
const documentId = fixtureDocument('wire').document.id;
const path = (id: string): string => encodeURIComponent(id);

describe('what is looked at', () => {
  test.each([
    ['/api/graph', () => graphView(direct.store, 400)],
    ['/api/graph?limit=3', () => graphView(direct.store, 3)],
    ['/api/overview', () => overview(direct.store)],
    [`/api/entities/${path(ENTITIES.talks.id)}`, () => entityView(direct.store, ENTITIES.talks.id)],
    [`/api/entities/${path(ENTITIES.talks.id)}/neighbours`, () => neighbourhood(direct.store, ENTITIES.talks.id, 400)],
    [`/api/edges?relation=HOSTS&source=state:qatar&target=${path(ENTITIES.talks.id)}`, () => edgeView(direct.store, 'HOSTS', ENTITIES.qatar.id, ENTITIES.talks.id)],
    [`/api/claims/${path(claimId)}`, () => claimView(direct.store, claimId)],
    ['/api/search?q=tehran', () => search(direct.store, 'tehran')],
    [`/api/search?q=${path('peña')}`, () => search(direct.store, 'peña')],
    ['/api/search', () => Promise.resolve([])],
    ['/api/documents', () => documentList(direct.store)],
    [`/api/documents/${path(documentId)}`, () => documentView(direct.store, documentId)],
    ['/api/queries', () => Promise.resolve([...loadQueries().values()])],
  ] as const)('GET %s', async (url, expected) => {
    const response = await server.get(url);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await body(response)).toEqual(await expected());
  });

  test('GET /api/status', async () => {
    expect(await body(await server.get('/api/status'))).toMatchObject({
      version: '1.2.3', engine: 'embedded', documents: FIXTURE.length, claims: FIXTURE.flatMap(({ claims }) => claims).length,
      firstDate: '2026-06-30', lastDate: '2026-07-03', entities: { Talks: 1 }, relations: { HOSTS: 1 },
    });
  });

  test('GET /api/ontology', async () => {
    expect(await body(await server.get('/api/ontology'))).toEqual({
      labels: expect.arrayContaining([{ name: 'State', plural: 'States', actor: true, meaning: 'a state and its government' }]),
      families: expect.arrayContaining([{ name: 'bargaining', title: 'Bargaining' }]),
      relations: expect.arrayContaining([{ name: 'NEGOTIATES', family: 'process', phrase: 'negotiates with', bare: 'negotiates', reciprocal: true }]),
      realis: expect.arrayContaining([{ name: 'actual', meaning: 'happened or holds' }]),
      links: expect.arrayContaining([{ name: 'CONTRADICTS', meaning: 'both cannot be true' }]),
    });
  });
});

describe('what is asked', () => {
  test('a saved query runs with names for entities', async () => {
    expect(await body(await server.post('/api/queries/demands', { parameters: { actor: 'israel' } }))).toEqual({
      columns: loadQueries().get('demands')?.columns,
      rows: [expect.objectContaining({ side: 'Israel', of: 'United States', what: 'sanctions relief', quote: expect.stringContaining('urged Washington') })],
      cut: false,
      took: expect.any(Number),
    });
  });

  test('a saved query runs without parameters', async () => {
    expect(await body(await server.post('/api/queries/who-hosts', {}))).toMatchObject({ rows: [{ host: 'Qatar' }, { host: 'Qatar' }] });
  });

  test('typed Cypher runs, with parameters, nodes marked as such', async () => {
    const answer = await body(await server.post('/api/cypher', { cypher: 'MATCH (n:Talks {id: $id})<-[r:HOSTS]-(h) RETURN n, r, h.name AS host', parameters: { id: ENTITIES.talks.id } }));
    expect(answer).toMatchObject({
      columns: ['n', 'r', 'host'], cut: false,
      rows: [{ n: { kind: 'node', id: ENTITIES.talks.id }, r: { kind: 'relationship', type: 'HOSTS', from: 'state:qatar', to: ENTITIES.talks.id }, host: 'Qatar' }],
    });
  });

  test('typed Cypher is cut at 1000 rows', async () => {
    expect(await body(await server.post('/api/cypher', { cypher: 'UNWIND range(1, 1500) AS n RETURN n' }))).toMatchObject({
      cut: true, rows: Array.from({ length: 1000 }, (_, index) => ({ n: index + 1 })),
    });
  });

  test('typed Cypher that never ends is stopped, and the server goes on', async () => {
    const response = await server.post('/api/cypher', { cypher: 'MATCH (a), (b), (c), (d), (e), (f) RETURN count(*) AS n' });
    expect(response.status).toBe(504);
    expect(await body(response)).toMatchObject({ error: { code: 'time-limit' } });
    expect((await server.get('/api/overview')).status).toBe(200);
  });
});

describe('what goes wrong', () => {
  test.each([
    ['/api/nothing', 404, 'not-found'],
    ['/api/entities/state:atlantis', 404, 'not-found'],
    ['/api/entities/state:atlantis/neighbours', 404, 'not-found'],
    ['/api/entities/%E0%A4%A', 404, 'not-found'],
    ['/api/claims/claim:0', 404, 'not-found'],
    ['/api/documents/doc:0', 404, 'not-found'],
    ['/api/edges?relation=HOSTS&source=state:iran&target=state:iran', 404, 'not-found'],
    ['/api/edges?relation=LIKES&source=a&target=b', 400, 'usage'],
    ['/api/edges?relation=HOSTS', 400, 'usage'],
    ['/api/graph?limit=0', 400, 'usage'],
    ['/api/graph?limit=2001', 400, 'usage'],
    ['/api/graph?limit=many', 400, 'usage'],
    ['/api/entities/state:iran/neighbours?limit=-1', 400, 'usage'],
  ])('GET %s is %d %s', async (url, status, code) => {
    const response = await server.get(url);
    expect(response.status).toBe(status);
    expect(await body(response)).toEqual({ error: { code, message: expect.stringMatching(/\.$/u), remedy: expect.stringMatching(/\.$/u) } });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['/api/queries/who-host', {}, 404, 'query'],
    ['/api/queries/who-hosts', { parameters: { actr: 'Qatar' } }, 400, 'query'],
    ['/api/queries/who-hosts', { parameters: { actor: 'Atlantis' } }, 400, 'query'],
    ['/api/queries/who-hosts', { parameters: { actor: 5 } }, 400, 'query'],
    ['/api/queries/new-since', { parameters: { since: '2026-02-30' } }, 400, 'query'],
    ['/api/queries/provenance', {}, 400, 'query'],
    ['/api/queries/who-hosts', { values: {} }, 400, 'input'],
    ['/api/queries/who-hosts', '{', 400, 'input'],
    ['/api/queries/who-hosts', '[]', 400, 'input'],
    ['/api/cypher', { cypher: 'MATCH (n RETURN n' }, 400, 'query'],
    ['/api/cypher', { cypher: 'CREATE (n:Entity) RETURN n' }, 400, 'query'],
    ['/api/cypher', { cypher: "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row" }, 400, 'query'],
    ['/api/cypher', { cypher: ' ' }, 400, 'input'],
    ['/api/cypher', {}, 400, 'input'],
    ['/api/cypher', { cypher: 'RETURN $x AS x', parameters: { x: { deep: 1 } } }, 400, 'input'],
    ['/api/documents', { documents: [] }, 400, 'input'],
    ['/api/documents', { documents: [{ ...fixtureDocument('wire').document, date: '2026-02-30' }] }, 400, 'input'],
    ['/api/documents', { documents: [{ ...fixtureDocument('wire').document, text: 5 }] }, 400, 'input'],
    ['/api/documents', { documents: [{ ...fixtureDocument('wire').document, text: 'Another text.' }] }, 400, 'input'],
    ['/api/documents', { documents: [{ ...fixtureDocument('wire').document, url: 'javascript:alert(1)' }] }, 400, 'input'],
    ['/api/documents', { documents: [{ ...fixtureDocument('wire').document, text: 'A broken \ud800 text.' }] }, 400, 'input'],
    ['/api/cypher', { cypher: `RETURN '${'x'.repeat(300_000)}' AS x` }, 413, 'input'],
  ])('POST %s with a wrong body is refused', async (url, sent, status, code) => {
    const response = await server.post(url, sent);
    // One line, so no stack.
    expect(await body(response)).toEqual({ error: { code, message: expect.stringMatching(/^.+$/u), remedy: expect.stringMatching(/^.+$/u) } });
    expect(response.status).toBe(status);
  });

  test('a body of unknown length is cut off at the limit too', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(64 * 1024));
    let left = 16;
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => { if (left > 0) { left -= 1; controller.enqueue(chunk); } else controller.close(); } });
    const response = await fetch(`${server.address}/api/cypher`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: stream, duplex: 'half' });
    expect(response.status).toBe(413);
  });

  test('nothing was written by any of it', async () => {
    expect(await body(await server.get('/api/status'))).toMatchObject({ documents: FIXTURE.length, entities: { State: Object.values(ENTITIES).filter(({ label }) => label === 'State').length } });
    expect(server.defects).toEqual([]);
  });
});

test('a defect is answered without its stack and reported', async () => {
  const { store, remove } = await fixtureStore();
  await store.close();
  const broken = await testServer({ store: { ...store, engine: 'embedded', address: '', counts: () => Promise.reject(new TypeError('x is not a function')) } });
  const response = await broken.get('/api/status');
  expect(response.status).toBe(500);
  expect(await body(response)).toEqual({ error: { code: 'internal', message: expect.stringContaining('x is not a function'), remedy: '' } });
  expect(broken.defects).toHaveLength(1);
  await broken.close();
  await remove();
});
