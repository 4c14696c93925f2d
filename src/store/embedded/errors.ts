import { UserError } from '../../errors.ts';
import { memoryLimit } from '../guard/limits.ts';
import { queryError } from '../guard/messages.ts';
import type { Position } from '../guard/messages.ts';
import { EngineError, ProcessGone } from './process.ts';

/**
 * Turns what the engine says into an error for people. Anything else is returned as it is.
 * `linesBefore`: how many lines stood in front of `cypher` in what the engine was given.
 */
export function translate(error: unknown, file: string, cypher = '', linesBefore = 0): unknown {
  if (error instanceof ProcessGone) {
    return error.exhausted
      ? memoryLimit(error)
      : new UserError('store', `The embedded database ${file} stopped unexpectedly.`, 'Try again; if it happens again, delete the file and ingest the documents again.', { cause: error });
  }
  if (!(error instanceof EngineError)) return error;
  const { message, status } = error;
  if (message.includes('cannot be locked')) {
    return new UserError('busy', `The database ${file} is in use by another process.`, 'Stop the other backchannel (a running server or ingest), or choose another --workspace.', { cause: error });
  }
  if (/GRAFEO-(?:S0|X002)|cannot open/.test(message)) {
    return new UserError('store', `The database ${file} is damaged or is not a database of this program: ${firstLine(message)}.`, `Delete ${file} and ${file}.wal, then ingest the documents again.`, { cause: error });
  }
  if (status?.startsWith('42') || status?.startsWith('22')) return queryError(hinted(firstLine(message)), cypher, position(message, linesBefore), error);
  return new UserError('store', `The embedded database ${file} refused the work: ${firstLine(message)}.`, 'Check that the disk has room and the folder can be written to.', { cause: error });
}

/** `Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RParen` and more lines: the part that tells something. */
function firstLine(message: string): string {
  const [line = message] = message.split('\n');
  return line.replace(/^(?:[A-Z]\w* error: )?GRAFEO-\w+: (?:(?:syntax|semantic|execution|internal) error: )?(?:\[Cypher\] )?/i, '').replace(/\.$/, '');
}

/** Unlike Neo4j, this engine takes no reserved word as a name. */
function hinted(message: string): string {
  return message === 'Expected identifier' ? 'a name is expected here; a reserved word used as a name needs backticks' : message;
}

function position(message: string, linesBefore: number): Position | undefined {
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? [];
  return line && column ? { line: Number(line) - linesBefore, column: Number(column) } : undefined;
}
