import { describeError, isUserError } from './errors.ts';
import { explain } from './extraction/explain/explain.ts';
import type { Extraction, Extractor } from './extraction/extractor.ts';
import { rules } from './extraction/rules/extractor.ts';
import { layout } from './graph/layout.ts';
import { analyse } from './language/analyse.ts';
import type { Analysis } from './language/analysis.ts';
import { mend } from './language/mend/mend.ts';
import type { SourceDocument } from './model/document.ts';
import type { ResolvedDocument } from './model/resolved.ts';
import { claimView, summary } from './query/claim-views.ts';
import { documentView } from './query/documents.ts';
import { text } from './query/rows.ts';
import { resolve, resolveClaims } from './resolution/resolve.ts';
import type { ExplanationView, IngestResponse } from './server/api.ts';
import type { GraphStore, Value, WriteReport } from './store/store.ts';

/** Documents in one transaction: large enough that the database is busy, small enough that little is lost with one. */
const BATCH = 25;

/** What became of the documents, the same whether read here or by a server. */
export type IngestReport = IngestResponse;

export interface IngestOptions {
  readonly extractor?: Extractor;
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch with the documents done so far. */
  readonly onProgress?: (done: number) => void;
}

/** Finds the claims of one document. What is not English is not read, and said. */
export async function extractDocument(document: SourceDocument, extractor: Extractor = rules, signal?: AbortSignal): Promise<Extraction> {
  const analysis = analysed(document);
  const extraction = await extractor.extract({ document, analysis }, signal);
  return { ...extraction, skipped: [...extraction.skipped, ...notEnglish(analysis)] };
}

function analysed(document: SourceDocument): Analysis {
  return mend(analyse(document.text));
}

function notEnglish(analysis: Analysis): string[] {
  const { skipped } = analysis;
  if (!skipped.length) return [];
  const share = skipped.reduce((sum, { start, end }) => sum + end - start, 0) / analysis.text.length;
  const languages = [...new Set(skipped.map(({ language }) => language).filter(Boolean))];
  return [`Not English${languages.length ? ` (it seems to be ${languages.join(', ')})` : ''}, not read: ${Math.max(1, Math.round(share * 100))} % of the text.`];
}

/** One document's part of the graph. */
export async function readDocument(document: SourceDocument, extractor: Extractor = rules, signal?: AbortSignal): Promise<ResolvedDocument & { readonly skipped: readonly string[] }> {
  const extraction = await extractDocument(document, extractor, signal);
  return { ...resolve(extraction, extractor.name), skipped: extraction.skipped };
}

/**
 * Brings documents into the store, batch by batch, and lays the graph out anew when it changed or an earlier run was cut
 * short. What a batch wrote stays when a later one fails or the signal fires; a document that cannot be read is named in
 * `problems` and the rest goes on; documents that are stored already are not read again.
 * @throws UserError `store`, `busy` when the store fails; the signal's reason when it is aborted
 */
export async function ingest(store: GraphStore, documents: AsyncIterable<SourceDocument> | Iterable<SourceDocument>, options: IngestOptions = {}): Promise<IngestReport> {
  const { extractor = rules, signal } = options;
  const report = { written: 0, unchanged: 0, replaced: 0, claims: 0, notes: [] as string[], problems: [] as string[] };
  let done = 0;
  const flush = async (batch: readonly SourceDocument[]): Promise<void> => {
    const known = await store.known(batch);
    const read: ResolvedDocument[] = [];
    for (const document of batch) {
      signal?.throwIfAborted();
      if (known.has(document)) continue;
      const resolved = await attempt(document, report.problems, () => readDocument(document, extractor, signal));
      if (!resolved) continue;
      report.notes.push(...resolved.skipped.map((what) => `${document.name}: ${what}`));
      read.push(resolved);
    }
    report.unchanged += known.size;
    await write(read);
    done += batch.length;
    options.onProgress?.(done);
  };
  const write = async (read: readonly ResolvedDocument[]): Promise<void> => {
    if (!read.length) return;
    let outcome: WriteReport;
    try {
      outcome = await store.write(read);
    } catch (error) {
      const [only, ...others] = read;
      if (!isUserError(error) || error.code !== 'data' || !only) throw error;
      // One of them does not fit: each is tried by itself, so that the others are not lost.
      if (others.length) for (const one of read) await write([one]);
      else report.problems.push(`${only.document.name}: ${describeError(error)}`);
      return;
    }
    const written = new Set(outcome.written);
    report.written += outcome.written.length;
    report.unchanged += outcome.unchanged.length;
    report.replaced += outcome.replaced.length;
    report.claims += read.reduce((sum, one) => sum + (written.has(one.document.id) ? one.claims.length : 0), 0);
  };
  try {
    let batch: SourceDocument[] = [];
    for await (const document of documents) {
      batch.push(document);
      if (batch.length < BATCH) continue;
      await flush(batch);
      batch = [];
    }
    if (batch.length) await flush(batch);
  } catch (error) {
    if (signal?.aborted && report.written) await layOut(store);
    throw error;
  }
  if (report.written || report.replaced || (await hasUnplaced(store))) await layOut(store);
  return report;
}

