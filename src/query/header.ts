import { z } from 'zod';
import { UserError } from '../errors.ts';
import type { ParameterView, SavedQueryView } from './views.ts';

/** `name type default - meaning`; the default `none` makes a parameter required, `null` means "any". */
const PARAMETER = /^(?<name>\S+)\s+(?<type>\S+)\s+(?<default>"[^"]*"|\S+)\s+-\s+(?<meaning>.+)$/u;
const FIELD = /^\/\/\s*(?<key>title|order|question|parameter|columns):\s*(?<value>.*)$/u;

const identifier = z.string().regex(/^[a-z][A-Za-z0-9]*$/u, 'must be a camelCase name');
const parameterSchema = z.strictObject({
  name: identifier,
  type: z.enum(['entity', 'string', 'integer', 'date']),
  default: z.string(),
  meaning: z.string().min(1),
});
const headerSchema = z.strictObject({
  title: z.string().min(1),
  order: z.coerce.number().int().positive(),
  question: z.string().min(1),
  columns: z.array(identifier).min(1),
});

interface Field {
  readonly value: string;
  readonly line: number;
}

/**
 * Reads one saved query: a header of comments (`// title:`, `// order:`, `// question:`, `// parameter:` any number of times,
 * `// columns:`), further comments, then the Cypher. Every parameter used must be declared and every declared one used.
 * @param name the file's name without its ending
 * @throws UserError `data` naming file and line
 */
export function parseSavedQuery(name: string, text: string): SavedQueryView {
  const file = `cypher/queries/${name}.cypher`;
  const lines = text.split(/\r?\n/u);
  const fields = new Map<string, Field[]>();
  lines.forEach((line, index) => {
    const { key, value } = FIELD.exec(line)?.groups ?? {};
    if (key !== undefined && value !== undefined) fields.set(key, [...(fields.get(key) ?? []), { value: value.trim(), line: index + 1 }]);
  });

  const single = (key: string): Field => {
    const [first, second] = fields.get(key) ?? [];
    if (!first) throw invalid(file, 1, `the header lacks "// ${key}:"`);
    if (second) throw invalid(file, second.line, `"// ${key}:" stands there twice`);
    return first;
  };
  const [title, order, question, columns] = [single('title'), single('order'), single('question'), single('columns')];
  const header = headerSchema.safeParse({ title: title.value, order: order.value, question: question.value, columns: columns.value.split(',').map((column) => column.trim()) });
  if (!header.success) {
    const place = { title, order, question, columns }[String(header.error.issues[0]?.path[0])] ?? title;
    throw invalid(file, place.line, z.prettifyError(header.error));
  }

  const declared = (fields.get('parameter') ?? []).map((field) => ({ line: field.line, view: parseParameter(file, field) }));
  const known = new Set<string>();
  for (const { line, view } of declared) {
    if (known.has(view.name)) throw invalid(file, line, `the parameter "${view.name}" is declared twice`);
    known.add(view.name);
  }
  const cypher = lines.filter((line) => !FIELD.test(line)).join('\n').trim();
  if (cypher.split('\n').every((line) => /^\s*(?:\/\/.*)?$/u.test(line))) throw invalid(file, lines.length, 'there is no query below the header');
  checkUse(file, lines, question, known);
  const used = parametersIn(cypher);
  for (const { line, view } of declared) {
    if (!used.has(view.name)) throw invalid(file, line, `the parameter "${view.name}" is declared and never used`);
  }
  return { name, ...header.data, parameters: declared.map(({ view }) => view), cypher };
}

/** Names in the Cypher and in the question must be declared. */
function checkUse(file: string, lines: readonly string[], question: Field, known: ReadonlySet<string>): void {
  lines.forEach((line, index) => {
    if (FIELD.test(line) && index + 1 !== question.line) return;
    for (const name of parametersIn(line)) if (!known.has(name)) throw invalid(file, index + 1, `the parameter "$${name}" is used and not declared`);
  });
}

function parametersIn(text: string): ReadonlySet<string> {
  const code = text.split('\n').map((line) => (FIELD.test(line) ? line : line.replace(/^\s*\/\/.*$/u, ''))).join('\n');
  return new Set([...code.matchAll(/\$(\w+)/gu)].map(([, name]) => String(name)));
}

function parseParameter(file: string, { value, line }: Field): ParameterView {
  const groups = PARAMETER.exec(value)?.groups;
  if (!groups) throw invalid(file, line, `"${value}" is not "name type default - meaning"`);
  const parsed = parameterSchema.safeParse({ ...groups });
  if (!parsed.success) throw invalid(file, line, z.prettifyError(parsed.error));
  const { default: text, ...rest } = parsed.data;
  const unquoted = text.startsWith('"') ? text.slice(1, -1) : text;
  if (text === 'none' || text === 'null') return { ...rest, required: text === 'none', default: null };
  if (rest.type === 'integer' && !/^-?\d+$/u.test(unquoted)) throw invalid(file, line, `the default "${unquoted}" is not an integer`);
  return { ...rest, required: false, default: rest.type === 'integer' ? Number(unquoted) : unquoted };
}

function invalid(file: string, line: number, what: string): UserError {
  return new UserError('data', `The saved query ${file}:${line} is not valid: ${what.replace(/\s*\n\s*/gu, '; ')}.`, 'Mend the file, or restore it from the package.');
}
