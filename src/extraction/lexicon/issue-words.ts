import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { readLexicon } from './read.ts';

const words = z.array(z.string().min(1));
const act = z.strictObject({
  verbs: words.min(1),
  nouns: words.min(1),
  /** Verbs with a particle, as "pull out". */
  particles: words.default([]),
  /** The preposition between the noun and what the act is done to. */
  before: z.string().default('of'),
  /** People to whom it is done are the same issue without it. */
  tacit: z.boolean().default(false),
  /** What it is done to is the issue, where the list of issues has it. */
  about: z.boolean().default(false),
});
const schema = z.strictObject({
  acts: z.array(act),
  phases: words,
  wrappers: words,
  times: words,
  never: words,
  thin: words,
  plain: words,
  people: words,
  bargaining: z.strictObject({ verbs: words, nouns: words }),
  spellings: z.array(words.min(2)),
  /** Words in "-ise" that are never written "-ize". */
  ise: words,
});

/** The words of which issues are made; the comments in issue-words.yaml say what each list holds. */
export type IssueWords = z.output<typeof schema>;

/**
 * Reads the words of which issues are made.
 * @throws UserError `data` when a list is missing or malformed, or a verb belongs to two acts.
 */
export function loadIssueWords(file: URL = new URL('./issue-words.yaml', import.meta.url)): IssueWords {
  const read = readLexicon(file, schema);
  const seen = new Set<string>();
  for (const { verbs, particles } of read.acts) {
    for (const verb of [...verbs, ...particles]) {
      if (seen.has(verb)) throw new UserError('data', `The lexicon issue-words.yaml is not valid: "${verb}" belongs to two acts.`, 'Keep it in one of them, or restore the file from the package.');
      seen.add(verb);
    }
  }
  return read;
}

export const issueWords: IssueWords = loadIssueWords();
