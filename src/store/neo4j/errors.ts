import neo4j from 'neo4j-driver';
import { UserError } from '../../errors.ts';
import { memoryLimit, timeLimit } from '../guard/limits.ts';
import { queryError } from '../guard/messages.ts';
import type { Position } from '../guard/messages.ts';

/** Of the parser's lists of what it expected, so much is shown. */
const LONGEST = 160;

/**
 * Turns what the driver throws into an error for people. Anything else is returned as it is.
 * `linesBefore`: how many lines stood in front of `cypher` in what the server was given.
 */
export function translate(error: unknown, address: string, cypher = '', linesBefore = 0): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  const store = (what: string, remedy: string): UserError => new UserError('store', what, remedy, { cause: error });
  if (code.startsWith('Neo.ClientError.Security')) {
    return store(`Neo4j at ${address} refused the user or the password.`, 'Check NEO4J_USER and NEO4J_PASSWORD.');
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired') return unreachable(address, error);
  if (code.startsWith('Neo.ClientError.Database')) return store(`Neo4j at ${address}: ${brief(error)}.`, 'Check NEO4J_DATABASE; the Community edition has one database, neo4j.');
  if (code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut') || /^Neo\.\w+\.Transaction\.Terminated$/.test(code)) {
    return timeLimit(null, error);
  }
  if (code.includes('OutOfMemory') || code === 'Neo.DatabaseError.General.StackOverflowError') return memoryLimit(error);
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return new UserError('query', 'The query may only read the graph.', 'Leave out what writes.', { cause: error });
  }
  if (code.startsWith('Neo.ClientError.Statement')) return queryError(brief(error), cypher, position(error.message, linesBefore), error);
  return store(`Neo4j at ${address} refused the work: ${brief(error)}.`, 'The log of the server tells more.');
}

export function unreachable(address: string, cause: unknown): UserError {
  return new UserError('store', `Neo4j at ${address} does not answer.`, 'Check NEO4J_URI, and start the server: docker compose up -d neo4j.', { cause });
}

function brief(error: Error): string {
  const [line = error.message] = error.message.split('\n');
  const text = line.replace(/\s*\(line \d+, column \d+.*$/, '').replace(/\.$/, '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/,?\s\S*$/, '')} ...` : text;
}

function position(message: string, linesBefore: number): Position | undefined {
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(message) ?? [];
  return line && column ? { line: Number(line) - linesBefore, column: Number(column) } : undefined;
}
