import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Claim } from '../../src/model/claim.ts';
import { RELATIONS, REALIS, isReciprocal } from '../../src/model/ontology.ts';
import type { ResolvedDocument } from '../../src/model/resolved.ts';

const row = z.object({
  file: z.string(),
  record: z.string().optional(),
  quote: z.string(),
  relation: z.enum(RELATIONS),
  or: z.enum(RELATIONS).optional(),
  source: z.string(),
  target: z.string(),
  issue: z.string().nullable(),
  realis: z.enum(REALIS),
  clear: z.boolean(),
});
const half = z.object({ quote: z.string(), source: z.string(), issue: z.string() });
const tradeRow = z.object({ file: z.string(), record: z.string().optional(), clear: z.boolean(), first: half, second: half });
const watchRow = z.object({ file: z.string(), quote: z.string(), clear: z.boolean() });
const schema = z.object({ answers: z.record(z.string(), z.array(row)), trades: z.array(tradeRow), watch: z.array(watchRow) });

type Row = z.output<typeof row>;
/** Of the clear answers: how many were found, with the right realis, and of those with an issue how many about the right one. */
export interface Tally { readonly clear: number; readonly found: number; readonly realis: number; readonly withIssue?: number; readonly issue?: number }
/** Claims of the relations that the questions are about, and those of them that answer no question. */
export interface Precision { readonly claims: number; readonly unexpected: number }

/** The careful reader's answers. */
export function readExpected(): z.output<typeof schema> {
  return schema.parse(parse(readFileSync(new URL('./samples-expected.yaml', import.meta.url), 'utf8')));
}

/** How many of the clear answers of each question the extracted claims give, and how many claims of the same relations nobody expects. */
export function measure(documents: readonly ResolvedDocument[]): { questions: Record<string, Tally>; precision: Precision } {
  const expected = readExpected();
  const byName = new Map(documents.map((document) => [document.document.name, document]));
  const of = (at: { file: string; record?: string | undefined }): ResolvedDocument | undefined => byName.get(at.record ?? at.file.replace(/\.\w+$/, ''));
  const result: Record<string, Tally> = {};
  for (const [question, rows] of Object.entries(expected.answers)) {
    const answered = rows.filter((one) => one.clear).map((one) => ({ one, claims: hits(one, of(one)) }));
    const found = answered.filter(({ claims }) => claims.length);
    const about = found.filter(({ one }) => issueOf(one) !== null);
    result[question] = {
      clear: answered.length,
      found: found.length,
      realis: found.filter(({ one, claims }) => claims.some((claim) => claim.realis === one.realis)).length,
      withIssue: about.length,
      issue: about.filter(({ one, claims }) => claims.some((claim) => sameIssue(issueOf(claim), issueOf(one)))).length,
    };
  }
  const trades = expected.trades.filter((one) => one.clear);
  const linked = trades.filter((trade) => isLinked(trade, of(trade))).length;
  result['trades'] = { clear: trades.length, found: linked, realis: linked };
  const watch = expected.watch.filter((one) => one.clear);
  const watched = watch.filter((one) => of(one)?.watch.some((item) => item.text.includes(one.quote))).length;
  result['watch'] = { clear: watch.length, found: watched, realis: watched };
  return { questions: result, precision: precision(documents, Object.values(expected.answers).flat()) };
}

function precision(documents: readonly ResolvedDocument[], rows: readonly Row[]): Precision {
  const core = new Set(rows.flatMap((one) => [one.relation, ...(one.or ? [one.or] : [])]));
  const claims = documents.flatMap((document) => document.claims.filter((claim) => core.has(claim.relation)).map((claim) => ({ claim, document })));
  const unexpected = claims.filter(({ claim, document }) => {
    const own = rows.filter((one) => (one.record ?? one.file.replace(/\.\w+$/, '')) === document.document.name);
    return !own.some((one) => hits(one, document).includes(claim));
  });
  return { claims: claims.length, unexpected: unexpected.length };
}

/** What a claim or an answer is about, whether it stands in the issue or in the target. */
function issueOf(one: { readonly issue: string | null; readonly target: string | null }): string | null {
  return one.issue ?? (one.target?.startsWith('issue:') ? one.target : null);
}

/** Ids of open issues follow from their words, of which the two may choose different ones. */
function sameIssue(found: string | null, expected: string | null): boolean {
  if (found === null || expected === null) return found === expected;
  const words = (id: string): string[] => id.replace(/^\w+:/, '').split('-').filter((word) => word.length > 3).map((word) => word.replace(/s$/, ''));
  return found === expected || words(found).some((word) => words(expected).includes(word));
}

function hits(expected: Row, resolved: ResolvedDocument | undefined): Claim[] {
  if (!resolved) return [];
  const stands = officeHolders(resolved);
  return resolved.claims.filter((claim) => {
    if (claim.relation !== expected.relation && claim.relation !== expected.or) return false;
    if (!overlaps(claim, expected.quote, resolved)) return false;
    const isSource = same(stands(claim.source), stands(expected.source)) || (isReciprocal(claim.relation) && same(stands(claim.target ?? ''), stands(expected.source)));
    const target = claim.target ?? '';
    return isSource && (same(stands(target), stands(expected.target)) || [target, expected.target].some((id) => id.startsWith('issue:')));
  });
}

function isLinked(trade: z.output<typeof tradeRow>, resolved: ResolvedDocument | undefined): boolean {
  if (!resolved) return false;
  const stands = officeHolders(resolved);
  const is = (id: string, expected: z.output<typeof half>): boolean => resolved.claims.some((claim) => claim.id === id && same(stands(claim.source), expected.source) && overlaps(claim, expected.quote, resolved));
  return resolved.links.some(({ from, to }) => (is(from, trade.first) && is(to, trade.second)) || (is(from, trade.second) && is(to, trade.first)));
}

/** A named person is as good an answer as the state that he or she speaks for. */
function officeHolders(resolved: ResolvedDocument): (id: string) => string {
  const offices = new Map(resolved.claims.filter((claim) => claim.relation === 'REPRESENTS').map((claim) => [claim.source, claim.target ?? claim.source]));
  return (id) => offices.get(id) ?? id;
}

function overlaps(claim: Claim, quote: string, { document }: ResolvedDocument): boolean {
  const start = document.text.indexOf(quote);
  return start >= 0 && claim.sentenceStart < start + quote.length && claim.sentenceEnd > start;
}

const SLUGS: Readonly<Record<string, string>> = { 'gulf-cooperation-council': 'gcc', 'international-atomic-energy-agency': 'iaea' };

/** Slugs of organisations differ, and the names of groups are open. */
function same(one: string, other: string): boolean {
  const plain = (id: string): string => Object.entries(SLUGS).reduce((text, [long, short]) => text.replace(long, short), id);
  return plain(one) === plain(other) || (one.startsWith('group:') && other.startsWith('group:'));
}
