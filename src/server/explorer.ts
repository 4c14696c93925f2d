import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HttpError } from './errors.ts';

/**
 * The files of the built explorer. Names under `assets/` carry a hash of their content and never change; everything
 * else is asked for anew. Unknown paths get the page itself, which reads the address.
 * @param root folder with `index.html`
 */
export function explorer(root: string): Hono {
  const app = new Hono();
  app.use('/assets/*', files(root, 'public, max-age=31536000, immutable'));
  app.get('/assets/*', () => { throw new HttpError(404, 'not-found', 'There is no such file.', 'Reload the page: the explorer may have been updated.'); });
  app.use('*', files(root, 'no-cache'));
  app.use('*', files(root, 'no-cache', 'index.html'));
  return app;
}

/** Is there a built explorer in this folder? */
export function hasExplorer(root: string): boolean {
  return existsSync(join(root, 'index.html'));
}

function files(root: string, cacheControl: string, path?: string): MiddlewareHandler {
  return serveStatic({
    root,
    ...(path === undefined ? {} : { path }),
    onFound: (_path, c) => { c.header('Cache-Control', cacheControl); },
  });
}
