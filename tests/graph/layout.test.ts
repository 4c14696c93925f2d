import { describe, expect, test } from '@jest/globals';
import { gather } from '../../src/graph/components.ts';
import { layout, type LayoutEdge, type LayoutNode, type Placed } from '../../src/graph/layout.ts';

const fresh = (ids: readonly string[]): LayoutNode[] => ids.map((id) => ({ id, x: null, y: null }));
const ring = (prefix: string, count: number): LayoutEdge[] => Array.from({ length: count }, (_, i) => ({ source: `${prefix}${i}`, target: `${prefix}${(i + 1) % count}`, weight: 1 + (i % 3) }));
const ids = [...Array.from({ length: 20 }, (_, i) => `a${i}`), ...Array.from({ length: 20 }, (_, i) => `b${i}`), 'alone'];
const edges = [...ring('a', 20), ...ring('b', 20), { source: 'a0', target: 'b0', weight: 1 }];
const distance = (one: Placed, other: Placed): number => Math.hypot(one.x - other.x, one.y - other.y);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('layout', () => {
  const placed = layout(fresh(ids), edges);
  const at = new Map(placed.map((node) => [node.id, node]));
  const between = (source: string, target: string): number => {
    const one = at.get(source);
    const other = at.get(target);
    if (!one || !other) throw new Error(`not placed: ${source}, ${target}`);
    return distance(one, other);
  };

  test('every node gets a place of its own, also one without edges', () => {
    expect(placed.map((node) => node.id).sort()).toEqual([...ids].sort());
    for (const { x, y } of placed) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(ids.length);
  });

  test('the same graph gives the same places, in whatever order it comes', () => {
    expect(layout(fresh(ids.toReversed()), edges.toReversed()).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(placed.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });

  test('neighbours stand nearer than strangers', () => {
    expect(mean(edges.map((edge) => between(edge.source, edge.target)))).toBeLessThan(mean(placed.flatMap((one) => placed.map((other) => distance(one, other)))) / 2);
  });

  test('a grown graph stays recognisable: old nodes move little against its size', () => {
    const grown = layout([...placed, { id: 'new', x: null, y: null }], [...edges, { source: 'new', target: 'a3', weight: 1 }]);
    const moved = placed.map((node) => distance(node, grown.find((other) => other.id === node.id) ?? node));
    const size = Math.max(...placed.flatMap((one) => placed.map((other) => distance(one, other))));
    expect(mean(moved)).toBeLessThan(size / 10);
    const added = grown.find((node) => node.id === 'new');
    const host = grown.find((node) => node.id === 'a3');
    expect(added && host && distance(added, host)).toBeLessThan(size / 3);
  });

  test('an empty graph and edges to nowhere are no failure', () => {
    expect(layout([], [])).toEqual([]);
    expect(layout(fresh(['a']), [{ source: 'a', target: 'ghost', weight: 1 }, { source: 'a', target: 'a', weight: 1 }])).toHaveLength(1);
  });
});

describe('parts without a connection', () => {
  test('stand near the rest, and keep their own shape', () => {
    const points = [...placedSquare(0, 0, 'm', 20), { id: 'x', x: 900, y: 900 }, { id: 'y', x: 905, y: 900 }];
    const inMain = points.filter(({ id }) => id.startsWith('m')).map(({ id }) => ['m0', id] as const);
    gather(points, [...inMain, ['x', 'y']]);
    const x = points.find(({ id }) => id === 'x');
    const y = points.find(({ id }) => id === 'y');
    expect(x && y && [y.x - x.x, y.y - x.y]).toEqual([5, 0]);
    expect(x && Math.hypot(x.x, x.y)).toBeLessThan(200);
    expect(points.find(({ id }) => id === 'm0')).toEqual({ id: 'm0', x: 0, y: 0 });
  });
});

/** Points of a grid with a distance of ten. */
function placedSquare(x: number, y: number, prefix: string, count: number): { id: string; x: number; y: number }[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${prefix}${i}`, x: x + (i % 5) * 10, y: y + Math.floor(i / 5) * 10 }));
}
