import Table from 'cli-table3';
import type { GraphNode, GraphPath, GraphRelationship, Rows, Value } from '../store/store.ts';

/** Columns narrower than this cannot be read. */
const NARROWEST = 8;

/** Rows as a table for a terminal of the given width; wide cells wrap. */
export function formatRows({ columns, rows, cut }: Rows, width: number): string {
  if (!rows.length) return 'No rows.';
  const cells = rows.map((row) => columns.map((column) => formatValue(row[column] ?? null)));
  const table = new Table({ head: [...columns], colWidths: widths(columns, cells, width), wordWrap: true, style: { head: [], border: [] } });
  table.push(...cells);
  const note = cut ? `${rows.length} rows, cut here. Add a LIMIT, or ask for less.` : `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`;
  return `${table.toString()}\n${note}`;
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
  switch ((value as { kind?: unknown }).kind) {
    case 'node':
      return formatNode(value as GraphNode);
    case 'relationship':
      return `[:${(value as GraphRelationship).type}]`;
    case 'path': {
      const { nodes, relationships } = value as GraphPath;
      return nodes.map((node, i) => `${formatNode(node)}${relationships[i] ? `-[:${relationships[i].type}]-` : ''}`).join('');
    }
    default:
      return JSON.stringify(value);
  }
}

function formatNode(node: GraphNode): string {
  const name = node.properties['name'] ?? node.properties['title'] ?? node.properties['quote'] ?? node.id;
  const label = node.labels.find((candidate) => !['Entity', 'Actor', 'Mediator'].includes(candidate)) ?? node.labels[0] ?? '';
  return `(:${label} ${String(name)})`;
}
