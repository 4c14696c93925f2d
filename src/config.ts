import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './errors.ts';

/** The package's own folder, the same from `src/` and from `dist/`. */
export const packageRoot: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the explorer is served when nobody says otherwise. */
export const DEFAULT_PORT = 4680;

export type StoreKind = 'embedded' | 'neo4j';

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Config {
  readonly store: StoreKind;
  /** Absolute path of the workspace folder. */
  readonly workspace: string;
  readonly neo4j: Neo4jSettings;
}

export interface ConfigOptions {
  readonly store?: string | undefined;
  readonly workspace?: string | undefined;
}

const WORKSPACE = '.backchannel';

/**
 * Settings from the command line, then the environment (`BACKCHANNEL_STORE`, `BACKCHANNEL_WORKSPACE`, `NEO4J_URI`, `NEO4J_USER`,
 * `NEO4J_PASSWORD`, `NEO4J_DATABASE`), then the defaults. The workspace is looked for upwards from the current folder, as git does.
 * @throws UserError `usage` when the store is neither embedded nor neo4j.
 */
export function readConfig(options: ConfigOptions = {}, environment: NodeJS.ProcessEnv = process.env, folder: string = process.cwd()): Config {
  // An empty variable counts as none, as container files set them.
  const variable = (name: string): string | undefined => environment[name] || undefined;
  const store = options.store ?? variable('BACKCHANNEL_STORE') ?? 'embedded';
  if (store !== 'embedded' && store !== 'neo4j') throw new UserError('usage', `There is no store "${store}".`, 'Use --store embedded or --store neo4j.');
  return {
    store,
    workspace: resolve(folder, options.workspace ?? variable('BACKCHANNEL_WORKSPACE') ?? findWorkspace(folder)),
    neo4j: {
      uri: variable('NEO4J_URI') ?? 'bolt://localhost:7687',
      user: variable('NEO4J_USER') ?? 'neo4j',
      password: variable('NEO4J_PASSWORD') ?? '',
      database: variable('NEO4J_DATABASE') ?? 'neo4j',
    },
  };
}

function findWorkspace(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, WORKSPACE);
    if (existsSync(candidate)) return candidate;
    if (at === dirname(at)) return join(folder, WORKSPACE);
  }
}
