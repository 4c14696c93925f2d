import type { UserError } from '../../errors.ts';
import { forbidden } from './messages.ts';
import { scan } from './scan.ts';
import type { Token } from './scan.ts';
import { refuseComplex, refuseLong } from './size.ts';

/** What a reading query may begin with. Administration and schema commands begin otherwise. */
const OPENINGS: ReadonlySet<string> = new Set(['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL']);
/** What may stand before a query elsewhere: it changes how the database plans or answers. */
const PREFIXES: ReadonlySet<string> = new Set(['EXPLAIN', 'PROFILE', 'CYPHER']);
/** Clauses that write, or that choose another graph. */
const CLAUSES: ReadonlySet<string> = new Set(['CREATE', 'INSERT', 'MERGE', 'SET', 'DELETE', 'DETACH', 'NODETACH', 'REMOVE', 'FOREACH', 'DROP', 'USE']);

/**
 * Refuses everything but reading the graph, by the words of the query: the same answer for both engines, before either
 * sees it. Both look at their own plan besides. A word counts as a name, not a clause, after a dot or colon, before a
 * colon, as a parameter and in backticks: `c.set`, `(:Create)`, `{delete: 1}`, `$merge`.
 * @throws UserError `query` with the position
 */
export function refuseForbidden(cypher: string): void {
  refuseLong(cypher);
  const tokens = scan(cypher);
  const [first] = tokens;
  if (!first) throw forbidden('no query', 'Type one, for example MATCH (e:Entity) RETURN e LIMIT 10.', cypher, 0);
  if (PREFIXES.has(first.text.toUpperCase())) throw forbidden(`the prefix ${first.text}`, 'Prefixes are not allowed: leave it out.', cypher, first.start);
  if (!OPENINGS.has(first.text.toUpperCase())) throw forbidden(first.text, 'Begin with MATCH, OPTIONAL MATCH, WITH, UNWIND, RETURN or CALL { ... }.', cypher, first.start);
  tokens.forEach((_, index) => {
    const problem = forbiddenAt(tokens, index, cypher);
    if (problem) throw problem;
  });
  refuseComplex(tokens);
}

function forbiddenAt(tokens: readonly Token[], index: number, cypher: string): UserError | undefined {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (!token) return undefined;
  if (token.text === ';' && after) return forbidden('a second query', 'Run one query at a time.', cypher, after.start);
  if (token.kind !== 'word' || isName(tokens, index)) return undefined;
  const word = token.text.toUpperCase();
  if (CLAUSES.has(word)) return forbidden(token.text, `Leave it out; if it is a name, put it in backticks: \`${token.text}\`.`, cypher, token.start);
  if (word === 'LOAD' && after?.kind === 'word') return forbidden(`${token.text} ${after.text}`, 'Files and addresses cannot be read; ingest them instead.', cypher, token.start);
  // `CALL { ... }` and `CALL (x) { ... }` are subqueries.
  if (word === 'CALL' && after?.text !== '{' && after?.text !== '(') return forbidden(`${token.text} of a procedure`, 'Only subqueries can be called: CALL { ... }.', cypher, token.start);
  return undefined;
}

function isName(tokens: readonly Token[], index: number): boolean {
  const [owner, before, after] = [tokens[index - 2], tokens[index - 1]?.text, tokens[index + 1]?.text];
  // `1.SET` would be a number and a clause.
  return (before === '.' && owner?.kind !== 'number') || before === ':' || before === '$' || after === ':';
}
