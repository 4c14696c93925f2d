import type { EdgeSummary, GraphView, NodeView, OntologyView } from '../../../src/server/api.ts';
import type { Family, Label, Realis, Relation } from '../../../src/model/ontology.ts';
import { KIND_NAMES } from './kinds.ts';

/** What is switched off, by facet. `role` holds `mediator`, `dispute` holds `disputed` and `undisputed`. */
export interface Filter {
  readonly kind: ReadonlySet<string>;
  readonly role: ReadonlySet<string>;
  readonly relation: ReadonlySet<string>;
  readonly realis: ReadonlySet<string>;
  readonly dispute: ReadonlySet<string>;
  /** Ids of entities that the reader hid. */
  readonly hidden: ReadonlySet<string>;
}

export type Facet = keyof Filter;

export const FACETS: readonly Facet[] = ['kind', 'role', 'relation', 'realis', 'dispute', 'hidden'];
const NOTHING: ReadonlySet<string> = new Set();
export const NO_FILTER: Filter = { kind: NOTHING, role: NOTHING, relation: NOTHING, realis: NOTHING, dispute: NOTHING, hidden: NOTHING };

export interface Shown {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeSummary[];
  /** Ids of entities that are there only as the other ends of relations of the one kind or role that is on. */
  readonly context: ReadonlySet<string>;
}

/**
 * The part of the graph that passes the filter. An entity whose every relation is filtered out goes with them. Where one kind,
 * or the mediators, are on alone, their relations stay with their other ends: between entities of one kind there is little to see.
 */
export function applyFilter(graph: GraphView, filter: Filter): Shown {
  const asked = new Set(graph.nodes.filter((node) => passesNode(node, filter)).map(({ id }) => id));
  const wider = { ...filter, kind: oneKind(filter) ? NOTHING : filter.kind, role: filter.role.has('other') ? NOTHING : filter.role };
  const kept = new Set(graph.nodes.filter((node) => passesNode(node, wider)).map(({ id }) => id));
  const edges = graph.edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target) && (asked.has(edge.source) || asked.has(edge.target)) && passesEdge(edge, filter));
  const connected = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const had = new Set(graph.edges.flatMap((edge) => [edge.source, edge.target]));
  const nodes = graph.nodes.filter(({ id }) => connected.has(id) || (asked.has(id) && !had.has(id)));
  return { nodes, edges, context: new Set(nodes.flatMap(({ id }) => (asked.has(id) ? [] : [id]))) };
}

/** The kind that alone is on, if one is. */
export function oneKind({ kind }: Filter): Label | undefined {
  return kind.size === KIND_NAMES.length - 1 ? KIND_NAMES.find((name) => !kind.has(name)) : undefined;
}

function passesNode(node: NodeView, filter: Filter): boolean {
  if (filter.kind.has(node.label) || filter.hidden.has(node.id)) return false;
  return !filter.role.has(node.mediator ? 'mediator' : 'other');
}

function passesEdge(edge: EdgeSummary, filter: Filter): boolean {
  return !filter.relation.has(edge.relation) && !filter.realis.has(edge.realis) && !filter.dispute.has(edge.disputed ? 'disputed' : 'undisputed');
}

export function isFiltered(filter: Filter): boolean {
  return FACETS.some((facet) => filter[facet].size > 0);
}

/** Switches values of a facet off when all of them are on, on otherwise. */
export function toggle(filter: Filter, facet: Facet, values: readonly string[]): Filter {
  const off = new Set(filter[facet]);
  const allOn = values.every((value) => !off.has(value));
  for (const value of values) {
    if (allOn) off.add(value);
    else off.delete(value);
  }
  return { ...filter, [facet]: off };
}

/** Leaves only these values of a facet on; when they already are the only ones, switches all on again. */
export function isolate(filter: Filter, facet: Facet, values: readonly string[], all: readonly string[]): Filter {
  const off = new Set(all.filter((value) => !values.includes(value)));
  const already = off.size === filter[facet].size && [...off].every((value) => filter[facet].has(value));
  return { ...filter, [facet]: already ? NOTHING : off };
}

/** The facets which, switched on again alone, bring a relation back; all that are set when none does alone. */
export function culprits(graph: GraphView, filter: Filter): readonly Facet[] {
  const set = FACETS.filter((facet) => filter[facet].size > 0);
  const alone = set.filter((facet) => applyFilter(graph, { ...filter, [facet]: NOTHING }).edges.length > 0);
  return alone.length > 0 ? alone.slice(0, 1) : set;
}

export function clear(filter: Filter, facets: readonly Facet[]): Filter {
  return facets.reduce((left, facet) => ({ ...left, [facet]: NOTHING }), filter);
}

export interface Tally {
  readonly kinds: ReadonlyMap<Label, number>;
  readonly mediators: number;
  /** Claims by relation, family and realis. */
  readonly relations: ReadonlyMap<Relation, number>;
  readonly families: ReadonlyMap<Family, number>;
  readonly realis: ReadonlyMap<Realis, number>;
  readonly claims: number;
  /** Relations, not claims. */
  readonly disputed: number;
}

/** Counts over the whole loaded graph, so that a row that is switched off still tells what it holds. */
export function tally(graph: GraphView, ontology: OntologyView): Tally {
  const family = new Map(ontology.relations.map((relation) => [relation.name, relation.family]));
  const kinds = new Map<Label, number>();
  const relations = new Map<Relation, number>();
  const families = new Map<Family, number>();
  const realis = new Map<Realis, number>();
  for (const node of graph.nodes) add(kinds, node.label, 1);
  for (const edge of graph.edges) {
    add(relations, edge.relation, edge.claims);
    add(families, family.get(edge.relation) ?? 'structure', edge.claims);
    add(realis, edge.realis, edge.claims);
  }
  return {
    kinds, relations, families, realis,
    mediators: graph.nodes.filter((node) => node.mediator).length,
    claims: graph.edges.reduce((sum, edge) => sum + edge.claims, 0),
    disputed: graph.edges.filter((edge) => edge.disputed).length,
  };
}

function add<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
