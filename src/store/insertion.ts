import { UserError } from '../errors.ts';
import type { Entity } from '../model/entity.ts';
import type { ResolvedDocument } from '../model/resolved.ts';
import { text, texts } from './cells.ts';
import type { Inputs, Transaction } from './engine.ts';
import type { Grouping } from './grouping.ts';
import type { Origins } from './origins.ts';
import { claimRow, documentRow, mentionRows, publisherRows, slotRows, watchRow } from './rows.ts';
import { statement } from './statements.ts';
import { mergeWordings, sameWording } from './wordings.ts';
import type { Wording } from './wordings.ts';

/** Writes new documents with all that they say. Statements go out together; the database executes them in this order. */
export async function insertDocuments(transaction: Transaction, fresh: readonly ResolvedDocument[], origins: Origins, grouping: Grouping): Promise<void> {
  if (fresh.length === 0) return;
  const entities = await changedEntities(transaction, fresh);
  const documents = fresh.map(({ document }) => document);
  const claims = fresh.flatMap((resolved) => resolved.claims);

  const sent: Promise<unknown>[] = [];
  const send = (rows: readonly Inputs[], name: string, filler?: string): void => {
    if (rows.length > 0) sent.push(transaction.run(statement(name, filler), { rows }));
  };
  const sendByWord = <T>(items: readonly T[], word: (item: T) => string, row: (item: T) => Inputs, name: string): void => {
    for (const [filler, group] of groupBy(items, word)) send(group.map(row), name, filler);
  };

  send(documents.map((document) => documentRow(document, origins.get(document.id) ?? [document.origin], grouping.originals.get(document.id) ?? document.id, grouping.fingerprints.get(document.id) ?? [])), 'documents');
  send(publisherRows(documents), 'publishers');
  sendByWord(entities, ({ label }) => label, ({ id, name, aliases }) => ({ id, name, aliases }), 'entities');
  send(fresh.flatMap(mentionRows), 'mentions');
  send(fresh.flatMap((resolved) => resolved.claims.map((claim) => claimRow(claim, resolved.document))), 'claims');
  send(slotRows(claims, ({ target }) => target), 'slots', 'TARGET');
  send(slotRows(claims, ({ issue }) => issue), 'slots', 'ABOUT');
  send(slotRows(claims, ({ speaker }) => speaker), 'slots', 'SAID_BY');
  sendByWord(fresh.flatMap((resolved) => resolved.links), ({ type }) => type, ({ from, to }) => ({ from, to }), 'links');
  send(fresh.flatMap((resolved) => resolved.watch.map((item) => watchRow(item, resolved.document))), 'watch-items');
  send(fresh.flatMap((resolved) => resolved.watch.flatMap(({ id, about }) => [...new Set(about)].map((entity) => ({ item: id, entity })))), 'watch-subjects');
  await Promise.all(sent);
}

/** The batch's entities that are new, or called otherwise than before, with all their wordings. */
async function changedEntities(transaction: Transaction, fresh: readonly ResolvedDocument[]): Promise<readonly Entity[]> {
  const groups = groupBy(fresh.flatMap((resolved) => resolved.entities), ({ id }) => id);
  if (groups.size === 0) return [];
  const rows = await transaction.run(statement('stored-entities'), { ids: [...groups.keys()] });
  const stored = new Map(rows.map((row) => [text(row, 'id'), { name: text(row, 'name'), aliases: texts(row, 'aliases'), labels: texts(row, 'labels') }]));
  return [...groups].flatMap(([id, [first, ...others]]) => {
    if (!first) return [];
    const before = stored.get(id);
    if (before && !before.labels.includes(first.label)) {
      throw new UserError('data', `The entity ${id} is a ${first.label} in this batch and ${before.labels.join(', ')} in the database.`, 'Nothing of this batch was written. Give the two different ids.');
    }
    const wording: Wording = mergeWordings([...(before ? [before] : []), first, ...others]);
    return before && sameWording(before, wording) ? [] : [{ id, label: first.label, ...wording }];
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
