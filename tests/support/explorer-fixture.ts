import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { ApiError } from '../../src/server/api.ts';
import { buildStore, type FixtureStore } from './explorer-store.ts';

export interface Fixture {
  readonly address: string;
  /** While true every API route answers with an error, as when the database is away. */
  broken: boolean;
  /** Tells every open page that documents were written. */
  change(): Promise<void>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Serves the built explorer and the API over invented data, or over an empty store, on a free port of this machine. `core`: the most entities that the graph route gives. */
export async function startFixture(options: { readonly empty?: boolean; readonly core?: number } = {}): Promise<Fixture> {
  const store = buildStore(options.empty ?? false);
  const app = new Hono();
  const fixture = { broken: false };
  app.use('/api/*', async (context, next) => {
    if (fixture.broken) return refuse(context, 503, { code: 'store', message: 'The store did not answer.', remedy: 'Start the database, then try again.' });
    return await next();
  });
  const pages = new Set<SSEStreamingApi>();
  addReads(app, store, options.core ?? Infinity);
  addEvents(app, pages);
  addQueries(app, store);
  app.get('*', async (context) => {
    const path = context.req.path === '/' ? '/index.html' : context.req.path;
    try {
      const body = await readFile(join(import.meta.dirname, '../../dist/web', path));
      return context.body(new Uint8Array(body), 200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-security-policy': POLICY });
    } catch {
      return context.notFound();
    }
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(fixture, {
    address: `http://127.0.0.1:${port}`,
    change: async () => void await Promise.all([...pages].map((page) => page.writeSSE({ event: 'changed', data: '' }))),
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    }),
  });
}

function addEvents(app: Hono, pages: Set<SSEStreamingApi>): void {
  app.get('/api/events', (context) => streamSSE(context, async (stream) => {
    pages.add(stream);
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    pages.delete(stream);
  }));
}

function addReads(app: Hono, store: FixtureStore, core: number): void {
  app.get('/api/status', (context) => context.json(store.status));
  app.get('/api/ontology', (context) => context.json(store.ontology));
  app.get('/api/graph', (context) => context.json(store.graph(Math.min(core, Number(context.req.query('limit') ?? 400)))));
  app.get('/api/overview', (context) => context.json(store.overview));
  app.get('/api/entities/:id', (context) => answer(context, store.entity(context.req.param('id'))));
  app.get('/api/entities/:id/neighbours', (context) => context.json(store.neighbours(context.req.param('id'))));
  app.get('/api/edges', (context) => answer(context, store.edge(context.req.query())));
  app.get('/api/claims/:id', (context) => answer(context, store.claim(context.req.param('id'))));
  app.get('/api/search', (context) => context.json(store.search(context.req.query('q') ?? '')));
  app.get('/api/documents/:id', (context) => answer(context, store.document(context.req.param('id'))));
  app.get('/api/queries', (context) => context.json(store.queries));
}

function addQueries(app: Hono, store: FixtureStore): void {
  app.post('/api/queries/:name', (context) => context.json(store.runQuery()));
  app.post('/api/cypher', async (context) => {
    const { cypher } = await context.req.json<{ cypher: string }>();
    if (/\bCREATE\b/iu.test(cypher)) return refuse(context, 400, { code: 'query', message: 'CREATE writes, and this console only reads (line 1, column 1).', remedy: 'Use MATCH and RETURN.' });
    if (!/^\s*MATCH\b/iu.test(cypher)) return refuse(context, 400, { code: 'query', message: `Line 1, column 1: expected MATCH, found "${cypher.trim().split(/\s/u)[0]}".`, remedy: 'Mend the query and run it again.' });
    return context.json(store.mediation());
  });
}

function answer(context: Context, value: object | undefined) {
  return value ? context.json(value) : refuse(context, 404, { code: 'not-found', message: 'Nothing is stored under this id.', remedy: 'Look it up with the search.' });
}

function refuse(context: Context, status: 400 | 404 | 503, error: ApiError['error']) {
  return context.json({ error } satisfies ApiError, status);
}
