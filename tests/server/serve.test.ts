import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SourceDocument } from '../../src/model/document.ts';
import type { IngestResponse } from '../../src/server/api.ts';
import { serve } from '../../src/server/serve.ts';
import { fixtureStore } from '../support/fixture-store.ts';
import { makeDocument } from '../../src/sources/document.ts';
import { fixtureDocument } from '../support/graph-fixture.ts';
import { rawRequest, testServer } from '../support/test-server.ts';
import type { TestServer } from '../support/test-server.ts';

const wire = fixtureDocument('wire').document;
const long = makeDocument({ name: 'long', origin: '/long.txt', shown: 'long', metadata: {}, text: 'x'.repeat(2_000_000), notes: [] }, null).document;
const nothing: IngestResponse = { written: 0, unchanged: 1, replaced: 0, claims: 0, notes: [], problems: [] };

describe('the explorer', () => {
  let server: TestServer;
  beforeAll(async () => { server = await testServer(); });
  afterAll(() => server.close());

  test.each([
    ['/', 'text/html', 'no-cache', 'Explorer'],
    ['/index.html', 'text/html', 'no-cache', 'Explorer'],
    ['/entity/state:iran', 'text/html', 'no-cache', 'Explorer'],
    ['/query/who-hosts?actor=state%3Aqatar', 'text/html', 'no-cache', 'Explorer'],
    ['/icon.svg', 'image/svg+xml', 'no-cache', '<svg'],
    ['/assets/index-abc123.js', 'text/javascript', 'public, max-age=31536000, immutable', 'export'],
  ])('GET %s', async (path, type, cache, content) => {
    const response = await server.get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect(await response.text()).toContain(content);
  });

  test('an old asset is missing, not the page', async () => {
    const response = await server.get('/assets/index-old.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ error: { code: 'not-found' } });
  });

  test.each(['/../../package.json', '/assets/../../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '//etc/passwd', '/assets/..%5c..%5cpackage.json'])('%s leads to no file outside', async (path) => {
    const { body } = await rawRequest(server.address, path, { host: new URL(server.address).host });
    expect(body).not.toContain('"name"');
    expect(body).not.toContain('root:');
  });

  test('a HEAD request gets the headers', async () => {
    const response = await fetch(`${server.address}/`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('that is not built is said, and the API works', async () => {
    const bare = await testServer({ webRoot: '/nowhere/web' });
    const response = await bare.get('/');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { message: 'The explorer is not built.', remedy: expect.stringContaining('npm run build') } });
    expect((await bare.get('/api/status')).status).toBe(200);
    await bare.close();
  });
});

describe('documents', () => {
  test('go to the pipeline as they came, one request after the other, whatever becomes of it', async () => {
    const seen: (readonly SourceDocument[])[] = [];
    let running = 0;
    let most = 0;
    const server = await testServer({
      ingest: async (documents) => {
        running += 1;
        most = Math.max(most, running);
        seen.push(documents);
        await new Promise((resolve) => { setTimeout(resolve, 20); });
        running -= 1;
        if (documents.length > 1) throw new Error('This pipeline breaks on two documents.');
        return nothing;
      },
    });
    const responses = await Promise.all([[wire], [wire, wire], [wire], [wire]].map((documents) => server.post('/api/documents', { documents })));
    expect(responses.map(({ status }) => status)).toEqual([200, 500, 200, 200]);
    expect(await responses[0]?.json()).toEqual(nothing);
    expect(most).toBe(1);
    expect(seen).toContainEqual([wire]);
    await server.close();
  });

  test('larger than a question are taken', async () => {
    const server = await testServer({ ingest: () => Promise.resolve(nothing) });
    expect((await server.post('/api/documents', { documents: [long] })).status).toBe(200);
    await server.close();
  });

  test('that change the graph are told to open pages', async () => {
    const answers = [nothing, { ...nothing, written: 1 }];
    const server = await testServer({ ingest: () => Promise.resolve(answers.shift() ?? nothing) });
    const events = await server.get('/api/events');
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader?.read()).toMatchObject({ value: expect.stringContaining('event: open') });
    await server.post('/api/documents', { documents: [wire] });
    await server.post('/api/documents', { documents: [wire] });
    const next = await reader?.read();
    expect(next?.value?.match(/event: changed/gu)).toHaveLength(1);
    await server.close();
    expect(await reader?.read()).toMatchObject({ done: true });
  });
});

describe('closing', () => {
  test('waits for a running ingest and answers it', async () => {
    const signals = new EventEmitter();
    const server = await testServer({
      ingest: async () => {
        const end = once(signals, 'end');
        signals.emit('begun');
        await end;
        return nothing;
      },
    });
    const begun = once(signals, 'begun');
    const order: string[] = [];
    const answered = server.post('/api/documents', { documents: [wire] }).then(({ status }) => order.push(`answered ${status}`));
    await begun;
    const closed = server.close().then(() => order.push('closed'));
    signals.emit('end');
    await Promise.all([closed, answered]);
    expect(order).toEqual(['answered 200', 'closed']);
    await expect(server.get('/api/status')).rejects.toThrow('fetch failed');
  });

  test('an address in use is said', async () => {
    const server = await testServer();
    const { store, remove } = await fixtureStore();
    const port = Number(new URL(server.address).port);
    await expect(serve({ store, port, queries: new Map(), version: '', webRoot: '', ingest: () => Promise.resolve(nothing), explain: () => Promise.resolve(undefined) })).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('something else listens there') });
    await server.close();
    await remove();
  });
});
