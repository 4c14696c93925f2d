import { readConfig } from '../config.ts';
import { UserError, describeError } from '../errors.ts';
import type { SourceDocument } from '../model/document.ts';
import { readSources } from '../sources/read.ts';
import type { Output } from './output.ts';
import { progress } from './output.ts';
import { openAccess } from './running.ts';

export interface SourceOptions {
  readonly date?: string;
}

export interface IngestCommandOptions extends SourceOptions {
  readonly workspace?: string;
  readonly store?: string;
  readonly json?: boolean;
}

/** A note on one document, kept apart from its name so that the same note on many is said once. */
export interface DocumentNote {
  readonly document: string;
  readonly note: string;
}

/** Names spelled out behind a note. */
const NAMED = 3;

/** One line for each different note, with the documents it is about. */
export function gatherNotes(notes: readonly DocumentNote[]): string[] {
  const byNote = new Map<string, string[]>();
  for (const { document, note } of notes) byNote.set(note, [...(byNote.get(note) ?? []), document]);
  return [...byNote].map(([note, names]) => `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}: ${note}`);
}

/** Documents of the paths; what cannot be read is told to `onProblem` and the rest goes on. */
export async function* documentsOf(paths: readonly string[], options: SourceOptions, signal: AbortSignal, onProblem: (message: string) => void, onNote: (note: DocumentNote) => void): AsyncIterable<SourceDocument> {
  for await (const item of readSources(paths, { ...(options.date === undefined ? {} : { date: options.date }), signal })) {
    if ('problem' in item) onProblem(describeError(item.problem));
    else {
      for (const note of item.notes) onNote({ document: item.document.name, note });
      yield item.document;
    }
  }
}

/**
 * Reads documents into the graph.
 * @throws UserError `input` at the end when something could not be read; what could be is stored
 */
export async function ingestCommand(paths: readonly string[], options: IngestCommandOptions, output: Output, signal: AbortSignal): Promise<void> {
  const problems: string[] = [];
  const notes: DocumentNote[] = [];
  const say = (message: string): void => {
    if (!options.json) output.note(message);
  };
  const access = await openAccess(readConfig(options), { create: true });
  try {
    // All sources are read first: their number is wanted for the progress, and a wrong path is told before any work.
    const documents: SourceDocument[] = [];
    for await (const document of documentsOf(paths, options, signal, (problem) => problems.push(problem), (note) => notes.push(note))) documents.push(document);
    const bar = options.json ? undefined : progress(output, 'Reading documents', documents.length);
    let done = 0;
    const onProgress = (now: number): void => {
      done = now;
      bar?.update(now);
    };
    const report = await access.ingest(eachOf(documents), onProgress, signal).catch((error: unknown) => {
      if (signal.aborted) output.note(`\nInterrupted after ${done} of ${documents.length} documents, which are stored. Run the command again to go on.`);
      throw error;
    }).finally(() => bar?.stop());
    problems.push(...report.problems);
    const said = [...gatherNotes(notes), ...report.notes];
    for (const note of said) say(`Note: ${note}`);
    for (const problem of problems) say(`Not read: ${problem}`);
    if (options.json) output.out(JSON.stringify({ ...report, notes: said, problems }));
    else output.out(`${report.written} written, ${report.unchanged} unchanged, ${report.replaced} replaced, ${report.claims} claims (${access.place}).`);
  } finally {
    await access.close();
  }
  if (problems.length) throw new UserError('input', `${problems.length} ${problems.length === 1 ? 'source' : 'sources'} could not be read.`, 'The reasons are above; what could be read is stored.');
}

async function* eachOf(documents: readonly SourceDocument[]): AsyncIterable<SourceDocument> {
  yield* documents;
}
