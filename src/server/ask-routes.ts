import { Hono } from 'hono';
import { isUserError } from '../errors.ts';
import { findQuery } from '../query/library.ts';
import type { QueryLibrary } from '../query/library.ts';
import { TYPED_LIMITS } from '../query/limits.ts';
import { runSavedQuery } from '../query/run.ts';
import type { Rows } from '../store/store.ts';
import type { QueryAnswer, SavedQueryView } from './api.ts';
import type { ServerDependencies } from './dependencies.ts';
import { cypherBody, limitBody, queryBody, readBody } from './bodies.ts';
import { HttpError } from './errors.ts';

const LARGEST_QUESTION = 256 * 1024;

/** Saved queries and typed Cypher, under `/api`. */
export function askRoutes({ store, queries }: ServerDependencies): Hono {
  const app = new Hono();
  app.get('/queries', (c) => c.json([...queries.values()] satisfies SavedQueryView[]));
  app.post('/queries/:name', limitBody(LARGEST_QUESTION), async (c) => {
    const { name } = savedQuery(queries, c.req.param('name'));
    const { parameters } = await readBody(c, queryBody);
    return c.json(await timed(() => runSavedQuery(store, queries, name, parameters)));
  });
  app.post('/cypher', limitBody(LARGEST_QUESTION), async (c) => {
    const { cypher, parameters } = await readBody(c, cypherBody);
    return c.json(await timed(() => store.ask(cypher, parameters, TYPED_LIMITS)));
  });
  return app;
}

/** @throws HttpError 404 in the words that a command line says it in */
function savedQuery(queries: QueryLibrary, name: string): SavedQueryView {
  try {
    return findQuery(queries, name);
  } catch (error) {
    if (isUserError(error)) throw new HttpError(404, error.code, error.message, error.remedy);
    throw error;
  }
}

async function timed(run: () => Promise<Rows>): Promise<QueryAnswer> {
  const started = performance.now();
  const { columns, rows, cut } = await run();
  return { columns, rows: rows.slice(0, TYPED_LIMITS.rows), cut: cut || rows.length > TYPED_LIMITS.rows, took: Math.round(performance.now() - started) };
}
