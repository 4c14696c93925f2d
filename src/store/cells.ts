import type { Row, Value } from './store.ts';

/** Typed access to what our own statements return. A cell of another type is a defect of the statement. */

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : wrong(column, 'text', value);
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function number(row: Row, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : wrong(column, 'a number', value);
}

export function texts(row: Row, column: string): readonly string[] {
  return list(row, column).map((value) => (typeof value === 'string' ? value : wrong(column, 'a list of texts', value)));
}

export function numbers(row: Row, column: string): readonly number[] {
  return list(row, column).map((value) => (typeof value === 'number' ? value : wrong(column, 'a list of numbers', value)));
}

function list(row: Row, column: string): readonly Value[] {
  const value = row[column];
  return Array.isArray(value) ? value : wrong(column, 'a list', value);
}

function wrong(column: string, expected: string, value: Value | undefined): never {
  throw new TypeError(`The column ${column} holds ${JSON.stringify(value)}, not ${expected}`);
}
