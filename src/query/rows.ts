import { LABELS, LINK_TYPES, REALIS, RELATIONS, STANCES } from '../model/ontology.ts';
import type { Label, LinkType, Realis, Relation, Stance } from '../model/ontology.ts';
import { number, text, textOrNull, texts } from '../store/cells.ts';
import type { Row, Value } from '../store/store.ts';
import type { EntityRef } from './views.ts';

export { number, text, textOrNull, texts };

/** Each of these throws when the graph holds something else than the vocabulary allows. */
export function relation(row: Row, column: string): Relation {
  return member(RELATIONS, row, column);
}

export function linkType(row: Row, column: string): LinkType {
  return member(LINK_TYPES, row, column);
}

export function realis(row: Row, column: string): Realis {
  return member(REALIS, row, column);
}

export function stance(row: Row, column: string): Stance {
  return member(STANCES, row, column);
}

/** The one label of an entity that says its kind, among `Entity`, `Actor` and `Mediator`. */
export function label(row: Row, column: string): Label {
  const found = LABELS.find((name) => texts(row, column).includes(name));
  return found ?? unexpected(column, row[column] ?? null, 'the labels of an entity');
}

/** What `entityColumns(variable)` of a RETURN clause yields; null where an OPTIONAL MATCH found nobody. */
export function entityOrNull(row: Row, variable: string): EntityRef | null {
  return textOrNull(row, `${variable}Id`) === null ? null : entity(row, variable);
}

export function entity(row: Row, variable: string): EntityRef {
  return { id: text(row, `${variable}Id`), label: label(row, `${variable}Labels`), name: text(row, `${variable}Name`) };
}

/** Columns for `entity` and `entityOrNull`, to be put into a RETURN clause. */
export function entityColumns(variable: string): string {
  return `${variable}.id AS ${variable}Id, labels(${variable}) AS ${variable}Labels, ${variable}.name AS ${variable}Name`;
}

function member<T extends string>(allowed: readonly T[], row: Row, column: string): T {
  const value = row[column];
  return allowed.find((name) => name === value) ?? unexpected(column, value, `one of ${allowed.join(', ')}`);
}

function unexpected(column: string, value: Value | undefined, wanted: string): never {
  throw new TypeError(`The column ${column} holds ${JSON.stringify(value ?? null)} where ${wanted} should be`);
}
