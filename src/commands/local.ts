import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '../config.ts';
import { UserError } from '../errors.ts';
import { dateRange } from '../query/documents.ts';
import { exportLines } from '../query/export.ts';
import { loadQueries } from '../query/library.ts';
import { TYPED_LIMITS } from '../query/limits.ts';
import { runSavedQuery } from '../query/run.ts';
import { openStore } from '../store/open.ts';
import type { GraphStore } from '../store/store.ts';
import type { Access } from './access.ts';
import { loadPipeline } from './reading.ts';

/**
 * Opens the configured store and makes sure of its schema.
 * @param create make the workspace folder when it is not there
 * @throws UserError `store`, `busy`, or `input` when the workspace folder cannot be made
 */
export async function openConfigured(config: Config, create: boolean): Promise<GraphStore> {
  if (config.store === 'embedded') {
    if (!create && !existsSync(config.workspace)) throw new UserError('input', `There is no workspace ${config.workspace}.`, 'Read documents into it first: backchannel ingest PATH. Or name another with --workspace.');
    try {
      makeFolder(config.workspace);
    } catch (cause) {
      throw new UserError('input', `The workspace ${config.workspace} cannot be created: ${cause instanceof Error ? cause.message : String(cause)}.`, 'Choose a folder that you may write to with --workspace.', { cause });
    }
    if (!statSync(config.workspace).isDirectory()) throw new UserError('input', `The workspace ${config.workspace} is a file.`, 'Choose a folder with --workspace.');
  }
  const store = await openStore(config.store === 'embedded' ? { engine: 'embedded', workspace: config.workspace } : { engine: 'neo4j', ...config.neo4j });
  try {
    await store.prepare();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** One folder after the other: Node's own recursive way never ends below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Works on a store of its own. */
export async function localAccess(config: Config, create: boolean): Promise<Access> {
  const store = await openConfigured(config, create);
  const library = loadQueries();
  return {
    place: `${store.engine} store at ${store.address}`,
    status: async () => ({ engine: store.engine, ...(await store.counts()), ...(await dateRange(store)) }),
    ingest: async (documents, onProgress, signal) => {
      const { ingest } = await loadPipeline(config);
      return ingest(store, documents, { onProgress, signal });
    },
    queries: () => Promise.resolve([...library.values()]),
    query: (name, given) => runSavedQuery(store, library, name, given),
    cypher: (text) => store.ask(text, {}, TYPED_LIMITS),
    explain: async (claim) => {
      const { explainClaim } = await loadPipeline(config);
      const explained = await explainClaim(store, claim);
      if (!explained) throw new UserError('input', `There is no claim "${claim}" in the graph.`, 'The rows of a query have the ids of their claims under "claim".');
      return explained;
    },
    export: () => exportLines(store),
    close: () => store.close(),
  };
}
