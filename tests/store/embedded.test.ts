import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddedEngine } from '../../src/store/embedded/engine.ts';
import { EMBEDDED_FILE, openStore } from '../../src/store/open.ts';
import type { StoreSettings } from '../../src/store/open.ts';
import { all, wire } from '../support/talks-fixture.ts';

let workspace: string;
let settings: Extract<StoreSettings, { engine: 'embedded' }>;
let file: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'backchannel-embedded-'));
  settings = { engine: 'embedded', workspace: join(workspace, 'new', 'folder') };
  file = join(settings.workspace, EMBEDDED_FILE);
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

async function written(): Promise<void> {
  const store = await openStore(settings);
  await store.prepare();
  await store.write(all);
  await store.close();
}

test('makes the folder and one file in it', async () => {
  await written();
  expect(existsSync(file)).toBe(true);
});

test('a second process is refused with the remedy, and disturbs nothing', async () => {
  const store = await openStore(settings);
  await store.prepare();
  await expect(openStore(settings)).rejects.toMatchObject({ name: 'UserError', code: 'busy', message: expect.stringContaining(file), remedy: expect.stringMatching(/Stop the other/) });
  await store.write([wire]);
  expect((await store.counts()).documents).toBe(1);
  await store.close();
  const again = await openStore(settings);
  await again.close();
});

describe('a damaged file', () => {
  test.each([
    ['cut short', (): void => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['emptied', (): void => truncateSync(file, 0)],
    ['something else', (): void => writeFileSync(file, 'title: a text\n'.repeat(1000))],
    ['overwritten in the middle', (): void => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(7, bytes.length / 4));
    }],
  ])('%s: says which and how to mend it, and leaves it alone', async (_, damage) => {
    await written();
    damage();
    const before = readFileSync(file);
    await expect(openStore(settings)).rejects.toMatchObject({ name: 'UserError', code: 'store', message: expect.stringContaining(file), remedy: expect.stringMatching(/Delete .* ingest/) });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('can be made again from the documents after deleting it', async () => {
    await written();
    truncateSync(file, 100);
    rmSync(file);
    rmSync(`${file}.wal`, { recursive: true, force: true });
    await written();
    const store = await openStore(settings);
    expect((await store.counts()).documents).toBe(all.length);
    await store.close();
  });
});

test('a folder that cannot be made is named', async () => {
  writeFileSync(join(workspace, 'new'), 'a file');
  await expect(openStore(settings)).rejects.toMatchObject({ code: 'store', message: expect.stringContaining(settings.workspace) });
});

test('a program that is killed keeps what was acknowledged, and lets go of the file', async () => {
  await written();
  const worker = fileURLToPath(new URL('../../src/store/embedded/worker.js', import.meta.url));
  const program = `
    import { fork } from 'node:child_process';
    const worker = fork(${JSON.stringify(worker)}, [], { execArgv: [], serialization: 'advanced' });
    const requests = [
      { kind: 'open', path: ${JSON.stringify(file)} },
      { kind: 'query', cypher: "CREATE (:Kept {id: 'kept'})", parameters: {} },
      { kind: 'begin', transaction: 1 },
      { kind: 'query', cypher: "CREATE (:Lost {id: 'lost'})", parameters: {}, transaction: 1 },
    ];
    for (const [id, request] of requests.entries()) {
      await new Promise((resolve) => { worker.once('message', resolve); worker.send({ id, ...request }); });
    }
    process.kill(process.pid, 'SIGKILL');`;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', program]).signal).toBe('SIGKILL');

  const store = await openStore(settings);
  const { rows } = await store.read('MATCH (n) WHERE n:Kept OR n:Lost RETURN n.id AS id');
  expect(rows).toEqual([{ id: 'kept' }]);
  expect((await store.counts()).documents).toBe(all.length);
  await store.close();
});

test('the plan and the rollback refuse what the words of a query do not tell', async () => {
  // Straight to the engine, past the guard of words.
  await written();
  const engine = await EmbeddedEngine.open(file);
  const limits = { rows: 10, time: 10_000 };
  for (const cypher of ['CREATE (:Entity {id: "x"})', 'MERGE (n:Entity {id: "x"})', 'MATCH (n) SET n.x = 1', 'MATCH (n) SET n:X', 'MATCH (n) REMOVE n.id', 'MATCH (n) REMOVE n:Entity', 'MATCH (n) DETACH DELETE n', 'MATCH (:Entity)-[r]->() DELETE r', 'MATCH (n) FOREACH (x IN [1] | SET n.q = 1)', 'CALL { CREATE (n:X) RETURN n } RETURN n', "LOAD CSV FROM 'file:///etc/passwd' AS r RETURN r", 'CALL db.labels()']) {
    await expect(engine.ask(cypher, {}, limits)).rejects.toMatchObject({ name: 'UserError', code: 'query' });
  }
  expect((await engine.read('MATCH (n) WHERE n.x = 1 OR n.q = 1 OR n:X OR n.id = "x" RETURN count(n) AS n', {})).rows).toEqual([{ n: 0 }]);
  await engine.close();
});

test('a query that fills the memory ends with an error of the query, and the store goes on', async () => {
  const store = await openStore(settings);
  await store.prepare();
  await expect(store.ask('UNWIND range(1, 30000000) AS x WITH collect(toString(x) + "-------------------------------") AS all RETURN size(all) AS n', {}, { rows: 10, time: 60_000 }))
    .rejects.toMatchObject({ code: 'time-limit', message: expect.stringContaining('memory') });
  expect((await store.read('RETURN 1 AS one')).rows).toEqual([{ one: 1 }]);
  await store.close();
});

test('closing does not wait for a query that never ends, and loses nothing', async () => {
  await written();
  const store = await openStore(settings);
  const endless = store.ask('UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = 0.5 RETURN count(*) AS n', {}, { rows: 1, time: 600_000 }).catch((error: unknown) => error);
  await store.read('RETURN 1');
  await store.close();
  expect(await endless).toMatchObject({ code: 'store', message: expect.stringContaining('closed') });
  const again = await openStore(settings);
  expect((await again.counts()).documents).toBe(all.length);
  await again.close();
});

test('after closing, it says that it is closed', async () => {
  const store = await openStore(settings);
  await store.close();
  await store.close();
  await expect(store.read('RETURN 1')).rejects.toMatchObject({ code: 'store', message: expect.stringContaining('closed') });
});
