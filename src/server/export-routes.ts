import { Hono } from 'hono';
import { stream } from 'hono/streaming';
import { exportLines } from '../query/export.ts';
import type { ServerDependencies } from './dependencies.ts';

/** The whole graph as JSON Lines, under `/api`. */
export function exportRoutes({ store }: ServerDependencies): Hono {
  const app = new Hono();
  app.get('/export', (c) => {
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
    return stream(c, async (out) => {
      for await (const line of exportLines(store)) {
        if (out.aborted) return;
        await out.write(`${line}\n`);
      }
    });
  });
  return app;
}
