import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import type { GraphStore } from '../store/store.ts';
import type { QueryLibrary } from '../query/library.ts';
import type { SourceDocument } from '../model/document.ts';
import type { IngestResponse } from './api.ts';
import { askRoutes } from './ask-routes.ts';
import { HttpError, errorResponse } from './errors.ts';
import type { Events } from './events.ts';
import { explorer, hasExplorer } from './explorer.ts';
import { sameSiteOnly, securityHeaders } from './guard.ts';
import { ingestRoutes } from './ingest-routes.ts';
import { readRoutes } from './read-routes.ts';
import type { Turns } from './turns.ts';

export interface ServerDependencies {
  readonly store: GraphStore;
  readonly queries: QueryLibrary;
  /** Version of the program, for `/api/status`. */
  readonly version: string;
  /** Folder of the built explorer. */
  readonly webRoot: string;
  /** The address listened on; what may talk to the server depends on it (see `sameSiteOnly`). */
  readonly host: string;
  /** Runs documents through the pipeline into the store. Called for one request at a time. */
  readonly ingest: (documents: readonly SourceDocument[]) => Promise<IngestResponse>;
  readonly events: Events;
  /** Where ingests wait for each other. */
  readonly turns: Turns;
  /** Takes the errors that are defects, for the person who runs the server. */
  readonly report: (error: unknown) => void;
}

/** The HTTP API of api.ts and the explorer's files, as one application. */
export function createApp(dependencies: ServerDependencies): Hono {
  const { host, webRoot, report } = dependencies;
  const app = new Hono();
  app.onError((error, c) => errorResponse(c, error, report));
  app.use(securityHeaders());
  app.use(sameSiteOnly(host));
  app.use('/api/*', notCached);
  app.route('/api', readRoutes(dependencies));
  app.route('/api', askRoutes(dependencies));
  app.route('/api', ingestRoutes(dependencies));
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
