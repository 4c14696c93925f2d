import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claimsOfDocument } from '../../src/query/claim-views.ts';
import { documentList, documentView } from '../../src/query/documents.ts';
import { edgeView } from '../../src/query/edge-view.ts';
import { entityView } from '../../src/query/entity-view.ts';
import { exportLines } from '../../src/query/export.ts';
import { graphView, neighbourhood } from '../../src/query/graph-view.ts';
import { loadQueries } from '../../src/query/library.ts';
import { overview } from '../../src/query/overview.ts';
import type { Given } from '../../src/query/parameters.ts';
import { runSavedQuery } from '../../src/query/run.ts';
import { search } from '../../src/query/search.ts';
import { openStore } from '../../src/store/open.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { ENTITIES, FIXTURE, fixtureDocument } from '../support/graph-fixture.ts';
import { fill, fixtureStore } from '../support/fixture-store.ts';
import type { FixtureStore } from '../support/fixture-store.ts';
import { startNeo4j, wipe } from '../support/neo4j.ts';
import type { Server } from '../support/neo4j.ts';

const server = await startNeo4j();
const library = loadQueries();
const NARROWING = [ENTITIES.iran, ENTITIES.us, ENTITIES.qatar, ENTITIES.talks, ENTITIES.funds, ENTITIES.enrichment, ENTITIES.egypt].map(({ id }) => id);

if ('skipped' in server) console.warn(server.skipped);

function running(): Server {
  if ('skipped' in server) throw new Error(server.skipped);
  return server;
}

async function exported(store: GraphStore): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(store)) lines.push(line);
  return lines;
}

('skipped' in server ? describe.skip : describe)('both engines give the same rows in the same order', () => {
  let embedded: FixtureStore;
  let neo4j: GraphStore;
  beforeAll(async () => {
    await wipe(running());
    [embedded, neo4j] = [await fixtureStore(), await openStore({ engine: 'neo4j', ...running() })];
    await fill(neo4j);
  });
  afterAll(async () => {
    await neo4j.close();
    await running().stop();
    await embedded.remove();
  });

  // Every query as it is, and narrowed by each of its parameters.
  test.each([...library.values()])('$name', async (query) => {
    const base: Given = Object.fromEntries(query.parameters.filter(({ required }) => required).map(({ name }, index) => [name, [ENTITIES.iran.id, ENTITIES.us.id][index]]));
    const values: Readonly<Record<string, readonly unknown[]>> = { entity: NARROWING, date: ['2026-07-01', '2026-07-03'], string: ['concedes', 'NEGOTIATES'], integer: [1] };
    const cases = [base, ...query.parameters.flatMap(({ name, type }) => (values[type] ?? []).map((value): Given => ({ ...base, [name]: value })))];
    let rows = 0;
    for (const given of cases) {
      const [one, other] = [await runSavedQuery(embedded.store, library, query.name, given), await runSavedQuery(neo4j, library, query.name, given)];
      expect({ given, ...other }).toEqual({ given, ...one });
      expect(other.columns).toEqual(query.columns);
      rows += one.rows.length;
    }
    expect(rows).toBeGreaterThan(0);
  });

  test.each<[string, (store: GraphStore) => Promise<unknown>]>([
    ['the graph', (store) => graphView(store, 400)],
    ['the best of the graph', (store) => graphView(store, 6)],
    ['every neighbourhood', (store) => Promise.all(Object.values(ENTITIES).map(({ id }) => neighbourhood(store, id, 4)))],
    ['every entity', (store) => Promise.all(Object.values(ENTITIES).map(({ id }) => entityView(store, id)))],
    ['every edge', async (store) => Promise.all((await graphView(store, 400)).edges.map(({ relation, source, target }) => edgeView(store, relation, source, target)))],
    ['the documents', documentList],
    ['every document', (store) => Promise.all(FIXTURE.map(({ document }) => documentView(store, document.id)))],
    ['the claims of a document', (store) => claimsOfDocument(store, fixtureDocument('analysis').document.id)],
    ['the overview', overview],
    ['searches', (store) => Promise.all(['iran', 'Tehran', 'peña', 'jose', 'limits enrichment', 'the', '😀'].map((words) => search(store, words)))],
    ['counts', (store) => store.counts()],
    ['the export', (store) => exported(store)],
  ])('%s', async (_, look) => {
    const seen = await look(embedded.store);
    expect(await look(neo4j)).toEqual(seen);
    expect(JSON.stringify(seen).length).toBeGreaterThan(20);
  });
});
