import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import type { StoreSettings } from '../../src/store/open.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { startNeo4j, wipe } from './neo4j.ts';

/** An engine to run a contract suite on. */
export interface EngineUnderTest {
  readonly name: GraphStore['engine'];
  /** Why it cannot be tested here, or undefined. */
  readonly skipped: string | undefined;
  /** Where a store without anything in it can be opened. Earlier ones of the same engine may be gone after this. */
  empty(): Promise<StoreSettings>;
  /** Ends what was started. */
  stop(): Promise<void>;
}

export async function enginesUnderTest(): Promise<readonly EngineUnderTest[]> {
  return [embedded(), await neo4j()];
}

export function embedded(): EngineUnderTest {
  const folders: string[] = [];
  return {
    name: 'embedded',
    skipped: undefined,
    empty: async () => {
      const workspace = mkdtempSync(join(tmpdir(), 'backchannel-store-'));
      folders.push(workspace);
      return { engine: 'embedded', workspace };
    },
    stop: async () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function neo4j(): Promise<EngineUnderTest> {
  const server = await startNeo4j();
  if ('skipped' in server) return { name: 'neo4j', skipped: server.skipped, empty: () => Promise.reject(new Error(server.skipped)), stop: () => Promise.resolve() };
  return {
    name: 'neo4j',
    skipped: undefined,
    empty: async () => {
      await wipe(server);
      const { uri, user, password, database } = server;
      return { engine: 'neo4j', uri, user, password, database };
    },
    stop: async () => {
      await wipe(server);
      await server.stop();
    },
  };
}

/** Opens an empty store, ready to write. */
export async function emptyStore(engine: EngineUnderTest): Promise<GraphStore> {
  const store = await openStore(await engine.empty());
  await store.prepare();
  return store;
}

/** Everything in the store, in an order of its own: two stores with equal dumps hold the same graph. */
export async function dump(store: GraphStore): Promise<readonly string[]> {
  const nodes = await store.read('MATCH (n) RETURN n AS element');
  const relationships = await store.read('MATCH ()-[r]->() RETURN r AS element');
  return [...nodes.rows, ...relationships.rows].map(({ element }) => JSON.stringify(element, sorted)).sort();
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
