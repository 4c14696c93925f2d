import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { describeError, isUserError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';
import type { ApiError } from './api.ts';

const STATUS: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  usage: 400,
  input: 400,
  data: 400,
  query: 400,
  'time-limit': 504,
  busy: 409,
  store: 503,
};

/** An error that only HTTP knows, with its status: not found, refused, too large. */
export class HttpError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly remedy: string;

  constructor(status: ContentfulStatusCode, code: string, message: string, remedy: string) {
    super(message);
    this.name = 'HttpError';
    this.status = status;
    this.code = code;
    this.remedy = remedy;
  }
}

/**
 * The value of something that may not exist.
 * @throws HttpError 404
 */
export function found<T>(value: T | undefined, message: string, remedy: string): T {
  if (value === undefined) throw new HttpError(404, 'not-found', message, remedy);
  return value;
}

/** The answer to a failed request. A defect is answered in general words and handed to `report`. */
export function errorResponse(c: Context, error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof HttpError) return answer(c, error.status, error.code, error.message, error.remedy);
  if (isUserError(error)) return answer(c, STATUS[error.code], error.code, error.message, error.remedy);
  report(error);
  return answer(c, 500, 'internal', describeError(error), '');
}

function answer(c: Context, status: ContentfulStatusCode, code: string, message: string, remedy: string): Response {
  // An error may change with the next request, whatever the route says of its answers.
  c.header('Cache-Control', 'no-store');
  // The rest of a body that is too large is not read, so the connection cannot be used again.
  if (status === 413) c.header('Connection', 'close');
  return c.json({ error: { code, message, remedy } } satisfies ApiError, status);
}
