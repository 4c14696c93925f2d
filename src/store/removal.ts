import { text, texts } from './cells.ts';
import type { Transaction } from './engine.ts';
import { statement } from './statements.ts';
import { mergeWordings } from './wordings.ts';
import type { Wording } from './wordings.ts';

/** What removed documents had a part in, and what must therefore be looked at again. */
export interface Removed {
  readonly edges: readonly string[];
  readonly entities: readonly string[];
  readonly originals: readonly string[];
}

/** Removes documents with their claims and watch items. Entities stay until `sweep`, so that those still wanted keep their place. */
export async function removeDocuments(transaction: Transaction, ids: readonly string[]): Promise<Removed> {
  if (ids.length === 0) return { edges: [], entities: [], originals: [] };
  const [edges, entities, documents] = await Promise.all([
    transaction.run(statement('edges-of-documents'), { ids }),
    transaction.run(statement('entities-of-documents'), { ids }),
    transaction.run(statement('texts'), { ids }),
  ]);
  await Promise.all(['remove-claims', 'remove-watch-items', 'remove-documents'].map((name) => transaction.run(statement(name), { ids })));
  return {
    edges: edges.map((row) => text(row, 'edge')),
    entities: entities.map((row) => text(row, 'id')),
    originals: documents.map((row) => text(row, 'original')),
  };
}

/** Removes the entities that no document mentions any more, and words the others as the remaining documents do. */
export async function sweep(transaction: Transaction, entities: readonly string[]): Promise<void> {
  if (entities.length === 0) return;
  const [, , rows] = await Promise.all([
    transaction.run(statement('remove-entities'), { ids: entities }),
    transaction.run(statement('remove-sources')),
    transaction.run(statement('mentioned-wordings'), { ids: entities }),
  ]);
  const wordings = new Map<string, Wording[]>();
  for (const row of rows) {
    const id = text(row, 'id');
    wordings.set(id, [...(wordings.get(id) ?? []), { name: text(row, 'name'), aliases: texts(row, 'aliases') }]);
  }
  if (wordings.size === 0) return;
  await transaction.run(statement('wordings'), { rows: [...wordings].map(([id, all]) => ({ id, ...mergeWordings(all) })) });
}
