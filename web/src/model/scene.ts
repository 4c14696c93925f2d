import type { EdgeSummary, NodeView, OntologyView } from '../../../src/server/api.ts';
import type { Family, Realis, Relation } from '../../../src/model/ontology.ts';
import { fan } from './curve.ts';
import type { Shown } from './filter.ts';
import { groupBy } from './group.ts';
import { edgeKey } from './keys.ts';
import { inDigits } from './words.ts';

/** Geometry of the picture that does not depend on theme, camera or choice. Sizes in screen pixels. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

export interface SceneNode {
  readonly view: NodeView;
  readonly radius: number;
  /** Only the other end of what the filter asks for: drawn faintly. */
  readonly context: boolean;
}

export interface SceneEdge {
  readonly key: string;
  readonly view: EdgeSummary;
  readonly family: Family;
  readonly width: number;
  readonly curvature: number;
  readonly pattern: number;
  readonly head: boolean;
  /** Words on the line: `concedes 3`. */
  readonly label: string;
}

/** How the line layer of the canvas numbers the ways a thing is said. */
export const PATTERNS: Readonly<Record<Realis, number>> = { actual: 0, promised: 1, conditional: 2, negated: 3, unclear: 4 };

const SMALLEST = 6.5;
const GROWTH = 10.5;

/** @param scale shrinks the nodes, 0..1: a small canvas has no room for large ones. */
export function buildScene({ nodes, edges, context }: Shown, ontology: OntologyView, scale = 1): Scene {
  const most = Math.max(1, ...nodes.map((node) => node.claims));
  const rules = new Map(ontology.relations.map((rule) => [rule.name, rule]));
  const curvatures = spread(edges);
  return {
    nodes: nodes.map((view) => ({ view, radius: scale * (SMALLEST + GROWTH * Math.sqrt(view.claims / most)), context: context.has(view.id) })),
    edges: edges.map((view) => {
      const rule = rules.get(view.relation);
      const family = rule?.family ?? 'structure';
      return {
        key: edgeKey(view),
        view,
        family,
        width: lineWidth(view, family),
        curvature: curvatures.get(edgeKey(view)) ?? 0,
        pattern: PATTERNS[view.realis],
        head: family !== 'structure' && rule?.reciprocal !== true,
        label: `${rule?.bare ?? view.relation.toLowerCase()}${view.claims > 1 ? ` ${inDigits(view.claims)}` : ''}`,
      };
    }),
  };
}

/** 1.15 px for one claim of one source, 0.75 for every further source, 0.22 for every further claim up to five. */
export function lineWidth(edge: Pick<EdgeSummary, 'support' | 'claims'>, family: Family): number {
  if (family === 'structure') return 1.1;
  const sources = Math.max(0, Math.min(edge.support, 4) - 1);
  return 1.15 + 0.75 * sources + 0.22 * Math.min(5, Math.max(0, edge.claims - 1));
}

const CALM: ReadonlySet<Relation> = new Set<Relation>(['PARTY_TO', 'JOINS', 'ADDRESSES', 'USES', 'HELD_IN', 'REPRESENTS', 'ALLIED_WITH']);

/** Curvature of every edge, by key: parallel edges fan out, structure in the middle, so that no two lie on each other. */
function spread(edges: readonly EdgeSummary[]): ReadonlyMap<string, number> {
  const pairs = groupBy(edges, (edge) => [edge.source, edge.target].sort().join(' '));
  const curvatures = new Map<string, number>();
  for (const group of pairs.values()) {
    const ordered = middleOut([...group].sort((left, right) => Number(CALM.has(right.relation)) - Number(CALM.has(left.relation)) || (edgeKey(left) < edgeKey(right) ? -1 : 1)));
    const steps = fan(ordered.length);
    ordered.forEach((edge, index) => {
      // Measured from the alphabetically first end, so that both directions share one fan.
      const step = steps[index] ?? 0;
      curvatures.set(edgeKey(edge), edge.source < edge.target ? step : -step);
    });
    const [only] = ordered;
    if (only && ordered.length === 1) curvatures.set(edgeKey(only), CALM.has(only.relation) ? 0 : 0.06);
  }
  return curvatures;
}

/** Puts the first items in the middle of the row and the later ones outwards, alternating. */
function middleOut<T>(items: readonly T[]): readonly T[] {
  return items.reduce<readonly T[]>((row, item, index) => (index % 2 === 0 ? [...row, item] : [item, ...row]), []);
}
