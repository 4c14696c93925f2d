import { readFileSync, readdirSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { parseSavedQuery } from './header.ts';
import { nearest } from './names.ts';
import type { SavedQueryView } from './views.ts';

/** `cypher/queries` of the checkout or package, from `src/query` as from `dist/query`. */
const FOLDER = new URL('../../cypher/queries/', import.meta.url);

/** The saved queries by name, in the order that their headers give, then by name. */
export type QueryLibrary = ReadonlyMap<string, SavedQueryView>;

/**
 * Reads and checks every `.cypher` file of the folder.
 * @throws UserError `data` naming file and line where one is not valid, or the folder where it cannot be read
 */
export function loadQueries(folder: URL = FOLDER): QueryLibrary {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.cypher')).sort();
  } catch (cause) {
    throw new UserError('data', `The saved queries in ${folder.pathname} cannot be read.`, 'Restore the folder from the package.', { cause });
  }
  const queries = files.map((file) => parseSavedQuery(file.slice(0, -'.cypher'.length), readFileSync(new URL(file, folder), 'utf8')));
  return new Map(queries.toSorted((a, b) => a.order - b.order).map((query) => [query.name, query]));
}

/** @throws UserError `query` with the nearest names when there is none of that name */
export function findQuery(library: QueryLibrary, name: string): SavedQueryView {
  const query = library.get(name);
  if (query) return query;
  const near = nearest(name, [...library.keys()], 3);
  throw new UserError('query', `There is no saved query "${name}".`, near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'List them with "backchannel query".');
}
