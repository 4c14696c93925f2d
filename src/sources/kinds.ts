import { basename } from 'node:path';

export type Kind = 'text' | 'html' | 'jsonl';

const KINDS: Readonly<Record<string, Kind>> = { '.txt': 'text', '.md': 'text', '.html': 'html', '.htm': 'html', '.jsonl': 'jsonl' };

/** The endings that can be read, for messages. */
export const ENDINGS = `${Object.keys(KINDS).join(', ')}, each also with .gz`;

export interface FileKind {
  readonly kind: Kind;
  readonly gzipped: boolean;
  /** The file's name without its endings. */
  readonly stem: string;
}

/** What a file is by its ending, in any case; undefined when it is nothing that can be read. */
export function kindOf(path: string): FileKind | undefined {
  const [, stem, ending, gz] = /^(.+?)(\.[^.]+?)(\.gz)?$/i.exec(basename(path)) ?? [];
  const kind = KINDS[ending?.toLowerCase() ?? ''];
  return kind && stem ? { kind, gzipped: gz !== undefined, stem } : undefined;
}
