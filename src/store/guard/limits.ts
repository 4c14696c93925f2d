import { UserError } from '../../errors.ts';

const REMEDY = 'Ask for less at once: name labels and relationship types, connect the patterns, shorten variable lengths, or add a LIMIT.';

/** A query ended by its time limit. `time` in milliseconds; null where the database ended it by a limit of its own. */
export function timeLimit(time: number | null, cause?: unknown): UserError {
  return new UserError('time-limit', time === null ? 'The query was stopped by the database: it took longer than it may.' : `The query was stopped after ${time / 1000} seconds.`, REMEDY, { cause });
}

/** A query ended because it took too much memory: like one that is over time, it is well-formed but asks for too much. */
export function memoryLimit(cause: unknown): UserError {
  return new UserError('time-limit', 'The query was stopped: it needs more memory than it may take.', REMEDY, { cause });
}

/** An answer may have so many characters as JSON: larger ones fill the memory of a small server. */
export const LARGEST_ANSWER = 5_000_000;

/** Not one row of the answer fits. */
export function tooLarge(): UserError {
  return new UserError('query', 'The answer is too large: one row of it alone has more than 5 million characters.', 'Return single properties instead of whole lists, texts or paths, or part of a list: list[0..100].');
}
