import { UserError, isUserError } from '../errors.ts';
import { readWhole } from './bytes.ts';
import { parseDate } from './date.ts';
import { makeDocument, type ReadDocument } from './document.ts';
import { decode } from './encoding.ts';
import { expandPaths, type SourceFile } from './expand.ts';
import { splitFrontMatter } from './front-matter.ts';
import { declaredEncoding, readPage } from './html.ts';
import { readJsonLines } from './json-lines.ts';

export interface ReadOptions {
  /** The date of documents that do not tell theirs. */
  readonly date?: string;
  readonly signal?: AbortSignal;
}

/** A document with what was assumed about it, or why something could not be read. */
export type Source = ReadDocument | { readonly problem: UserError };

/**
 * Reads documents from files (.txt, .md, .html, .htm, .jsonl, each also with .gz), folders and glob patterns, in the order of the
 * paths. What cannot be read comes as a problem in its place (a UserError `input`), and the rest goes on.
 * @throws UserError `usage` when `date` is no day; the signal's reason when it is aborted
 * @example
 * for await (const source of readSources(['samples'])) {
 *   if ('problem' in source) console.error(source.problem.message);
 *   else console.log(source.document.title, source.notes);
 * }
 */
export async function* readSources(paths: readonly string[], options: ReadOptions = {}): AsyncIterable<Source> {
  const { signal } = options;
  const fallback = options.date === undefined ? null : parseDate(options.date);
  if (options.date !== undefined && fallback === null) throw new UserError('usage', `"${options.date}" is no date.`, 'Write it as YYYY-MM-DD.');
  for await (const file of expandPaths(paths, signal)) {
    signal?.throwIfAborted();
    if ('problem' in file) yield file;
    else if (file.kind === 'jsonl') yield* readJsonLines(file, fallback, signal);
    else yield await readFileAsDocument(file, fallback, signal);
  }
}

async function readFileAsDocument(file: SourceFile, fallback: string | null, signal: AbortSignal | undefined): Promise<Source> {
  try {
    const bytes = await readWhole(file, signal);
    const { text, note } = decode(bytes, file.shown, file.kind === 'html' ? declaredEncoding(bytes) : undefined);
    const parts = file.kind === 'html' ? readPage(text) : { ...splitFrontMatter(text), notes: [] };
    return makeDocument({ name: file.stem, origin: file.path, shown: file.shown, metadata: parts.metadata, text: parts.text, notes: note === null ? parts.notes : [note, ...parts.notes] }, fallback);
  } catch (error) {
    if (isUserError(error)) return { problem: error };
    throw error;
  }
}
