import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import type { Output } from './output.ts';
import type { QueryOptions } from './query.ts';
import { openAccess } from './running.ts';

/** Prints the whole graph, one JSON object a line. */
export async function exportCommand(options: QueryOptions & { readonly format: string }, output: Output): Promise<void> {
  if (options.format !== 'jsonl') throw new UserError('usage', `There is no format "${options.format}".`, 'Use --format jsonl.');
  const access = await openAccess(readConfig(options));
  try {
    for await (const line of access.export()) output.out(line);
  } finally {
    await access.close();
  }
}
