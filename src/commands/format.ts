import Table from 'cli-table3';
import type { GraphNode, GraphPath, GraphRelationship, Row, Rows, Value } from '../store/store.ts';

/** Columns narrower than this cannot be read. */
const NARROWEST = 8;
/** A line of a sentence that reads well. */
const COMFORTABLE = 110;

/** Columns that lead to the sentence; under the others of their row, where a quote is among them. */
const EVIDENCE = ['quote', 'document', 'publisher', 'date', 'claim'];

/** Rows as a table for a terminal of the given width: wide cells wrap, and each row has its sentence and document below. */
export function formatRows({ columns, rows, cut }: Rows, width: number): string {
  if (!rows.length) return 'No rows.';
  const evidence = columns.includes('quote') ? EVIDENCE.filter((column) => columns.includes(column)) : [];
  const shown = columns.filter((column) => !evidence.includes(column));
  const cells = rows.map((row) => shown.map((column) => formatValue(row[column] ?? null)));
  const colWidths = widths(shown, cells, width);
  const spare = Math.min(width, COMFORTABLE) - colWidths.reduce((sum, one) => sum + one + 1, 1);
  // The sentence below spans the row: a narrow table would break it into many lines.
  if (evidence.length && spare > 0) colWidths.push((colWidths.pop() ?? 0) + spare);
  const table = new Table({ head: [...shown], colWidths, wordWrap: true, style: { head: [], border: [] } });
  for (const [i, row] of rows.entries()) {
    table.push(cells[i] ?? []);
    if (evidence.length) table.push([{ colSpan: shown.length, content: sentenceOf(row) }]);
  }
  const note = cut ? `${rows.length} rows, cut here. Add a LIMIT, or ask for less.` : `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`;
  return `${table.toString()}\n${note}`;
}

/** The quote, then where it stands. */
function sentenceOf(row: Row): string {
  const [quote, ...rest] = EVIDENCE.map((column) => formatValue(row[column] ?? null).replace(/\s+/g, ' '));
  return `“${quote}”\n  ${rest.filter(Boolean).join(', ')}`;
}

/** Every column gets what it needs when all fit; otherwise the wide ones share what is left. */
function widths(columns: readonly string[], cells: readonly (readonly string[])[], total: number): number[] {
  const wanted = columns.map((column, i) => Math.max(column.length, ...cells.map((row) => Math.max(...(row[i] ?? '').split('\n').map((line) => line.length)))) + 2);
  const room = total - columns.length - 1;
  const sorted = wanted.toSorted((a, b) => a - b);
  let left = room;
  let share = room;
  for (const [i, want] of sorted.entries()) {
    share = Math.floor(left / (sorted.length - i));
    if (want > share) break;
    left -= want;
    share = want;
  }
  return wanted.map((want) => Math.max(NARROWEST, Math.min(want, share)));
}

/** A value in one line of text, graph elements in Cypher's own notation. */
export function formatValue(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((item: Value) => formatValue(item)).join(', ');
  if (isNode(value)) return formatNode(value);
  if (isRelationship(value)) return `[:${value.type}]`;
  if (isPath(value)) return value.nodes.map((node, i) => `${formatNode(node)}${value.relationships[i] ? `-[:${value.relationships[i].type}]-` : ''}`).join('');
  return JSON.stringify(value);
}

function isNode(value: object): value is GraphNode {
  return 'kind' in value && value.kind === 'node';
}

function isRelationship(value: object): value is GraphRelationship {
  return 'kind' in value && value.kind === 'relationship';
}

function isPath(value: object): value is GraphPath {
  return 'kind' in value && value.kind === 'path';
}

function formatNode(node: GraphNode): string {
  const name = node.properties['name'] ?? node.properties['title'] ?? node.properties['quote'] ?? node.id;
  const label = node.labels.find((candidate) => !['Entity', 'Actor', 'Mediator'].includes(candidate)) ?? node.labels[0] ?? '';
  return `(:${label} ${formatValue(name)})`;
}
