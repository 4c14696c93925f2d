import neo4j from 'neo4j-driver';
import type { Node, Path, PathSegment, Record as Neo4jRecord, Relationship } from 'neo4j-driver';
import type { Input } from '../engine.ts';
import type { GraphNode, GraphPath, GraphRelationship, Row, Value } from '../store.ts';

/** Ids of nodes, as people know them, by Neo4j's element id. */
export type NodeIds = ReadonlyMap<string, string>;
/** A record or a part of it, as the driver gives it. */
type Raw = unknown;

export function toRow(record: Neo4jRecord, ids: NodeIds): Row {
  return Object.fromEntries(record.keys.map((key) => [String(key), toValue(record.get(key), ids)]));
}

/** Whole numbers as integers: a plain JavaScript number arrives as a float, which LIMIT and list indexes refuse. */
export function toParameter(input: Input): unknown {
  if (typeof input === 'number') return Number.isSafeInteger(input) ? neo4j.int(input) : input;
  if (Array.isArray(input)) return input.map(toParameter);
  if (input !== null && typeof input === 'object') return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, toParameter(value)]));
  return input;
}

/** Element ids of the nodes at the ends of relationships that stand outside paths. */
export function endIds(records: readonly Neo4jRecord[]): readonly string[] {
  const found = new Set<string>();
  const visit = (value: Raw): void => {
    if (neo4j.isRelationship(value)) found.add(value.startNodeElementId).add(value.endNodeElementId);
    else if (neo4j.isPath(value)) value.segments.forEach(({ relationship }) => visit(relationship));
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isMap(value)) Object.values(value).forEach(visit);
  };
  for (const record of records) record.keys.forEach((key) => visit(record.get(key)));
  return [...found];
}

function toValue(value: Raw, ids: NodeIds): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map((item) => toValue(item, ids));
  if (neo4j.isNode(value)) return toNode(value, ids);
  if (neo4j.isRelationship(value)) return toRelationship(value, ids);
  if (neo4j.isPath(value)) return toPath(value, ids);
  if (isMap(value)) return mapValues(value, ids);
  if (neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value) || neo4j.isTime(value) || neo4j.isLocalTime(value) || neo4j.isDuration(value) || neo4j.isPoint(value)) return value.toString();
  return null;
}

function toNode(node: Node, ids: NodeIds): GraphNode {
  const properties = mapValues(node.properties, ids);
  return { kind: 'node', id: typeof properties['id'] === 'string' ? properties['id'] : node.elementId, labels: [...node.labels].sort(), properties };
}

function toRelationship(relationship: Relationship, ids: NodeIds): GraphRelationship {
  return {
    kind: 'relationship',
    type: relationship.type,
    from: ids.get(relationship.startNodeElementId) ?? null,
    to: ids.get(relationship.endNodeElementId) ?? null,
    properties: mapValues(relationship.properties, ids),
  };
}

function toPath(path: Path, ids: NodeIds): GraphPath {
  return {
    kind: 'path',
    nodes: [path.start, ...path.segments.map(({ end }: PathSegment) => end)].map((node) => toNode(node, ids)),
    relationships: path.segments.map(({ relationship }: PathSegment) => toRelationship(relationship, ids)),
  };
}

function mapValues(value: { readonly [key: string]: Raw }, ids: NodeIds): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toValue(item, ids)]));
}

function isMap(value: Raw): value is { readonly [key: string]: Raw } {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
