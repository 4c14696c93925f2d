import type { GraphStore, Rows } from '../store/store.ts';
import { findQuery } from './library.ts';
import type { QueryLibrary } from './library.ts';
import { bindParameters } from './parameters.ts';
import type { Given } from './parameters.ts';

/**
 * Runs a saved query with values as people give them (see `bindParameters`).
 * @throws UserError `query` for an unknown name, an unknown, missing or wrong parameter, an unknown or ambiguous entity
 */
export async function runSavedQuery(store: GraphStore, library: QueryLibrary, name: string, given: Given): Promise<Rows> {
  const query = findQuery(library, name);
  return store.read(query.cypher, await bindParameters(store, query, given));
}
