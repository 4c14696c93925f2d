import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { UserError } from '../../errors.ts';

/**
 * Reads a YAML data file and checks it against a schema.
 * @throws UserError `data`, naming the file and the entry at fault.
 */
export function readLexicon<T extends z.ZodType>(file: URL, schema: T): z.output<T> {
  let raw: unknown;
  try {
    raw = parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new UserError('data', `The lexicon ${basename(file.pathname)} cannot be read: ${String(cause).split('\n')[0]}.`, 'Mend the YAML, or restore the file from the package.', { cause });
  }
  const checked = schema.safeParse(raw);
  if (!checked.success) throw new UserError('data', `The lexicon ${basename(file.pathname)} is not valid: ${z.prettifyError(checked.error)}.`, 'Mend the entry, or restore the file from the package.');
  return checked.data;
}
