import type { SourceDocument } from '../model/document.ts';
import { numbers, text, textOrNull } from './cells.ts';
import { candidates, copyPairs, originals, print } from './copies.ts';
import type { Dated, Printed } from './copies.ts';
import type { Transaction } from './engine.ts';
import { statement } from './statements.ts';

export interface Grouping {
  /** Of the documents about to be written. */
  readonly originals: ReadonlyMap<string, string>;
  readonly fingerprints: ReadonlyMap<string, readonly number[]>;
  /** Stored documents that now belong to another original. */
  readonly moved: readonly string[];
}

/** Finds which stored documents the new ones are near-copies of, and gives each group its original. */
export async function groupNew(transaction: Transaction, fresh: readonly SourceDocument[]): Promise<Grouping> {
  if (fresh.length === 0) return { originals: new Map(), fingerprints: new Map(), moved: [] };
  const prints = fresh.map(print);
  const stored = (await transaction.run(statement('fingerprints'))).map((row) => ({ id: text(row, 'id'), fingerprint: numbers(row, 'fingerprint') }));
  const similar = await storedTexts(transaction, [...candidates(prints, stored).keys()]);
  const pairs = copyPairs(prints, similar.map(({ printed }) => printed));

  // A stored group stays connected whatever comes: its members are tied to the original they have.
  const near = new Set(pairs.flat());
  const members = await membersOf(transaction, similar.filter(({ printed }) => near.has(printed.id)).map(({ original }) => original));
  const ties = members.map(({ id, original }) => [id, original] as const);
  const result = originals([...fresh, ...members], [...pairs, ...ties]);
  const moved = await move(transaction, members, result);
  return { originals: result, fingerprints: new Map(prints.map((printed) => [printed.id, printed.fingerprint])), moved };
}

/** After documents left the groups of these originals: what remains may fall apart, and may need another original. */
export async function regroup(transaction: Transaction, left: readonly string[]): Promise<readonly string[]> {
  const members = await membersOf(transaction, left);
  if (members.length === 0) return [];
  const texts = await storedTexts(transaction, members.map(({ id }) => id));
  return move(transaction, members, originals(members, copyPairs(texts.map(({ printed }) => printed), [])));
}

interface Member extends Dated {
  readonly original: string;
}

async function membersOf(transaction: Transaction, ofOriginals: readonly string[]): Promise<readonly Member[]> {
  const unique = [...new Set(ofOriginals)];
  if (unique.length === 0) return [];
  const rows = await transaction.run(statement('copies'), { originals: unique });
  return rows.map((row) => ({ id: text(row, 'id'), date: textOrNull(row, 'date'), original: text(row, 'original') }));
}

async function storedTexts(transaction: Transaction, ids: readonly string[]): Promise<readonly { printed: Printed; original: string }[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.run(statement('texts'), { ids });
  return rows.map((row) => ({ printed: print({ id: text(row, 'id'), text: text(row, 'text') }), original: text(row, 'original') }));
}

async function move(transaction: Transaction, members: readonly Member[], to: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const rows = members.flatMap(({ id, original }) => {
    const now = to.get(id) ?? id;
    return now === original ? [] : [{ id, original: now }];
  });
  if (rows.length > 0) await transaction.run(statement('originals'), { rows });
  return rows.map(({ id }) => id);
}
