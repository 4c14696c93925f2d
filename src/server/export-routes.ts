import { Hono } from 'hono';
import { exportLines } from '../query/export.ts';
import type { ServerDependencies } from './dependencies.ts';

/** The whole graph as JSON Lines, under `/api`. */
export function exportRoutes({ store }: ServerDependencies): Hono {
  const app = new Hono();
  app.get('/export', async (c) => {
    const lines = exportLines(store);
    // The first line is fetched before the answer begins, so that a store that does not answer is still told as an error.
    const first = await lines.next();
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        if (first.done) controller.close();
        else controller.enqueue(encoder.encode(`${first.value}\n`));
      },
      pull: async (controller) => {
        try {
          const next = await lines.next();
          if (next.done) controller.close();
          else controller.enqueue(encoder.encode(`${next.value}\n`));
        } catch (error) {
          // Breaks the connection: half an export must not look like a whole one. The HTTP adapter prints the error.
          controller.error(error);
        }
      },
      cancel: async () => { await lines.return(undefined); },
    });
    return c.body(body, 200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  });
  return app;
}
