import { UserError } from '../errors.ts';
import type { GraphStore, Parameter, Parameters } from '../store/store.ts';
import { findEntity } from './find-entity.ts';
import { nearest } from './names.ts';
import type { ParameterView, SavedQueryView } from './views.ts';

/** Values as people give them: words from a command line or JSON from a request. Absent and null mean the default. */
export type Given = { readonly [name: string]: unknown };

/**
 * Splits `name=value` as typed on a command line.
 * @throws UserError `usage` where there is no `=`, no name, or a name twice
 */
export function parseAssignments(assignments: readonly string[]): Given {
  const given: Record<string, string> = {};
  for (const assignment of assignments) {
    const at = assignment.indexOf('=');
    if (at < 1) throw new UserError('usage', `The parameter "${assignment}" is not name=value.`, 'Write for example actor=Qatar.');
    const name = assignment.slice(0, at).trim();
    if (Object.hasOwn(given, name)) throw new UserError('usage', `The parameter "${name}" is given twice.`, 'Give it once.');
    given[name] = assignment.slice(at + 1);
  }
  return given;
}

/**
 * The values to run a saved query with: checked strictly by type, entities looked up, defaults filled in.
 * @throws UserError `query` naming the parameter and what it takes
 */
export async function bindParameters(store: GraphStore, query: SavedQueryView, given: Given): Promise<Parameters> {
  const names = query.parameters.map(({ name }) => name);
  for (const name of Object.keys(given)) {
    if (!names.includes(name)) throw new UserError('query', `The query "${query.name}" has no parameter "${name}".`, suggestion(name, names));
  }
  const bound: Record<string, Parameter> = {};
  for (const parameter of query.parameters) bound[parameter.name] = await bind(store, query, parameter, given[parameter.name]);
  return bound;
}

async function bind(store: GraphStore, query: SavedQueryView, parameter: ParameterView, value: unknown): Promise<Parameter> {
  if (value === null || value === undefined) {
    if (parameter.required) throw new UserError('query', `The query "${query.name}" needs the parameter "${parameter.name}" (${parameter.meaning}).`, `Give it as ${parameter.name}=${EXAMPLES[parameter.type]}.`);
    return parameter.default;
  }
  switch (parameter.type) {
    case 'integer': return integer(parameter, value);
    case 'date': return date(parameter, value);
    case 'string': return word(parameter, value);
    case 'entity': return findEntity(store, word(parameter, value));
    default: return parameter.type satisfies never;
  }
}

const EXAMPLES = { entity: 'Qatar', string: 'HOSTS', integer: '10', date: '2026-06-30' } as const;

function integer(parameter: ParameterView, value: unknown): number {
  const parsed = typeof value === 'string' && /^-?\d+$/u.test(value.trim()) ? Number(value) : value;
  if (typeof parsed === 'number' && Number.isSafeInteger(parsed)) return parsed;
  throw wrong(parameter, value, 'an integer');
}

function date(parameter: ParameterView, value: unknown): string {
  // The engines disagree about days that do not exist, such as 30 February, so they are refused before.
  const parsed = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(String(value))) return String(value);
  throw wrong(parameter, value, 'a date like 2026-06-30');
}

function word(parameter: ParameterView, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw wrong(parameter, value, parameter.type === 'entity' ? 'the id or name of an entity' : 'a text');
}

function wrong(parameter: ParameterView, value: unknown, wanted: string): UserError {
  return new UserError('query', `The parameter "${parameter.name}" takes ${wanted}, not ${JSON.stringify(value)}.`, `Give it for example as ${parameter.name}=${EXAMPLES[parameter.type]}.`);
}

function suggestion(name: string, names: readonly string[]): string {
  if (names.length === 0) return 'It takes none.';
  const [near] = nearest(name, names, 1);
  return near ? `Did you mean "${near}"?` : `It takes ${names.join(', ')}.`;
}
