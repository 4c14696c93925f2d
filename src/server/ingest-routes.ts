import { Hono } from 'hono';
import type { ServerDependencies } from './dependencies.ts';
import { ingestBody, limitBody, readBody } from './bodies.ts';

const LARGEST_BATCH = 64 * 1024 * 1024;

/** Takes documents, under `/api`. Requests are worked off one after the other. */
export function ingestRoutes({ ingest, events, turns }: ServerDependencies): Hono {
  const app = new Hono();
  app.post('/documents', limitBody(LARGEST_BATCH), async (c) => {
    const { documents } = await readBody(c, ingestBody);
    const response = await turns.run(() => ingest(documents));
    if (response.written + response.replaced > 0) events.changed();
    return c.json(response);
  });
  return app;
}
