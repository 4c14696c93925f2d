import { createHash } from 'node:crypto';
import { UndirectedGraph } from 'graphology';
import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import { gather } from './components.ts';

export interface LayoutNode {
  readonly id: string;
  /** Where it stood before, if it did. */
  readonly x: number | null;
  readonly y: number | null;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  /** Claims behind the edge. */
  readonly weight: number;
}

export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Steps for a graph that is laid out for the first time, and for one that only grew: first nodes as points, then as discs that keep apart. */
const STEPS = { fresh: { points: 600, discs: 200 }, grown: { points: 60, discs: 60 } } as const;
/** Strong gravity keeps parts without a connection near the rest; chosen by edge lengths, crossings and gaps on the samples. */
const SETTINGS = { gravity: 0.05, strongGravityMode: true, scalingRatio: 20 } as const;
/** Barnes-Hut pays from about a thousand nodes on. */
const LARGE = 1000;
/** Nodes up to which parts without a connection are brought near. */
const GATHERED = 5000;

/**
 * Places nodes by ForceAtlas2 (Jacomy et al. 2014). Deterministic: a node starts where it stood, a new one beside its
 * placed neighbours or at a place that follows from its id. Coordinates are unitless and centred on the origin.
 */
export function layout(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Placed[] {
  const graph = new UndirectedGraph();
  const sorted = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const stood = new Map(sorted.flatMap((node) => (node.x === null || node.y === null ? [] : [[node.id, { x: node.x, y: node.y }] as const])));
  for (const { id } of sorted) graph.addNode(id, { ...(stood.get(id) ?? seed(id)), size: 6 });
  for (const { source, target, weight } of edges.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.updateEdge(source, target, (attributes) => ({ weight: Number(attributes['weight'] ?? 0) + weight }));
  }
  graph.forEachNode((id) => {
    graph.setNodeAttribute(id, 'size', 6 + Math.sqrt(graph.degree(id)) * 2);
    const near = stood.has(id) ? [] : graph.neighbors(id).flatMap((other) => stood.get(other) ?? []);
    if (near.length) {
      const start = seed(id);
      graph.mergeNodeAttributes(id, { x: mean(near.map((place) => place.x)) + start.x / 20, y: mean(near.map((place) => place.y)) + start.y / 20 });
    }
  });
  const steps = stood.size > sorted.length / 2 ? STEPS.grown : STEPS.fresh;
  const run = (iterations: number, settings: ForceAtlas2Settings): void => forceAtlas2.assign(graph, {
    iterations,
    getEdgeWeight: (_edge, attributes) => Math.log2(1 + Number(attributes['weight'] ?? 1)),
    settings: { ...SETTINGS, barnesHutOptimize: sorted.length > LARGE, ...settings },
  });
  run(steps.points, { adjustSizes: false, slowDown: 1 });
  run(steps.discs, { adjustSizes: true, slowDown: 2 });
  const places = graph.mapNodes((id, attributes) => ({ id, x: Number(attributes['x']), y: Number(attributes['y']) }));
  // Every part is measured against all others: beyond this size it costs more than the picture gains.
  if (places.length <= GATHERED) gather(places, graph.mapEdges((_edge, _attributes, source, target) => [source, target]));
  return places.map(({ id, x, y }) => ({ id, x: round(x), y: round(y) }));
}

function key(edge: LayoutEdge): string {
  return edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A place in a square of side 1000 that follows from the id alone. */
function seed(id: string): { x: number; y: number } {
  const bytes = createHash('sha256').update(id).digest();
  return { x: (bytes.readUInt32BE(0) / 2 ** 32 - 0.5) * 1000, y: (bytes.readUInt32BE(4) / 2 ** 32 - 0.5) * 1000 };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
