import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { slug } from '../rules/fold.ts';
import { readLexicon } from './read.ts';

const words = z.array(z.string().min(1));
const entry = z.strictObject({
  id: z.string().regex(/^issue:[a-z0-9]+(?:-[a-z0-9]+)*$/).optional(),
  name: z.string().min(1),
  wordings: words.min(1),
  short: words.default([]),
  loose: words.default([]),
  amounts: z.boolean().default(false),
  of: z.string().optional(),
  by: words.default([]),
  particular: z.boolean().default(false),
});

/** A thing bargained over that is one and the same in every document; the head of issues.yaml says what the fields mean. */
export interface CuratedIssue extends z.output<typeof entry> {
  readonly id: string;
}

/**
 * Reads the curated issues.
 * @throws UserError `data` when an entry does not fit, an id or wording comes twice, or `of` leads nowhere.
 */
export function loadIssues(file: URL = new URL('./issues.yaml', import.meta.url)): CuratedIssue[] {
  const issues = readLexicon(file, z.strictObject({ issues: z.array(entry) })).issues.map((raw): CuratedIssue => ({ ...raw, id: raw.id ?? `issue:${slug(raw.name)}` }));
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const { id, wordings, loose } of issues) {
    if (ids.has(id)) throw faulty(id, 'the id comes twice');
    ids.add(id);
    for (const wording of [...wordings, ...loose]) {
      const owner = owners.get(wording);
      if (owner) throw faulty(id, `its wording "${wording}" is also one of ${owner}`);
      owners.set(wording, id);
    }
  }
  for (const { id, of } of issues) if (of && !ids.has(of)) throw faulty(id, `it is the giving of ${of}, which no entry has`);
  return issues;
}

function faulty(id: string, why: string): UserError {
  return new UserError('data', `The lexicon issues.yaml is not valid at ${id}: ${why}.`, 'Mend the entry, or restore the file from the package.');
}

export const curatedIssues: readonly CuratedIssue[] = loadIssues();
