import { UserError } from '../errors.ts';
import type { GraphStore } from '../store/store.ts';
import { fold, nearest } from './names.ts';
import { text, texts } from './rows.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * The id of the entity that a person means by an id, a name or an alias (case and accents do not matter; a name
 * goes before an alias).
 * @throws UserError `query` listing candidates, when nobody is called so or several are
 */
export async function findEntity(store: GraphStore, wanted: string): Promise<string> {
  const byId = await store.read('MATCH (e:Entity {id: $id}) RETURN e.id AS id', { id: wanted });
  if (byId.rows.length > 0) return wanted;
  const entities = await namedEntities(store);
  const sought = fold(wanted);
  const byName = entities.filter(({ name }) => fold(name) === sought);
  const found = byName.length > 0 ? byName : entities.filter(({ aliases }) => aliases.some((alias) => fold(alias) === sought));
  const [first, ...others] = found;
  if (!first) throw unknown(wanted, entities);
  if (others.length > 0) throw new UserError('query', `"${wanted}" names several entities: ${found.map(({ id }) => id).sort().join(', ')}.`, 'Give one of these ids instead.');
  return first.id;
}

/** Everything in the graph that has a name, sorted by id. */
export async function namedEntities(store: GraphStore): Promise<readonly Named[]> {
  const { rows } = await store.read('MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.aliases AS aliases ORDER BY id');
  return rows.map((row) => ({ id: text(row, 'id'), name: text(row, 'name'), aliases: texts(row, 'aliases') }));
}

function unknown(wanted: string, entities: readonly Named[]): UserError {
  const names = new Map(entities.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((wording) => [wording, name] as const)));
  const near = [...new Set(nearest(wanted, [...names.keys()], 10).map((wording) => names.get(wording)))].slice(0, 3);
  return new UserError('query', `Nobody and nothing in the graph is called "${wanted}".`, near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Look it up with the search first, or give an id such as state:iran.');
}
