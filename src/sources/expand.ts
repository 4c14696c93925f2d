import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { UserError } from '../errors.ts';
import { ENDINGS, kindOf, type FileKind } from './kinds.ts';
import { refusedBySystem, unreadable } from './problem.ts';

export interface SourceFile extends FileKind {
  /** As the person wrote it, for messages. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
}

export type Expanded = SourceFile | { readonly problem: UserError };

/** A folder's own description is no document of it. */
const DESCRIPTION = /^(?:readme|licen[cs]e)\b/i;

/**
 * The files behind paths: files as they are, folders with everything in them that can be read (sorted by name; hidden files and
 * a README or LICENSE left out), glob patterns. A file that is reached twice comes once.
 */
export async function* expandPaths(paths: readonly string[], signal?: AbortSignal): AsyncIterable<Expanded> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of expandPath(path, signal)) {
      signal?.throwIfAborted();
      const real = 'problem' in found ? null : await realpath(found.path);
      if (real === null || !seen.has(real)) yield found;
      if (real !== null) seen.add(real);
    }
  }
}

async function* expandPath(path: string, signal: AbortSignal | undefined): AsyncIterable<Expanded> {
  let status;
  try {
    status = await stat(path);
  } catch (error) {
    if (isDynamicPattern(path)) yield* expandPattern(path);
    else yield { problem: refusedBySystem(path, error) };
    return;
  }
  if (status.isDirectory()) {
    let count = 0;
    for await (const found of walk(path, new Set(), signal)) {
      count++;
      yield found;
    }
    if (count === 0) yield { problem: unreadable(`The folder ${path} holds no documents.`, `Documents end in ${ENDINGS}.`) };
  } else {
    const kind = kindOf(path);
    if (!kind) yield { problem: unreadable(`${path} is of no kind that can be read.`, `Documents end in ${ENDINGS}.`) };
    else if (!status.isFile()) yield { problem: unreadable(`${path} is no regular file.`, 'Save what it delivers in a file, and give that.') };
    else yield { ...kind, shown: path, path: resolve(path) };
  }
}

async function* expandPattern(pattern: string): AsyncIterable<Expanded> {
  const matches = (await glob(pattern, { expandDirectories: false })).sort();
  const files = matches.flatMap((match) => {
    const kind = kindOf(match);
    return kind ? [{ ...kind, shown: match, path: resolve(match) }] : [];
  });
  yield* files;
  if (files.length === 0) yield { problem: unreadable(`No document matches ${pattern}.`, `Check the pattern; documents end in ${ENDINGS}.`) };
}

/** @param walked real paths of the folders walked so far: a link that leads back to one of them is not followed */
async function* walk(folder: string, walked: Set<string>, signal: AbortSignal | undefined): AsyncIterable<Expanded> {
  signal?.throwIfAborted();
  let names;
  try {
    const real = await realpath(folder);
    if (walked.has(real)) return;
    walked.add(real);
    names = (await readdir(folder)).sort();
  } catch (error) {
    yield { problem: refusedBySystem(folder, error) };
    return;
  }
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    try {
      const status = await stat(path);
      const kind = kindOf(name);
      if (status.isDirectory()) yield* walk(path, walked, signal);
      else if (kind && status.isFile() && !DESCRIPTION.test(name)) yield { ...kind, shown: path, path: resolve(path) };
    } catch (error) {
      if (kindOf(name)) yield { problem: refusedBySystem(path, error) };
    }
  }
}
