import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isUserError, type UserError } from '../../src/errors.ts';

/** Loads a copy of a lexicon in which the first `from` reads `to`. Gives the error for people that this throws, or null; fails where `from` is not in the file. */
export function refusalOf(load: (file: URL) => unknown, name: string, from: string, to: string): UserError | null {
  const sound = readFileSync(new URL(`../../src/extraction/lexicon/${name}`, import.meta.url), 'utf8');
  if (!sound.includes(from)) throw new Error(`${name} has no "${from}" to damage`);
  const folder = mkdtempSync(join(tmpdir(), 'backchannel-lexicon-'));
  try {
    writeFileSync(join(folder, name), sound.replace(from, () => to));
    load(pathToFileURL(join(folder, name)));
    return null;
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
