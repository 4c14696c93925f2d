// Serves the fixture for a look at the explorer:
//   node --import ./tests/support/typescript-hook.mjs tests/support/serve-fixture.ts [PORT]
import { fileURLToPath } from 'node:url';
import { loadQueries } from '../../src/query/library.ts';
import { serve } from '../../src/server/serve.ts';
import { fixtureStore } from './fixture-store.ts';

const { store, remove } = await fixtureStore();
const server = await serve({
  store,
  queries: loadQueries(),
  version: 'fixture',
  webRoot: fileURLToPath(new URL('../../dist/web', import.meta.url)),
  port: Number(process.argv[2] ?? 4699),
  explain: () => Promise.resolve(undefined),
  ingest: (documents) => Promise.resolve({ written: 0, unchanged: documents.length, replaced: 0, claims: 0, notes: ['This server takes no documents.'], problems: [] }),
});
console.log(`Serving the fixture at ${server.address}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void server.close().then(remove); });
