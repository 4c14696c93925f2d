import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';
import { readSources, type ReadOptions, type Source } from '../../src/sources/read.ts';
import type { SourceDocument } from '../../src/model/document.ts';

export interface Folder {
  readonly path: string;
  /** Writes a file, with the folders above it, and tells its path. */
  write(name: string, content: string | Uint8Array): string;
  read(names: string | readonly string[], options?: ReadOptions): Promise<Source[]>;
}

/** A folder of its own for each test. */
export function temporaryFolder(): Folder {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'backchannel-sources-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    async read(names, options) {
      const sources: Source[] = [];
      for await (const source of readSources([names].flat().map((name) => join(path, name)), options)) sources.push(source);
      return sources;
    },
  };
}

export function documents(sources: readonly Source[]): SourceDocument[] {
  return sources.flatMap((source) => ('document' in source ? [source.document] : []));
}

export function notes(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => ('document' in source ? source.notes : []));
}

/** The problems' messages, without the folder. */
export function problems(sources: readonly Source[], folder: Folder): string[] {
  return sources.flatMap((source) => ('problem' in source ? [`${source.problem.code}: ${source.problem.message.replaceAll(`${folder.path}/`, '').replaceAll(folder.path, '.')}`] : []));
}
