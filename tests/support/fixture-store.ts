import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { FIXTURE } from './graph-fixture.ts';

export interface FixtureStore {
  readonly store: GraphStore;
  /** Closes the store and removes its folder. */
  readonly remove: () => Promise<void>;
}

/** The fixture in a real embedded store in a folder of its own, with coordinates on every entity. */
export async function fixtureStore(): Promise<FixtureStore> {
  const folder = await mkdtemp(join(tmpdir(), 'backchannel-fixture-'));
  const store = await openStore({ engine: 'embedded', workspace: folder });
  await fill(store);
  return {
    store,
    remove: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes the fixture into an empty store. */
export async function fill(store: GraphStore): Promise<void> {
  await store.prepare();
  await store.write(FIXTURE);
  const ids = [...new Set(FIXTURE.flatMap(({ entities }) => entities.map(({ id }) => id)))];
  await store.place(ids.map((id) => {
    const hash = createHash('sha256').update(id).digest();
    return { id, x: hash.readInt16BE(0) / 100, y: hash.readInt16BE(2) / 100 };
  }));
}
