/**
 * An error meant for the person at the keyboard: what went wrong, with which value, and what to do about it.
 * Everything else that is thrown is a defect and is shown as one.
 */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(code: ErrorCode, what: string, remedy: string, options?: { cause?: unknown }) {
    super(what, options);
    this.name = 'UserError';
    this.code = code;
    this.remedy = remedy;
  }
}

/** The kinds of failure, with the exit code that the command line gives each. */
export const EXIT_CODES = {
  usage: 2,
  input: 3,
  data: 4,
  store: 5,
  query: 6,
  'time-limit': 7,
  busy: 8,
} as const;

export type ErrorCode = keyof typeof EXIT_CODES;

export function isErrorCode(code: string): code is ErrorCode {
  return code in EXIT_CODES;
}

export function isUserError(error: unknown): error is UserError {
  return error instanceof UserError;
}

/** One line for a person: the message, then the remedy. Never a stack trace. */
export function describeError(error: unknown): string {
  if (isUserError(error)) return `${error.message} ${error.remedy}`.trim();
  if (error instanceof Error) return `Unexpected failure: ${error.message.split('\n')[0] ?? error.name}. Please report it with what you ran.`;
  return `Unexpected failure: ${String(error)}. Please report it with what you ran.`;
}
