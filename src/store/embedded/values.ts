import { types } from 'node:util';
import type { GraphNode, GraphPath, GraphRelationship, Row, Rows, Value } from '../store.ts';
import type { RawResult } from './process.ts';

interface RawNode {
  readonly _id: number;
  readonly _labels: readonly string[];
}
interface RawRelationship {
  readonly _source: number;
  readonly _target: number;
  readonly _type: string;
}
interface RawPath {
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawRelationship[];
}

/** Keys that the engine puts among the properties of nodes and relationships. */
const OWN_KEYS: ReadonlySet<string> = new Set(['_id', '_labels', '_source', '_target', '_type']);

/** Ids of nodes, as people know them, by the engine's own number. */
export type NodeIds = ReadonlyMap<number, string>;

/** Rows as the store gives them. Columns keep the order of the RETURN clause. */
export function toRows({ columns, rows, cut }: RawResult, ids: NodeIds): Rows {
  return { columns, rows: rows.map((row): Row => Object.fromEntries(columns.map((column, index) => [column, toValue(row[index], ids)]))), cut };
}

/** The engine's numbers of the nodes at the ends of relationships: a result tells only these. */
export function endNumbers(result: RawResult): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      if (isRelationship(value)) found.add(value['_source']).add(value['_target']);
      else Object.values(value).forEach(visit);
    }
  };
  result.rows.forEach(visit);
  return found;
}

function toValue(value: unknown, ids: NodeIds): Value {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  // Only a date-time without a zone comes as a Date; the other kinds of time are strings.
  if (types.isDate(value)) return value.toISOString().replace(/(\.000)?Z$/, '');
  if (types.isUint8Array(value) || types.isFloat32Array(value)) return Array.from(value);
  if (Array.isArray(value)) return value.map((item) => toValue(item, ids));
  if (!isObject(value)) return null;
  if (isRelationship(value)) return toRelationship(value, ids);
  if (isNode(value)) return toNode(value, ids);
  if (isPath(value)) return toPath(value, ids);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toValue(item, ids)]));
}

function toNode(node: RawNode, ids: NodeIds): GraphNode {
  const properties = propertiesOf(node, ids);
  return { kind: 'node', id: typeof properties['id'] === 'string' ? properties['id'] : String(node['_id']), labels: [...node['_labels']].sort(), properties };
}

function toRelationship(relationship: RawRelationship, ids: NodeIds): GraphRelationship {
  return {
    kind: 'relationship',
    type: relationship['_type'],
    from: ids.get(relationship['_source']) ?? null,
    to: ids.get(relationship['_target']) ?? null,
    properties: propertiesOf(relationship, ids),
  };
}

function toPath({ nodes, edges }: RawPath, ids: NodeIds): GraphPath {
  return { kind: 'path', nodes: nodes.map((node) => toNode(node, ids)), relationships: edges.map((edge) => toRelationship(edge, ids)) };
}

function propertiesOf(element: RawNode | RawRelationship, ids: NodeIds): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(element).filter(([key]) => !OWN_KEYS.has(key)).map(([key, item]) => [key, toValue(item, ids)]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is RawNode {
  return isObject(value) && '_id' in value && typeof value['_id'] === 'number' && '_labels' in value && Array.isArray(value['_labels']);
}

function isRelationship(value: unknown): value is RawRelationship {
  return isObject(value) && '_source' in value && typeof value['_source'] === 'number' && '_target' in value && typeof value['_target'] === 'number' && '_type' in value && typeof value['_type'] === 'string';
}

function isPath(value: object): value is RawPath {
  return 'nodes' in value && 'edges' in value && Object.keys(value).length === 2
    && Array.isArray(value.nodes) && value.nodes.every(isNode) && Array.isArray(value.edges) && value.edges.every(isRelationship);
}
