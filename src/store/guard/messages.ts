import { UserError } from '../../errors.ts';

/** Counted from 1, in characters of the query as typed. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const REMEDY = 'Mend the query and run it again.';

/** `The query is wrong at line 1, column 8: ...` */
export function queryError(what: string, cypher: string, at: Position | undefined, cause: unknown): UserError {
  const place = at ?? mentioned(what, cypher);
  return new UserError('query', `The query is wrong${place ? ` at line ${place.line}, column ${place.column}` : ''}: ${what}.`, REMEDY, { cause });
}

export function positionAt(cypher: string, offset: number): Position {
  const before = cypher.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Where the engine gives no position but quotes the name that it does not know: the first place where that name stands. */
function mentioned(what: string, cypher: string): Position | undefined {
  const [, name] = /['`$](\w+)['`]?/.exec(what) ?? [];
  if (name === undefined) return undefined;
  const found = new RegExp(`(?<!\\w)${name}(?!\\w)`).exec(cypher);
  return found ? positionAt(cypher, found.index) : undefined;
}
