import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { HttpError } from './errors.ts';

const document = z.strictObject({
  id: z.string().regex(/^doc:[0-9a-f]{32}$/u),
  name: z.string().min(1),
  origin: z.string().min(1),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.iso.date().nullable(),
  url: z.string().nullable(),
  licence: z.string().nullable(),
  text: z.string(),
});
const parameter = z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(z.string()), z.array(z.number())]);

export const ingestBody = z.strictObject({ documents: z.array(document).min(1) });
// The values are checked against the query's own parameters.
export const queryBody = z.strictObject({ parameters: z.record(z.string(), z.unknown()).default({}) });
export const cypherBody = z.strictObject({ cypher: z.string().trim().min(1, 'is empty'), parameters: z.record(z.string(), parameter).default({}) });

/** Refuses larger bodies, declared or not, before they are read whole. `size` in bytes. */
export function limitBody(size: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: size,
    onError: () => { throw new HttpError(413, 'input', `The request is larger than ${Math.round(size / 1024)} KiB.`, 'Send less at once.'); },
  });
}

/**
 * The JSON body of a request, checked.
 * @throws UserError `input` saying what is wrong and where
 */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch (cause) {
    throw new UserError('input', 'The request body is not valid JSON.', 'Send one JSON object.', { cause });
  }
  const checked = schema.safeParse(body);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const place = issue && issue.path.length > 0 ? ` at "${issue.path.join('.')}"` : '';
  throw new UserError('input', `The request is not valid${place}: ${issue?.message ?? 'unknown reason'}.`, 'Compare it with the description of the API.');
}

/** @throws UserError `usage` unless the value is an integer from 1 to `most` */
export function readLimit(value: string | undefined, otherwise: number, most: number): number {
  if (value === undefined) return otherwise;
  const limit = /^\d{1,9}$/u.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= most) return limit;
  throw new UserError('usage', `The limit "${value}" is not a whole number from 1 to ${most}.`, `Leave it out for ${otherwise}.`);
}
