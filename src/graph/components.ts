/** A place of a node, unitless. Changed in place by `gather`. */
export interface Point {
  readonly id: string;
  x: number;
  y: number;
}

/** How far a part may stand from the rest, in multiples of the usual distance between nearest neighbours. */
const GAP = 3;
/** Steps in which a part comes nearer; each is a fiftieth of its way to the middle. */
const STEPS = 50;

/**
 * Moves the parts that no edge ties to the largest one towards it, as they are, until they stand next to something:
 * forces push them to the rim, where they would take the picture's room.
 * @param edges pairs of ids
 */
export function gather(points: readonly Point[], edges: readonly (readonly [string, string])[]): void {
  const parts = components(points, edges).sort((a, b) => b.length - a.length || ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1));
  const [main, ...others] = parts;
  if (!main || !others.length) return;
  const settled = [...main];
  const gap = usualDistance(points) * GAP;
  const centre = middle(main);
  for (const part of others) {
    const own = middle(part);
    const step = { x: (centre.x - own.x) / STEPS, y: (centre.y - own.y) / STEPS };
    for (let steps = 0; steps < STEPS - 1 && distance(part, settled, step) > gap; steps++) {
      for (const point of part) {
        point.x += step.x;
        point.y += step.y;
      }
    }
    settled.push(...part);
  }
}

function components(points: readonly Point[], edges: readonly (readonly [string, string])[]): Point[][] {
  const parent = new Map(points.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(id, at);
    return at;
  };
  for (const [one, other] of edges) if (parent.has(one) && parent.has(other)) parent.set(root(one), root(other));
  const byRoot = new Map<string, Point[]>();
  for (const point of points) {
    const part = byRoot.get(root(point.id)) ?? [];
    part.push(point);
    byRoot.set(root(point.id), part);
  }
  return [...byRoot.values()];
}

function middle(points: readonly Point[]): { x: number; y: number } {
  return { x: points.reduce((sum, { x }) => sum + x, 0) / points.length, y: points.reduce((sum, { y }) => sum + y, 0) / points.length };
}

/** Distance between the nearest two after one more step. */
function distance(part: readonly Point[], rest: readonly Point[], step: { x: number; y: number }): number {
  let least = Infinity;
  for (const { x, y } of part) for (const other of rest) least = Math.min(least, Math.hypot(x + step.x - other.x, y + step.y - other.y));
  return least;
}

/** Median of the distances to the nearest neighbour, of at most 200 nodes. */
function usualDistance(points: readonly Point[]): number {
  const nearest = points.slice(0, 200).map((point) => Math.min(...points.filter((other) => other !== point).map((other) => Math.hypot(point.x - other.x, point.y - other.y))));
  return nearest.toSorted((a, b) => a - b)[Math.floor(nearest.length / 2)] ?? 0;
}
