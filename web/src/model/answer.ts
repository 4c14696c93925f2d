import type { GraphNode, GraphPath, GraphRelationship, Row, Value } from '../../../src/store/store.ts';
import type { EdgeSummary, GraphView, NodeView, QueryAnswer } from '../../../src/server/api.ts';
import type { Relation } from '../../../src/model/ontology.ts';
import { KIND_NAMES, REALIS_NAMES } from './kinds.ts';

type Element = GraphNode | GraphRelationship | GraphPath;

export function isElement(value: Value): value is Element {
  return typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'node' || value.kind === 'relationship' || value.kind === 'path');
}

/** The id of the claim that a row stands on, where it has one. */
export function claimOf(row: Row): string | undefined {
  for (const value of Object.values(row)) {
    if (typeof value === 'string' && value.startsWith('claim:')) return value;
    if (value !== null && isElement(value) && value.kind === 'node' && value.labels.includes('Claim')) return value.id;
  }
  return undefined;
}

/** A value as a table cell prints it. */
export function cellText(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(cellText).join(', ');
  if (!isElement(value)) return JSON.stringify(value);
  if (value.kind === 'node') return nameOf(value);
  return value.kind === 'relationship' ? value.type : value.nodes.map(nameOf).join(' – ');
}

function nameOf(node: GraphNode): string {
  const { name, title, quote, text: words } = node.properties;
  return [name, title, quote, words].find((value) => typeof value === 'string') ?? node.id;
}

/** Sorts rows by a column, numbers by size, everything else by its text; empty cells last. */
export function sortRows(rows: readonly Row[], column: string, descending: boolean): readonly Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [left[column], right[column]];
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    const [one, other] = [cellText(a), cellText(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sign * one.localeCompare(other, 'en', { numeric: true });
  });
}

/** Comma-separated values, quoted as RFC 4180 says. */
export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  return [line(columns), ...rows.map((row) => line(columns.map((column) => cellText(row[column]))))].join('\r\n');
}

/**
 * The graph that the rows hold, or undefined where they hold no entities. Entities without coordinates are left out.
 * @param relations the relationship types that join entities; others are not drawn
 */
export function answerGraph({ rows }: Pick<QueryAnswer, 'rows'>, relations: readonly Relation[]): GraphView | undefined {
  const nodes = new Map<string, NodeView>();
  const edges = new Map<string, EdgeSummary>();
  const visit = (value: Value | undefined): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) value.forEach(visit);
    else if (!isElement(value)) Object.values(value).forEach(visit);
    else if (value.kind === 'path') [...value.nodes, ...value.relationships].forEach(visit);
    else if (value.kind === 'node') addNode(nodes, value);
    else addEdge(edges, value, relations.find((name) => name === value.type));
  };
  for (const row of rows) Object.values(row).forEach(visit);
  if (nodes.size === 0) return undefined;
  return { nodes: [...nodes.values()], edges: [...edges.values()].filter((edge) => nodes.has(edge.source) && nodes.has(edge.target)), total: nodes.size };
}

function addNode(nodes: Map<string, NodeView>, { id, labels, properties }: GraphNode): void {
  const label = KIND_NAMES.find((name) => labels.includes(name));
  const { x, y } = properties;
  if (!label || typeof x !== 'number' || typeof y !== 'number') return;
  nodes.set(id, { id, label, name: text(properties['name']) ?? id, mediator: labels.includes('Mediator'), x, y, claims: whole(properties['claims']) });
}

function addEdge(edges: Map<string, EdgeSummary>, { from, to, properties }: GraphRelationship, relation: Relation | undefined): void {
  if (from === null || to === null || relation === undefined) return;
  const list = properties['claims'];
  edges.set(`${from} ${relation} ${to}`, {
    relation,
    source: from,
    target: to,
    claims: Array.isArray(list) ? list.length : whole(list),
    documents: whole(properties['documents']),
    support: whole(properties['support']),
    disputed: properties['disputed'] === true,
    realis: REALIS_NAMES.find((name) => name === properties['realis']) ?? 'actual',
    confidence: typeof properties['confidence'] === 'number' ? properties['confidence'] : 1,
    firstSeen: text(properties['firstSeen']),
    lastSeen: text(properties['lastSeen']),
  });
}

function text(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function whole(value: Value | undefined): number {
  return typeof value === 'number' ? value : 1;
}
