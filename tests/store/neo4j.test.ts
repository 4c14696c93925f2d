import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import type { Server as TcpServer, Socket } from 'node:net';
import { Neo4jEngine } from '../../src/store/neo4j/engine.ts';
import { translate } from '../../src/store/neo4j/errors.ts';
import { openStore } from '../../src/store/open.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { startNeo4j, wipe } from '../support/neo4j.ts';
import type { Server } from '../support/neo4j.ts';
import { all, trade, wire } from '../support/talks-fixture.ts';

const nobody = { engine: 'neo4j', user: 'neo4j', password: 'x', database: 'neo4j' } as const;
const unreachable = { name: 'UserError', code: 'store', message: expect.stringContaining('does not answer'), remedy: expect.stringMatching(/NEO4J_URI.*docker compose up/) };

describe('a Neo4j that is not there', () => {
  test.each(['bolt://127.0.0.1:9', 'neo4j://127.0.0.1:9'])('%s: says so, with the address and the remedy', async (uri) => {
    await expect(openStore({ ...nobody, uri })).rejects.toMatchObject({ ...unreachable, message: expect.stringContaining(uri) });
  });

  test('a server that accepts and never answers is given up', async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => sockets.add(socket));
    const port = await listen(silent);
    try {
      await expect(openStore({ ...nobody, uri: `bolt://127.0.0.1:${port}` })).rejects.toMatchObject(unreachable);
    } finally {
      silent.close();
      for (const socket of sockets) socket.destroy();
    }
  });

  test('an address that is none is named, without its password', async () => {
    await expect(openStore({ ...nobody, uri: 'localhost' })).rejects.toMatchObject({ code: 'store', message: expect.stringContaining('localhost'), remedy: expect.stringContaining('NEO4J_URI') });
  });
});

describe('an address with a password in it', () => {
  test.each(['bolt://neo4j:se/cr@et@127.0.0.1:9', 'http://neo4j:se/cr@et@127.0.0.1:9', 'neo4j:se/cr@et@127.0.0.1', 'bolt://neo4j:se/cr@et@'])('%s: no error shows it', async (uri) => {
    const error = await openStore({ ...nobody, uri }).catch((problem: unknown) => problem);
    expect(error).toMatchObject({ name: 'UserError', code: 'store' });
    expect(inspect(error, { depth: 9 })).not.toMatch(/se\/|cr@|et@/);
  });
});

const server = await startNeo4j();
if ('skipped' in server) console.warn(server.skipped);
const running: Server = 'skipped' in server ? { ...nobody, uri: 'bolt://127.0.0.1:9', stop: () => Promise.resolve() } : server;
('skipped' in server ? describe.skip : describe)('a Neo4j that is there', () => {
  const { uri, user, password, database } = running;
  let driver: Driver;
  let store: GraphStore;

  beforeAll(async () => {
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    await wipe(running);
    store = await openStore({ engine: 'neo4j', uri, user, password, database });
    await store.prepare();
  });
  afterAll(async () => {
    await store.close();
    await driver.close();
    await wipe(running);
    await running.stop();
  });

  test('a wrong password is said to be wrong, as often as it is tried', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(openStore({ engine: 'neo4j', uri, user, password: 'wrong', database })).rejects.toMatchObject({ code: 'store', remedy: expect.stringMatching(/NEO4J_USER.*NEO4J_PASSWORD/) });
    }
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test('a database that does not exist is named', async () => {
    await expect(openStore({ engine: 'neo4j', uri, user, password, database: 'absent' })).rejects.toMatchObject({ code: 'store', message: expect.stringContaining('absent'), remedy: expect.stringContaining('NEO4J_DATABASE') });
  });

  test('the address shown never holds a password', () => {
    expect(store.address).toBe(uri);
  });

  test('the server refuses what the words of a query do not tell', async () => {
    // Straight to the engine, past the guard of words: the plan and the read-only session are the second line.
    const engine = await Neo4jEngine.open({ uri, user, password, database });
    const limits = { rows: 10, time: 10_000 };
    for (const cypher of ['CREATE (:Entity {id: "x"})', "LOAD CSV FROM 'http://127.0.0.1:1/' AS r RETURN r", 'CALL db.labels()', 'CALL { LOAD CSV FROM "file:///etc/passwd" AS r RETURN r } RETURN r', 'CREATE INDEX x FOR (n:X) ON (n.y)', 'SHOW USERS']) {
      await expect(engine.ask(cypher, {}, limits)).rejects.toMatchObject({ name: 'UserError', code: 'query' });
    }
    await engine.close();
  });

  test('a read that the server ends is over time, not wrong', async () => {
    const reading = store.read('UNWIND range(1, 100000) AS long UNWIND range(1, 100000) AS b WITH long, b WHERE long * b = 0.5 RETURN count(*) AS n').catch((error: unknown) => error);
    for (let ended = 0; ended === 0;) {
      const { records } = await driver.executeQuery("SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000) AS long' RETURN transactionId", {}, { database });
      for (const record of records) await driver.executeQuery(`TERMINATE TRANSACTION '${String(record.get('transactionId'))}'`, {}, { database });
      ended = records.length;
    }
    expect(await reading).toMatchObject({ name: 'UserError', code: 'time-limit', message: expect.stringContaining('stopped by the database') });
    expect((await store.read('RETURN 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  test.each(['Neo.ClientError.Transaction.TransactionTimedOut', 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'Neo.DatabaseError.General.OutOfMemoryError'])('%s is a limit, not a wrong query', (code) => {
    expect(translate(new neo4j.Neo4jError('over', code, '', ''), uri)).toMatchObject({ name: 'UserError', code: 'time-limit', message: expect.stringContaining(code.includes('Memory') ? 'memory' : 'stopped by the database') });
  });

  test('planning counts against the time limit, and is not waited for', async () => {
    // Straight to the engine: the guard would refuse the length, and the server does not look at the time while it plans this.
    const engine = await Neo4jEngine.open({ uri, user, password, database });
    await expect(engine.ask(`RETURN ${Array.from({ length: 1500 }, () => '1').join('+')} AS n`, {}, { rows: 1, time: 200 })).rejects.toMatchObject({ code: 'time-limit', message: expect.stringContaining('0.2 seconds') });
    await engine.close();
  });

  test('two programs that ingest at once run into no deadlock and lose nothing', async () => {
    const other = await openStore({ engine: 'neo4j', uri, user, password, database });
    const reports = await Promise.all([store.write([wire, trade]), ...all.map((document, index) => (index % 2 ? store : other).write([document]))]);
    expect(reports.flatMap((report) => report.written).sort()).toEqual(all.map(({ document }) => document.id).sort());
    expect(await other.counts()).toMatchObject({ documents: all.length, claims: 11 });
    await other.close();
  });

  test('a query that is over time is no longer running on the server', async () => {
    const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = 0.5 RETURN count(*) AS n';
    await expect(store.ask(endless, {}, { rows: 1, time: 300 })).rejects.toMatchObject({ code: 'time-limit' });
    const { records } = await driver.executeQuery("SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'UNWIND range(1, 100000)' AND NOT currentQuery STARTS WITH 'SHOW' AND status = 'Running' RETURN *", {}, { database });
    expect(records).toEqual([]);
  });
});

function listen(tcp: TcpServer): Promise<number> {
  return new Promise((resolve) => {
    tcp.listen(0, '127.0.0.1', () => {
      const address = tcp.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
