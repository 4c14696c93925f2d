import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { slug } from '../rules/fold.ts';
import { ownFile } from './own.ts';
import { readLexicon, remedyFor, titleOf } from './read.ts';

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

/** One of the workspace may add to one of the package: then it has its id or name, and only what is new. */
const ownEntry = entry.extend({ name: z.string().min(1).optional(), wordings: words.default([]), of: z.string().optional() }).refine(({ id, name }) => id !== undefined || name !== undefined, 'it has neither id nor name');
type OwnEntry = z.output<typeof ownEntry>;

/**
 * Reads the curated issues, and what a file of the workspace adds.
 * @param own issues of the workspace: new ones, which come first, or further wordings of those that the file has
 * @throws UserError `data` when an entry does not fit, an id or wording comes twice, or `of` leads nowhere.
 */
export function loadIssues(file: URL = new URL('./issues.yaml', import.meta.url), own: URL | null = null): CuratedIssue[] {
  const listed = readLexicon(file, z.strictObject({ issues: z.array(entry) })).issues.map(identified);
  check(listed, file);
  if (!own) return listed;
  const added = readLexicon(own, z.strictObject({ issues: z.array(ownEntry) })).issues.map(identified);
  const twice = added.find(({ id }, at) => added.some((other, before) => before < at && other.id === id));
  if (twice) throw faulty(own, twice.id, 'the id comes twice');
  const further = new Map(added.map((issue) => [issue.id, issue]));
  const fresh = added.filter(({ id }) => !listed.some((issue) => issue.id === id)).map((issue) => complete(issue, own));
  const known = listed.map((issue) => joined(issue, further.get(issue.id)));
  check([...known, ...fresh], own);
  return [...fresh, ...known];
}

function identified<T extends OwnEntry>(raw: T): T & { readonly id: string } {
  return { ...raw, id: raw.id ?? `issue:${slug(raw.name ?? '')}` };
}

/** A new issue has all that the package's have. */
function complete(raw: OwnEntry & { readonly id: string }, file: URL): CuratedIssue {
  const checked = entry.safeParse(raw);
  if (!checked.success) throw faulty(file, raw.id, z.prettifyError(checked.error).replaceAll('\n', ' '));
  return { ...checked.data, id: raw.id };
}

function joined(issue: CuratedIssue, further: OwnEntry | undefined): CuratedIssue {
  if (!further) return issue;
  const lists = Object.fromEntries((['wordings', 'short', 'loose', 'by'] as const).map((list) => [list, [...issue[list], ...further[list]]] as const));
  return { ...issue, ...lists, of: further.of ?? issue.of, amounts: issue.amounts || further.amounts, particular: issue.particular || further.particular };
}

function check(issues: readonly CuratedIssue[], file: URL): void {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  for (const { id, wordings, loose } of issues) {
    if (ids.has(id)) throw faulty(file, id, 'the id comes twice');
    ids.add(id);
    for (const wording of [...wordings, ...loose]) {
      const owner = owners.get(wording);
      if (owner) throw faulty(file, id, `its wording "${wording}" is also one of ${owner}`);
      owners.set(wording, id);
    }
  }
  for (const { id, of } of issues) if (of && !ids.has(of)) throw faulty(file, id, `it is the giving of ${of}, which no entry has`);
}

function faulty(file: URL, id: string, why: string): UserError {
  return new UserError('data', `The lexicon ${titleOf(file)} is not valid at ${id}: ${why}.`, remedyFor(file));
}

export const curatedIssues: readonly CuratedIssue[] = loadIssues(undefined, ownFile('issues.yaml'));