/**
 * Why the extractor makes a stored claim: its document is read again, and the claim with the same id looked for. Undefined when no such claim is stored.
 * @throws UserError `store`, `busy` when the store fails
 */
export async function explainClaim(store: GraphStore, id: string): Promise<ExplanationView | undefined> {
  const claim = await claimView(store, id);
  const stored = claim && await documentView(store, claim.document.id);
  if (!stored) return undefined;
  const document: SourceDocument = { ...stored, name: stored.title ?? stored.id, origin: '' };
  const { extraction, explanations } = explain({ document, analysis: analysed(document) });
  const { claims, entities } = resolveClaims(extraction, rules.name);
  const named = (entity: string) => entities.find((candidate) => candidate.id === entity);
  const explanation = explanations[claims.findIndex((candidate) => candidate.id === id)];
  const own = claims.find((candidate) => candidate.id === id);
  if (explanation && own) {
    const slots = explanation.slots.flatMap((slot) => {
      const entity = named(own[slot.slot] ?? '');
      const reason = entity && entity.id !== slot.key ? `${slot.reason}; taken for the same as ${entity.name}` : slot.reason;
      return entity ? [{ ...slot, reason, entity: { id: entity.id, label: entity.label, name: entity.name } }] : [];
    });
    return { claim, explanation: { ...explanation, slots }, note: null };
  }
  const instead = claims.filter(({ sentenceStart, sentenceEnd }) => sentenceStart < claim.end && claim.start < sentenceEnd).flatMap(({ relation, source, target, issue, realis }) => {
    const from = named(source);
    return from ? [`${summary(relation, from, named(target ?? '') ?? null, named(issue ?? '') ?? null)} (${realis})`] : [];
  });
  return { claim, explanation: null, note: `The extractor does not find this claim any more: the document was read by another version of it, or with another lexicon. In the sentence it finds now: ${instead.join('; ') || 'nothing'}.` };
}

/** The result, or undefined when it failed, which is then told as a problem of this document. Being stopped is no problem of a document. */
async function attempt<T>(document: SourceDocument, problems: string[], run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    problems.push(`${document.name}: ${describeError(error)}`);
    return undefined;
  }
}

/** A run that was killed between its last write and the layout leaves entities without a place. */
async function hasUnplaced(store: GraphStore): Promise<boolean> {
  return (await store.read('MATCH (e:Entity) WHERE e.x IS NULL RETURN e.id AS id LIMIT 1')).rows.length > 0;
}

/** Computes the layout of everything stored and writes it back. */
export async function layOut(store: GraphStore): Promise<void> {
  const nodes = await store.read('MATCH (e:Entity) RETURN e.id AS id, e.x AS x, e.y AS y ORDER BY id');
  const edges = await store.read('MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS source, b.id AS target, r.claims AS weight ORDER BY source, target');
  // What an act is about has no edge of its own beside a target, but belongs near who acts.
  const about = await store.read('MATCH (a:Entity)<-[:SOURCE]-(c:Claim)-[:ABOUT]->(b:Entity) RETURN a.id AS source, b.id AS target, count(c) AS weight ORDER BY source, target');
  await store.place(layout(
    nodes.rows.map((row) => ({ id: text(row, 'id'), x: numberOf(row['x']), y: numberOf(row['y']) })),
    [...edges.rows, ...about.rows].map((row) => ({ source: text(row, 'source'), target: text(row, 'target'), weight: numberOf(row['weight']) ?? 1 })),
  ));
}

function numberOf(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
