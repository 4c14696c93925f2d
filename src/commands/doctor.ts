import { readConfig } from '../config.ts';
import { version } from '../version.ts';
import type { Output } from './output.ts';
import type { QueryOptions } from './query.ts';
import { openAccess } from './running.ts';

/** Says what is configured, whether it can be reached, and how much of each kind is stored. Throws what keeps the store from opening. */
export async function doctorCommand(options: QueryOptions, output: Output): Promise<void> {
  const config = readConfig(options);
  const { uri, user, password, database } = config.neo4j;
  const settings: [string, string][] = [
    ['version', version],
    ['node', process.version],
    ['store', config.store],
    ...(config.store === 'embedded' ? [['workspace', config.workspace] satisfies [string, string]] : [['NEO4J_URI', withoutPassword(uri)], ['NEO4J_USER', user], ['NEO4J_PASSWORD', password ? 'set' : 'not set'], ['NEO4J_DATABASE', database]] satisfies [string, string][]),
  ];
  if (!options.json) for (const [name, value] of settings) output.out(`${name.padEnd(16)} ${value}`);
  const access = await openAccess(config);
  try {
    const status = await access.status();
    if (options.json) {
      output.out(JSON.stringify({ ...Object.fromEntries(settings), reached: access.place, ...status }));
      return;
    }
    const list = (counts: Readonly<Record<string, number>>): string => Object.entries(counts).filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
    const rows: [string, string][] = [
      ['reached', access.place],
      ['documents', `${status.documents}${status.firstDate === null ? '' : `, ${status.firstDate} to ${status.lastDate}`}`],
      ['claims', String(status.claims)],
      ['entities', list(status.entities)],
      ['relations', list(status.relations)],
    ];
    for (const [name, value] of rows) output.out(`${name.padEnd(16)} ${value}`);
  } finally {
    await access.close();
  }
}

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//***@');
}
