import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Access } from './access.ts';
import { localAccess } from './local.ts';
import { remoteAccess } from './remote.ts';

const FILE = 'server.json';
/** Milliseconds that a server gets to say that it lives. */
const PATIENCE = 2000;

/** Tells other commands where the server is that holds this workspace. */
export function announce(workspace: string, address: string): void {
  writeFileSync(join(workspace, FILE), `${JSON.stringify({ address, pid: process.pid })}\n`);
}

export function withdraw(workspace: string): void {
  rmSync(join(workspace, FILE), { force: true });
}

/** The address of the server that holds the workspace, or undefined when none answers. */
export async function findServer(workspace: string): Promise<string | undefined> {
  try {
    const { address }: { address: string } = JSON.parse(readFileSync(join(workspace, FILE), 'utf8'));
    const response = await fetch(`${address}/api/status`, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? address : undefined;
  } catch {
    return undefined;
  }
}

/** The running server for an embedded store that it holds, otherwise the store itself: Neo4j takes any number of clients. */
export async function openAccess(config: Config): Promise<Access> {
  const server = config.store === 'embedded' ? await findServer(config.workspace) : undefined;
  return server === undefined ? localAccess(config) : remoteAccess(server);
}
