import { UserError } from '../../errors.ts';
import type { Token } from './scan.ts';

/** Of the query as typed, in UTF-16 units. */
const LONGEST = 20_000;
const REMEDY = 'Make it smaller, or ask in several queries.';
const OPERATORS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'XOR', '+', '-', '*', '/', '%', '^', '=', '<', '>', '|', '.', ':']);
const CLAUSES: ReadonlySet<string> = new Set(['MATCH', 'WITH', 'UNWIND', 'UNION', 'CALL', 'EXISTS', 'COUNT', 'COLLECT']);
const OPENING: ReadonlySet<string> = new Set(['(', '[', '{', 'CASE']);
const CLOSING: ReadonlySet<string> = new Set([')', ']', '}', 'END']);

/**
 * What a query may hold besides its length. Neo4j cannot be stopped while it plans, and the time for that grows faster
 * than the query: with 300 comparisons or properties it is seconds, with 10,000 additions minutes, and a hundred XOR fill
 * the server's memory. The embedded engine gets the same queries.
 */
const CAPS = { operators: 500, xor: 10, clauses: 50, depth: 20 } as const;

/** @throws UserError `query` before the query is even split into tokens */
export function refuseLong(cypher: string): void {
  if (cypher.length > LONGEST) throw new UserError('query', `The query has ${cypher.length} characters; ${LONGEST} are allowed.`, REMEDY);
}

/** @throws UserError `query` when planning it could take longer than any time limit */
export function refuseComplex(tokens: readonly Token[]): void {
  let depth = 0;
  let deepest = 0;
  const counts = { operators: 0, xor: 0, clauses: 0 };
  for (const { kind, text } of tokens) {
    if (kind !== 'word' && kind !== 'symbol') continue;
    const word = text.toUpperCase();
    if (OPERATORS.has(word)) counts.operators += 1;
    if (word === 'XOR') counts.xor += 1;
    if (CLAUSES.has(word)) counts.clauses += 1;
    if (OPENING.has(word)) deepest = Math.max(deepest, (depth += 1));
    if (CLOSING.has(word)) depth -= 1;
  }
  refuseOver(counts.operators, CAPS.operators, 'operators, dots and colons');
  refuseOver(counts.xor, CAPS.xor, 'XOR');
  refuseOver(counts.clauses, CAPS.clauses, 'clauses');
  refuseOver(deepest, CAPS.depth, 'brackets inside each other');
}

function refuseOver(count: number, cap: number, what: string): void {
  if (count > cap) throw new UserError('query', `The query has ${count} ${what}; ${cap} are allowed.`, REMEDY);
}
