import { basename } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { readLexicon } from './read.ts';

/** A word or phrase: evenly spaced, "..." standing by itself where other words may be between. */
export const wording = z.string()
  .refine((text) => /^\S+(?: \S+)*$/.test(text), { error: ({ input }) => `"${String(input)}" is not words with single spaces between` })
  .refine((text) => !/…|\S\.\.\.|\.\.\.\S/.test(text), { error: ({ input }) => `"${String(input)}" has a gap that is not written " ... "` });

const file = z.strictObject({ families: z.array(z.unknown()).min(1) });

/**
 * Reads a lexicon that is a list of families, each checked by itself.
 * @throws UserError `data` naming file and family, when one does not fit the schema or has the name of another.
 */
export function readFamilies<T extends z.ZodType<{ name: string }>>(url: URL, schema: T): z.output<T>[] {
  const names = new Set<string>();
  return readLexicon(url, file).families.map((raw, index) => {
    const checked = schema.safeParse(raw);
    const name = z.looseObject({ name: z.string() }).safeParse(raw).data?.name ?? `number ${index + 1}`;
    if (!checked.success) throw faultyFamily(url, name, z.prettifyError(checked.error).replaceAll('\n', ' '));
    if (names.has(name)) throw faultyFamily(url, name, 'another family has this name');
    names.add(name);
    return checked.data;
  });
}

/** The first wording that comes twice, capitals aside. */
export function doubled(wordings: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return wordings.find((text) => seen.size === seen.add(text.toLowerCase()).size);
}

export function faultyFamily(url: URL, name: string, why: string): UserError {
  return new UserError('data', `The lexicon ${basename(url.pathname)} is not valid, family "${name}": ${why}.`, 'Mend the family, or restore the file from the package.');
}
