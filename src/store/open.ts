import { join } from 'node:path';
import { CypherStore } from './cypher-store.ts';
import { EmbeddedEngine } from './embedded/engine.ts';
import { Neo4jEngine } from './neo4j/engine.ts';
import type { Neo4jSettings } from './neo4j/engine.ts';
import type { GraphStore } from './store.ts';

/** Which database, and where. `workspace`: the folder that holds the embedded engine's file. */
export type StoreSettings = { readonly engine: 'embedded'; readonly workspace: string } | ({ readonly engine: 'neo4j' } & Neo4jSettings);

/** The name of the embedded engine's file in the workspace. */
export const EMBEDDED_FILE = 'graph.grafeo';

/**
 * Opens a store; call `prepare()` before the first write and `close()` at the end.
 * @throws UserError `busy` when another process holds the file, `store` when it is damaged or Neo4j cannot be reached
 */
export async function openStore(settings: StoreSettings): Promise<GraphStore> {
  if (settings.engine === 'embedded') return new CypherStore(await EmbeddedEngine.open(join(settings.workspace, EMBEDDED_FILE)));
  return new CypherStore(await Neo4jEngine.open(settings));
}
