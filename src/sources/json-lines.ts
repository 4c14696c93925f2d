import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { isUserError, type UserError } from '../errors.ts';
import { damagedPack, empty, openStream } from './bytes.ts';
import { makeDocument, type ReadDocument } from './document.ts';
import type { SourceFile } from './expand.ts';
import { linesOf, type Line } from './lines.ts';
import { metadataOf } from './metadata.ts';
import { codeOf, refusedBySystem, unreadable } from './problem.ts';

/** Room for the longest text that is allowed, every character of it escaped. */
const LONGEST_LINE = 16 * 1024 * 1024;
const REMEDY = 'A line is one JSON object: {"id", "title", "publisher", "date", "url", "licence", "text"}.';

const record = z.looseObject({ id: z.union([z.string(), z.number()]).nullish(), text: z.string() });

/** The records of a JSON Lines file, read line by line; a line that is broken is a problem and the rest goes on. */
export async function* readJsonLines(file: SourceFile, fallback: string | null, signal: AbortSignal | undefined): AsyncIterable<ReadDocument | { problem: UserError }> {
  const lineOf = new Map<string, number>();
  let count = 0;
  try {
    for await (const line of linesOf(open(file, signal), LONGEST_LINE)) {
      signal?.throwIfAborted();
      const shown = `${file.shown}, line ${line.number}`;
      if (line.bytes?.length === 0) continue;
      count++;
      try {
        const parsed = parseLine(line, shown);
        const id = parsed.id === undefined || parsed.id === null || parsed.id === '' ? null : String(parsed.id);
        const earlier = id === null ? undefined : lineOf.get(id);
        if (earlier !== undefined) throw unreadable(`${shown} has the id "${id}" of line ${earlier}.`, 'Give each record an id of its own.');
        const read = makeDocument({ name: id ?? `${file.stem}-${line.number}`, origin: `${file.path}#${id ?? line.number}`, shown, metadata: metadataOf(parsed), text: parsed.text, notes: [] }, fallback);
        if (id !== null) lineOf.set(id, line.number);
        yield read;
      } catch (error) {
        if (!isUserError(error)) throw error;
        yield { problem: error };
      }
    }
    if (count === 0) yield { problem: empty(file.shown) };
  } catch (error) {
    signal?.throwIfAborted();
    yield { problem: streamFailure(file, error) };
  }
}

function open(file: SourceFile, signal: AbortSignal | undefined): Readable {
  const bytes = openStream(file, signal);
  // The pipeline hands an error of either stream to the reader of the last one.
  return file.gzipped ? pipeline(bytes, createGunzip(), () => {}) : bytes;
}

function streamFailure(file: SourceFile, error: unknown): UserError {
  return codeOf(error)?.startsWith('Z_') ? damagedPack(file.shown, error) : refusedBySystem(file.shown, error);
}

function parseLine(line: Line, shown: string): z.output<typeof record> {
  if (!line.bytes) throw unreadable(`${shown} is longer than ${LONGEST_LINE / 1024 / 1024} MB.`, 'Split the text into documents.');
  let text;
  try {
    // A byte order mark in front of the first line is dropped by the decoder.
    text = new TextDecoder('utf-8', { fatal: true }).decode(line.bytes);
  } catch (cause) {
    throw unreadable(`${shown} is broken UTF-8.`, 'Save the file again as UTF-8.', cause);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw unreadable(`${shown} is no JSON.`, REMEDY, cause);
  }
  const checked = record.safeParse(parsed);
  if (!checked.success) throw unreadable(`${shown} is no record with a text.`, REMEDY);
  return checked.data;
}
