import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Access } from './access.ts';
import { localAccess } from './local.ts';
import { remoteAccess } from './remote.ts';

const FILE = 'server.json';
/** Milliseconds that a server gets to say that it lives. */
const PATIENCE = 2000;

/** Tells other commands where the server is that holds this workspace, and the word by which they know it. */
export function announce(workspace: string, address: string, instance: string): void {
  writeFileSync(join(workspace, FILE), `${JSON.stringify({ address, instance })}\n`, { mode: 0o600 });
}

export function withdraw(workspace: string): void {
  rmSync(join(workspace, FILE), { force: true });
}

/** The address of the server that holds the workspace, or undefined when none answers: another at the same address does not know the word. */
export async function findServer(workspace: string): Promise<string | undefined> {
  try {
    const { address, instance }: { address: string; instance: string } = JSON.parse(readFileSync(join(workspace, FILE), 'utf8'));
    const response = await fetch(`${address}/api/status`, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok && response.headers.get('X-Backchannel-Instance') === instance ? address : undefined;
  } catch {
    return undefined;
  }
}

/** The running server for an embedded store that it holds, otherwise the store itself: Neo4j takes any number of clients. */
export async function openAccess(config: Config, { create = false }: { readonly create?: boolean } = {}): Promise<Access> {
  const server = config.store === 'embedded' ? await findServer(config.workspace) : undefined;
  return server === undefined ? localAccess(config, create) : remoteAccess(server);
}
