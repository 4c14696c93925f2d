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
  return new UserError('query', `The query is wrong${place ? ` at ${described(place)}` : ''}: ${what}${what.endsWith('...') ? '' : '.'}`, REMEDY, { cause });
}

/** `Only reading queries run here; line 1, column 11 has ...` */
export function forbidden(what: string, remedy: string, cypher: string, offset: number): UserError {
  return new UserError('query', `Only queries that read the graph run here; ${described(positionAt(cypher, offset))} has ${what}.`, remedy);
}

function described({ line, column }: Position): string {
  return `line ${line}, column ${column}`;
}

function positionAt(cypher: string, offset: number): Position {
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
