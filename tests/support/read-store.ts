import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../src/pipeline.ts';
import { text } from '../../src/query/rows.ts';
import { makeDocument } from '../../src/sources/document.ts';
import { openStore } from '../../src/store/open.ts';
import type { GraphStore } from '../../src/store/store.ts';

export interface ReadStore {
  readonly store: GraphStore;
  readonly workspace: string;
  /** Id of the one claim of a relation whose sentence has these words. */
  readonly claim: (relation: string, words: string) => Promise<string>;
  readonly close: () => Promise<void>;
  /** Closes the store and removes its folder. */
  readonly remove: () => Promise<void>;
}

/** A real embedded store in a folder of its own, with one text that the real extractor has read into it. */
export async function readStore(report: string): Promise<ReadStore> {
  const workspace = await mkdtemp(join(tmpdir(), 'backchannel-read-'));
  const store = await openStore({ engine: 'embedded', workspace });
  await store.prepare();
  const { document } = makeDocument({ name: 'report', origin: 'report', shown: 'report', metadata: { title: 'A report', date: '2026-06-30' }, text: report, notes: [] }, null);
  await ingest(store, [document]);
  return {
    store,
    workspace,
    claim: async (relation, words) => {
      const { rows } = await store.read('MATCH (c:Claim {relation: $relation}) WHERE c.sentence CONTAINS $words RETURN c.id AS id', { relation, words });
      if (rows.length !== 1) throw new Error(`${rows.length} claims ${relation} in "${words}"`);
      return text(rows[0] ?? {}, 'id');
    },
    close: () => store.close(),
    remove: async () => {
      await store.close();
      await rm(workspace, { recursive: true, force: true });
    },
  };
}
