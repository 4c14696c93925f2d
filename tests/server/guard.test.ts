import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isLoopback } from '../../src/server/guard.ts';
import { rawRequest, testServer } from '../support/test-server.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
let port: string;
beforeAll(async () => {
  server = await testServer();
  port = new URL(server.address).port;
});
afterAll(() => server.close());

describe('a server for its own machine', () => {
  test('listens on 127.0.0.1 unless told otherwise', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  });

  test.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('answers to the host %s', async (host) => {
    expect((await rawRequest(server.address, '/api/ontology', { host: `${host}:${port}` })).status).toBe(200);
  });

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example', '192.168.1.5'])('does not answer to the host "%s"', async (host) => {
    const response = await rawRequest(server.address, '/api/ontology', { host });
    expect(response.status).toBe(403);
    expect(JSON.parse(response.body)).toMatchObject({ error: { code: 'forbidden' } });
    expect((await rawRequest(server.address, '/', { host })).status).toBe(403);
  });

  test.each([
    ['its own page', () => ({ origin: server.address }), 200],
    ['nobody\'s page', () => ({}), 200],
    ['another port of this machine', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['another site', () => ({ origin: 'https://evil.example' }), 403],
    ['a sandboxed page', () => ({ origin: 'null' }), 403],
  ] as const)('takes a question from %s: %j', async (_, headers, status) => {
    expect((await server.post('/api/cypher', { cypher: 'RETURN 1 AS one' }, headers())).status).toBe(status);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])('takes no %s, which any site may post', async (type) => {
    expect((await server.post('/api/cypher', { cypher: 'RETURN 1 AS one' }, { 'content-type': type })).status).toBe(415);
  });

  test('takes JSON with a character set', async () => {
    expect((await server.post('/api/cypher', { cypher: 'RETURN 1 AS one' }, { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(200);
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('knows no %s', async (method) => {
    expect((await rawRequest(server.address, '/api/documents', { 'content-type': 'application/json' }, method)).status).toBe(404);
  });

  test('allows no other site to read', async () => {
    const response = await server.get('/api/status', { origin: 'https://evil.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

test('every answer carries the security headers', async () => {
  for (const path of ['/', '/assets/index-abc123.js', '/api/status', '/api/nothing']) {
    const { headers } = await server.get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBeNull();
  }
});

test('a server for other machines answers to addresses and listed names only, and takes no questions from other sites', async () => {
  const open = await testServer({ host: '0.0.0.0', allowedHosts: ['graph.example'] });
  const address = open.address.replace('0.0.0.0', '127.0.0.1');
  expect((await rawRequest(address, '/api/ontology', { host: 'graph.example' })).status).toBe(200);
  expect((await rawRequest(address, '/api/ontology', { host: '192.168.1.5:80' })).status).toBe(200);
  expect((await rawRequest(address, '/api/ontology', { host: 'evil.example' })).status).toBe(403);
  expect((await open.post('/api/cypher', { cypher: 'RETURN 1 AS one' }, { origin: 'https://evil.example' })).status).toBe(403);
  await open.close();
});

test.each([['127.0.0.1', true], ['127.8.0.1', true], ['localhost', true], ['::1', true], ['[::1]', true], ['0.0.0.0', false], ['::', false], ['192.168.1.2', false], ['127.example', false]])('%s reaches this machine only: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
