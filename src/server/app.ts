import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { askRoutes } from './ask-routes.ts';
import type { ServerDependencies } from './dependencies.ts';
import { HttpError, errorResponse } from './errors.ts';
import { explorer, hasExplorer } from './explorer.ts';
import { exportRoutes } from './export-routes.ts';
import { sameSiteOnly, securityHeaders } from './guard.ts';
import { ingestRoutes } from './ingest-routes.ts';
import { readRoutes } from './read-routes.ts';

/** The HTTP API of api.ts and the explorer's files, as one application. */
export function createApp(dependencies: ServerDependencies): Hono {
  const { host, webRoot, report } = dependencies;
  const app = new Hono();
  app.onError((error, c) => errorResponse(c, error, report));
  app.use(securityHeaders());
  app.use(sameSiteOnly(host, dependencies.allowedHosts));
  app.use('/api/*', notCached);
  app.route('/api', readRoutes(dependencies));
  app.route('/api', askRoutes(dependencies));
  app.route('/api', ingestRoutes(dependencies));
  app.route('/api', exportRoutes(dependencies));
  app.all('/api/*', (c) => { throw new HttpError(404, 'not-found', `There is no ${c.req.method} ${c.req.path}.`, 'The routes are listed in the documentation of the API.'); });
  if (hasExplorer(webRoot)) app.route('/', explorer(webRoot));
  app.notFound((c) => errorResponse(c, hasExplorer(webRoot)
    ? new HttpError(404, 'not-found', `There is no ${c.req.method} ${c.req.path}.`, 'Open the address without a path.')
    : new HttpError(404, 'not-found', 'The explorer is not built.', 'Run "npm run build", then start the server again.'), report));
  return app;
}

/** The graph changes under the page: nothing of it may come from a cache. */
const notCached: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
};
