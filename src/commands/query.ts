import { readConfig } from '../config.ts';
import { parseAssignments } from '../query/parameters.ts';
import { loadQueries } from '../query/library.ts';
import type { Rows } from '../store/store.ts';
import { formatRows } from './format.ts';
import type { Output } from './output.ts';
import { openAccess } from './running.ts';

export interface QueryOptions {
  readonly workspace?: string;
  readonly store?: string;
  readonly json?: boolean;
}

/** Runs a saved query, or lists them when no name is given (which needs no store). */
export async function queryCommand(name: string | undefined, options: QueryOptions & { readonly param: readonly string[] }, output: Output): Promise<void> {
  const given = parseAssignments(options.param);
  if (name === undefined) {
    const queries = [...loadQueries().values()];
    if (options.json) output.out(JSON.stringify(queries.map(({ cypher: _cypher, ...query }) => query)));
    else for (const query of queries) output.out(`${query.name.padEnd(20)} ${query.question}${query.parameters.map((parameter) => `\n${' '.repeat(23)}${parameter.name}: ${parameter.type}, ${parameter.meaning}`).join('')}`);
    return;
  }
  await withAccess(options, output, (access) => access.query(name, given));
}

/** Runs Cypher that somebody typed: read-only, with a time limit and a row cap. */
export async function cypherCommand(text: string, options: QueryOptions, output: Output): Promise<void> {
  await withAccess(options, output, (access) => access.cypher(text));
}

async function withAccess(options: QueryOptions, output: Output, ask: (access: Awaited<ReturnType<typeof openAccess>>) => Promise<Rows>): Promise<void> {
  const access = await openAccess(readConfig(options));
  try {
    const answer = await ask(access);
    if (options.json) {
      output.out(JSON.stringify(answer.rows));
      if (answer.cut) output.note(`Cut after ${answer.rows.length} rows.`);
    } else output.out(formatRows(answer, output.width));
  } finally {
    await access.close();
  }
}
