import { afterAll } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadQueries } from '../../src/query/library.ts';
import { serve } from '../../src/server/serve.ts';
import type { ServeOptions } from '../../src/server/serve.ts';
import { fixtureStore } from './fixture-store.ts';

export interface TestServer {
  readonly address: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** JSON unless the headers say otherwise. */
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Defects that the server reported, oldest first. */
  readonly defects: readonly unknown[];
  readonly close: () => Promise<void>;
}

/** Servers that a failed test left open would keep jest from ending. */
const open = new Set<TestServer>();
afterAll(async () => { await Promise.all([...open].map((server) => server.close())); });

/** The real server on a free port, over the fixture in a real store, with a small page as the explorer. Closed after the file's tests at the latest. */
export async function testServer(options: Partial<ServeOptions> = {}): Promise<TestServer> {
  const { store, remove } = await fixtureStore();
  const webRoot = await mkdtemp(join(tmpdir(), 'backchannel-web-'));
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Explorer</title>');
  await writeFile(join(webRoot, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(webRoot, 'assets', 'index-abc123.js'), 'export {};');
  const defects: unknown[] = [];
  const server = await serve({
    store,
    queries: loadQueries(),
    version: '1.2.3',
    webRoot,
    port: 0,
    ingest: () => Promise.reject(new Error('No ingest in this test')),
    explain: () => Promise.reject(new Error('No explanation in this test')),
    report: (error) => { defects.push(error); },
    ...options,
  });
  const running: TestServer = {
    address: server.address,
    defects,
    get: (path, headers = {}) => fetch(server.address + path, { headers }),
    post: (path, body, headers = {}) => fetch(server.address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
    close: async () => {
      open.delete(running);
      await server.close();
      await remove();
      await rm(webRoot, { recursive: true, force: true });
    },
  };
  open.add(running);
  return running;
}

/** A request with headers and paths that `fetch` does not let through, such as Host. Gives status and body. */
export function rawRequest(address: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { body += chunk; }).on('end', () => { resolve({ status: response.statusCode ?? 0, body }); });
    });
    sent.on('error', reject).end();
  });
}
