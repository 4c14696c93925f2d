import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isUserError, type UserError } from '../../src/errors.ts';

/** Loads a copy of a file after a change. Gives the error for people that this throws, or null. */
export function refusalOfCopy(load: (file: URL) => unknown, file: URL, change: (text: string) => string): UserError | null {
  const folder = mkdtempSync(join(tmpdir(), 'backchannel-damaged-'));
  const copy = join(folder, basename(file.pathname));
  try {
    writeFileSync(copy, change(readFileSync(file, 'utf8')));
    load(pathToFileURL(copy));
    return null;
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same for a lexicon in which the first `from` reads `to`; fails where `from` is not in the file. */
export function refusalOf(load: (file: URL) => unknown, name: string, from: string, to: string): UserError | null {
  return refusalOfCopy(load, new URL(`../../src/extraction/lexicon/${name}`, import.meta.url), (sound) => {
    if (!sound.includes(from)) throw new Error(`${name} has no "${from}" to damage`);
    return sound.replace(from, () => to);
  });
}
