import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { UserError } from '../../errors.ts';

/** What a workspace may add to; each has the form of the package's files. */
const FILES = ['actors.yaml', 'issues.yaml', 'frames'] as const;
export type OwnFile = (typeof FILES)[number];

/** The folder; null where the workspace has none. */
let configured: string | null | undefined;
let isRead = false;

/**
 * Names the folder whose lexicon is read beside the package's. It need not exist. Called once, before anything that reads the lexicon
 * is loaded; the same folder may be named again.
 * @throws UserError `data` when the folder holds something that is no part of a lexicon
 */
export function configureLexicon(folder: string): void {
  const wanted = existsSync(folder) ? resolve(folder) : null;
  if (wanted === configured) return;
  if (configured !== undefined || (isRead && wanted !== null)) throw new Error(`The lexicon ${wanted ?? 'of the package alone'} comes too late: another is in use.`);
  if (wanted !== null) check(wanted);
  configured = wanted;
}

function check(folder: string): void {
  const form = `A workspace's lexicon is a folder with ${FILES.join(', ')}.`;
  if (!statSync(folder).isDirectory()) throw new UserError('data', `The lexicon ${folder} is a file.`, form);
  const stranger = readdirSync(folder).find((name) => /\.ya?ml$/i.test(name) && !FILES.some((file) => file === name));
  if (stranger !== undefined) throw new UserError('data', `The lexicon ${join(folder, stranger)} is not read.`, form);
}

/** The workspace's own file or folder, or null where it has none. */
export function ownFile(name: OwnFile): URL | null {
  isRead = true;
  const path = join(configured ?? '', name);
  if (!configured || !existsSync(path)) return null;
  return pathToFileURL(name === 'frames' ? `${path}/` : path);
}

/** Is it a file of the workspace, and none of the package? */
export function isOwn(file: URL): boolean {
  return typeof configured === 'string' && fileURLToPath(file).startsWith(join(configured, '/'));
}
