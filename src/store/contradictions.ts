import type { Realis } from '../model/ontology.ts';

/** What it takes to see whether two claims of one edge cannot both be true. */
export interface Account {
  readonly claim: string;
  readonly realis: Realis;
  /** What it is about, beside the target. */
  readonly issue: string | null;
  readonly speaker: string | null;
  readonly document: string;
  readonly original: string;
  readonly date: string | null;
}

/** What a denial can deny: what is said to have happened, or to be promised. A mere condition tells nothing yet. */
const AFFIRMED: ReadonlySet<Realis> = new Set(['actual', 'promised']);

/**
 * Pairs of claims of one edge of which one denies what the other tells: the same act towards the same target about the
 * same issue, told by another document or another speaker, and not later than the denial, for what has not happened
 * can happen afterwards. Near-copies do not repeat a contradiction. Sorted, the denial first.
 */
export function contradictions(accounts: readonly Account[]): readonly (readonly [denial: string, told: string])[] {
  const own = accounts.filter(({ document, original }) => document === original);
  return own
    .filter(({ realis }) => realis === 'negated')
    .flatMap((denial) => own.filter((told) => denies(denial, told)).map((told) => [denial.claim, told.claim] as const))
    .toSorted(([a, b], [c, d]) => (a + b < c + d ? -1 : 1));
}

function denies(denial: Account, told: Account): boolean {
  if (!AFFIRMED.has(told.realis) || told.issue !== denial.issue) return false;
  if (told.document === denial.document && told.speaker === denial.speaker) return false;
  return told.date === null || denial.date === null || told.date <= denial.date;
}
