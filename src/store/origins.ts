import type { SourceDocument } from '../model/document.ts';
import { text, texts } from './cells.ts';
import type { Transaction } from './engine.ts';
import { statement } from './statements.ts';
import type { Row } from './store.ts';

/** Sorted origins by the id of the document that they hold. */
export type Origins = ReadonlyMap<string, readonly string[]>;
export type Held = Pick<SourceDocument, 'id' | 'origin'>;

export interface Arrivals {
  /** Documents to write, with all origins that hold them. */
  readonly fresh: Origins;
  /** Stored documents whose origins are others than before. */
  readonly moved: Origins;
  /** Stored and only sent documents that no origin holds any more. */
  readonly released: readonly string[];
}

export function originsOf(rows: readonly Row[]): Origins {
  return new Map(rows.map((row) => [text(row, 'id'), texts(row, 'origins')]));
}

/**
 * Points every origin at the document that came from it last: one origin holds one document, a document may have
 * several. Reads the store only; `stored` are those of the batch that are in it.
 */
export async function arrange(transaction: Transaction, batch: readonly Held[], stored: Origins): Promise<Arrivals> {
  const holds = new Map(batch.map(({ id, origin }) => [origin, id]));
  const changed = [...holds].some(([origin, id]) => !stored.get(id)?.includes(origin));
  if (!changed) return { fresh: new Map(), moved: new Map(), released: [] };

  const holders = originsOf(await transaction.run(statement('holders'), { origins: [...holds.keys()] }));
  const fresh = new Map<string, readonly string[]>();
  const moved = new Map<string, readonly string[]>();
  const released: string[] = [];
  const before = new Map<string, readonly string[]>([...batch.map(({ id }) => [id, []] as const), ...stored, ...holders]);
  for (const [id, had] of before) {
    const kept = had.filter((origin) => (holds.get(origin) ?? id) === id);
    const gained = [...holds].flatMap(([origin, held]) => (held === id ? [origin] : []));
    const origins = [...new Set([...kept, ...gained])].sort();
    if (origins.length === 0) released.push(id);
    else if (!stored.has(id) && !holders.has(id)) fresh.set(id, origins);
    else if (origins.join('\n') !== had.join('\n')) moved.set(id, origins);
  }
  return { fresh, moved, released };
}
