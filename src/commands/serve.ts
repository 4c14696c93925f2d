import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DEFAULT_PORT, packageRoot, readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { loadQueries } from '../query/library.ts';
import { serve, type RunningServer, type ServeOptions } from '../server/serve.ts';
import { version } from '../version.ts';
import { openConfigured } from './local.ts';
import type { Output } from './output.ts';
import { loadPipeline } from './reading.ts';
import { announce, findServer, withdraw } from './running.ts';

export interface ServeCommandOptions {
  readonly workspace?: string;
  readonly store?: string;
  readonly host?: string;
  readonly port?: number;
  readonly allowHost?: readonly string[];
}

/**
 * Serves the explorer and the API until the signal fires.
 * @throws UserError `busy` when another server holds the workspace, `usage` when the address is taken
 */
export async function serveCommand(options: ServeCommandOptions, output: Output, signal: AbortSignal): Promise<void> {
  const config = readConfig(options);
  const embedded = config.store === 'embedded';
  const other = embedded ? await findServer(config.workspace) : undefined;
  if (other !== undefined) throw new UserError('busy', `The workspace ${config.workspace} is served already at ${other}.`, 'Open that address, or choose another folder with --workspace.');
  const { explainClaim, ingest } = await loadPipeline(config);
  const store = await openConfigured(config, true);
  const instance = randomUUID();
  let running: RunningServer | undefined;
  try {
    running = await listen({
      store,
      queries: loadQueries(),
      version,
      instance,
      allowedHosts: options.allowHost ?? [],
      webRoot: join(packageRoot, 'dist', 'web'),
      explain: (claim) => explainClaim(store, claim),
      ingest: (documents) => ingest(store, documents, { signal }),
      port: options.port ?? DEFAULT_PORT,
      ...(options.host === undefined ? {} : { host: options.host }),
    }, options.port === undefined);
    if (embedded) announce(config.workspace, running.address, instance);
    output.out(`Backchannel is at ${running.address}`);
    output.note('Press Ctrl+C to stop.');
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
  } finally {
    if (running && embedded) withdraw(config.workspace);
    await running?.close();
    await store.close();
  }
}

/** The default port may be taken by anything; then any free one does. A port that was asked for must be that one. */
async function listen(options: ServeOptions, mayMove: boolean): Promise<RunningServer> {
  try {
    return await serve(options);
  } catch (error) {
    if (!mayMove || !(error instanceof UserError) || !isTaken(error.cause)) throw error;
    return serve({ ...options, port: 0 });
  }
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}
