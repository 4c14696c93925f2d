import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { isOwn } from './own.ts';

/**
 * Reads a YAML data file and checks it against a schema.
 * @throws UserError `data`, naming the file and the entry at fault.
 */
export function readLexicon<T extends z.ZodType>(file: URL, schema: T): z.output<T> {
  let raw: unknown;
  try {
    raw = parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UserError('data', `The lexicon ${titleOf(file)} cannot be read: ${String(cause).split('\n')[0]}.`, remedyFor(file, 'Mend the YAML'), { cause });
  }
  const checked = schema.safeParse(raw);
  if (!checked.success) throw new UserError('data', `The lexicon ${titleOf(file)} is not valid: ${z.prettifyError(checked.error)}.`, remedyFor(file));
  return checked.data;
}

/** How a message names a file: those of a workspace by their path. */
export function titleOf(file: URL): string {
  return isOwn(file) ? fileURLToPath(file) : basename(file.pathname);
}

/** What to do about a file that is at fault. */
export function remedyFor(file: URL, mend = 'Mend the entry'): string {
  return isOwn(file) ? `${mend}.` : `${mend}, or restore the file from the package.`;
}
