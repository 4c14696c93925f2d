import { createReadStream, type ReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { isUserError, type UserError } from '../errors.ts';
import type { SourceFile } from './expand.ts';
import { codeOf, refusedBySystem, unreadable } from './problem.ts';

const LARGEST_FILE = 64 * 1024 * 1024;
const unzip = promisify(gunzip);

/**
 * All bytes of a file, unpacked.
 * @throws UserError `input` when it is empty, larger than 64 MB (also unpacked), damaged, or may not be read
 */
export async function readWhole(file: SourceFile, signal: AbortSignal | undefined): Promise<Uint8Array> {
  let packed;
  try {
    const { size } = await stat(file.path);
    if (size > LARGEST_FILE) throw tooLarge(file.shown, size);
    packed = await readFile(file.path, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    if (isUserError(error)) throw error;
    throw refusedBySystem(file.shown, error);
  }
  const bytes = file.gzipped ? await unpack(packed, file.shown) : packed;
  if (bytes.length === 0) throw empty(file.shown);
  return bytes;
}

async function unpack(packed: Uint8Array, shown: string): Promise<Uint8Array> {
  if (packed.length === 0) throw empty(shown);
  try {
    return await unzip(packed, { maxOutputLength: LARGEST_FILE });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(shown, null);
    throw damagedPack(shown, error);
  }
}

export function empty(shown: string): UserError {
  return unreadable(`${shown} is empty.`, 'Leave it out, or save the document again.');
}

export function damagedPack(shown: string, cause: unknown): UserError {
  return unreadable(`${shown} is no gzip file, or is damaged or cut off.`, 'Fetch or pack it again.', cause);
}

function tooLarge(shown: string, size: number | null): UserError {
  const limit = LARGEST_FILE / 1024 / 1024;
  return unreadable(size === null ? `${shown} is larger than ${limit} MB when unpacked.` : `${shown} has ${(size / 1024 / 1024).toFixed(1)} MB; the limit is ${limit} MB.`, 'Split it into documents, or give them as JSON Lines.');
}

export function openStream(file: SourceFile, signal: AbortSignal | undefined): ReadStream {
  return createReadStream(file.path, { signal, highWaterMark: 1 << 18 });
}
