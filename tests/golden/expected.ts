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
export interface Tally { readonly clear: number; readonly found: number; readonly realis: number }

/** The careful reader's answers. */
export function readExpected(): z.output<typeof schema> {
  return schema.parse(parse(readFileSync(new URL('./samples-expected.yaml', import.meta.url), 'utf8')));
}

/** How many of the clear answers of each question the extracted claims give, and how many with the right realis. */
export function measure(documents: readonly ResolvedDocument[]): Record<string, Tally> {
  const expected = readExpected();
  const byName = new Map(documents.map((document) => [document.document.name, document]));
  const of = (at: { file: string; record?: string | undefined }): ResolvedDocument | undefined => byName.get(at.record ?? at.file.replace(/\.\w+$/, ''));
  const result: Record<string, Tally> = {};
  for (const [question, rows] of Object.entries(expected.answers)) {
    const answered = rows.filter((one) => one.clear).map((one) => hits(one, of(one)));
    result[question] = { clear: answered.length, found: answered.filter((claims) => claims.length).length, realis: answered.filter((claims, at) => claims.some((claim) => claim.realis === rows.filter((one) => one.clear)[at]?.realis)).length };
  }
  const trades = expected.trades.filter((one) => one.clear);
  const linked = trades.filter((trade) => isLinked(trade, of(trade))).length;
  result['trades'] = { clear: trades.length, found: linked, realis: linked };
  const watch = expected.watch.filter((one) => one.clear);
  const watched = watch.filter((one) => of(one)?.watch.some((item) => item.text.includes(one.quote))).length;
  result['watch'] = { clear: watch.length, found: watched, realis: watched };
  return result;
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
