/** Geometry of a relation's line on the screen: a quadratic curve, y downwards, pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** `curvature` is the control point's offset as a share of the distance, to the left of the direction of travel. */
export function curveBetween(from: Point, to: Point, curvature: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { from, to, control: { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature } };
}

/** The point at share `t` of the curve, 0..1. */
export function along({ from, control, to }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}

/** A point `lift` pixels to the left of the curve at share `t`, seen in its direction. */
export function beside(curve: Curve, t: number, lift: number): Point {
  const { x, y } = along(curve, t);
  const [dx, dy] = [curve.to.x - curve.from.x, curve.to.y - curve.from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: x + (dy / length) * lift, y: y - (dx / length) * lift };
}

/** Evenly spaced points of the curve, ends included. */
export function sample(curve: Curve, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => along(curve, index / (count - 1)));
}

/**
 * Curvatures that fan out `count` parallel lines: symmetric around the straight one, closer the more there are.
 * One line alone is straight.
 */
export function fan(count: number): readonly number[] {
  const step = Math.min(0.17, 1.2 / Math.max(count, 1));
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * step);
}
