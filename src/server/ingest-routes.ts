import { Hono } from 'hono';
import type { ServerDependencies } from './dependencies.ts';
import type { SourceDocument } from '../model/document.ts';
import { UserError } from '../errors.ts';
import { makeDocument } from '../sources/document.ts';
import { ingestBody, limitBody, readBody } from './bodies.ts';

const LARGEST_BATCH = 64 * 1024 * 1024;

/** Takes documents, under `/api`. Requests are worked off one after the other. */
export function ingestRoutes({ ingest, events, turns }: ServerDependencies): Hono {
  const app = new Hono();
  app.post('/documents', limitBody(LARGEST_BATCH), async (c) => {
    const documents = (await readBody(c, ingestBody)).documents.map(checked);
    const response = await turns.run(() => ingest(documents));
    if (response.written + response.replaced > 0) events.changed();
    return c.json(response);
  });
  return app;
}

/**
 * The same document as the program's own sources would have made it: whoever sends it, its text is text, its address one
 * of the web, and its id that of its content.
 */
function checked({ id, name, origin, title, publisher, date, url, licence, text }: SourceDocument): SourceDocument {
  const fields = { title, publisher, date, url, licence };
  const metadata = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const { document } = makeDocument({ name, origin, shown: name, metadata, text, notes: [] }, null);
  if (document.id !== id) throw new UserError('input', `The document "${name}" has the id ${id}; that of its content is ${document.id}.`, 'Send it as "backchannel ingest" reads it.');
  return document;
}
