import type { Point } from './curve.ts';
import { groupBy } from './group.ts';

/** Where labels go: each on the best of eight anchors around its node, none over another or over a node. Pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Higher goes first. */
  readonly weight: number;
  /** `must`: drawn on the least bad place even where none is free; `should`: drawn unless over another label; `may`: only on a free place. */
  readonly need: 'must' | 'should' | 'may';
}

export interface PlacedLabel {
  readonly id: string;
  /** Top left corner relative to the node's centre. */
  readonly dx: number;
  readonly dy: number;
  readonly align: 'left' | 'center' | 'right';
}

const GAP = 4;
const NODE_COST = 900;
const LABEL_COST = 2500;
const OUTSIDE_COST = 1500;
const POINT_COST = 14;
const BEARABLE: Readonly<Record<LabelWish['need'], number>> = { must: Infinity, should: LABEL_COST, may: NODE_COST };

/** @param ink points of the lines that labels should rather not cover; cost rises with their number. */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Box[], ink: readonly Point[], frame: Box): readonly PlacedLabel[] {
  const nodes = wishes.map(({ id, at, radius }) => ({ id, box: { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius } }));
  const grid = index(ink);
  const taken: Box[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight)) {
    let best: { cost: number; blocked: number; box: Box; align: PlacedLabel['align'] } | undefined;
    for (const { box, align, bias } of anchors(wish)) {
      let blocked = 0;
      for (const node of nodes) if (node.id !== wish.id && overlaps(box, node.box)) blocked += NODE_COST;
      for (const other of taken) if (overlaps(box, other)) blocked += LABEL_COST;
      if (!inside(box, frame)) blocked += OUTSIDE_COST;
      const cost = blocked + bias + POINT_COST * countIn(grid, box);
      if (!best || cost < best.cost) best = { cost, blocked, box, align };
    }
    // Lines alone never leave a name out: in their midst it is needed most.
    if (!best || best.blocked >= BEARABLE[wish.need]) continue;
    taken.push(best.box);
    placed.push({ id: wish.id, dx: best.box.x - wish.at.x, dy: best.box.y - wish.at.y, align: best.align });
  }
  return placed;
}

function anchors({ at, radius, width, height }: LabelWish): readonly { box: Box; align: PlacedLabel['align']; bias: number }[] {
  const far = radius + GAP;
  const near = radius * 0.75 + GAP;
  const spot = (x: number, y: number, align: PlacedLabel['align'], bias: number) => ({ box: { x: at.x + x, y: at.y + y, width, height }, align, bias });
  return [
    spot(far, -height / 2, 'left', 0),
    spot(-width / 2, far - 1, 'center', 12),
    spot(-width / 2, -far - height + 1, 'center', 14),
    spot(-far - width, -height / 2, 'right', 16),
    spot(near, near - 3, 'left', 24),
    spot(near, -near - height + 3, 'left', 26),
    spot(-near - width, near - 3, 'right', 30),
    spot(-near - width, -near - height + 3, 'right', 32),
  ];
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(box: Box, frame: Box): boolean {
  return box.x >= frame.x && box.y >= frame.y && box.x + box.width <= frame.x + frame.width && box.y + box.height <= frame.y + frame.height;
}

const CELL = 24;

function index(points: readonly Point[]): ReadonlyMap<string, readonly Point[]> {
  return groupBy(points, (point) => `${Math.floor(point.x / CELL)} ${Math.floor(point.y / CELL)}`);
}

function countIn(grid: ReadonlyMap<string, readonly Point[]>, box: Box): number {
  let count = 0;
  for (let column = Math.floor(box.x / CELL); column <= Math.floor((box.x + box.width) / CELL); column += 1) {
    for (let row = Math.floor(box.y / CELL); row <= Math.floor((box.y + box.height) / CELL); row += 1) {
      for (const point of grid.get(`${column} ${row}`) ?? []) if (overlaps(box, { ...point, width: 0.01, height: 0.01 })) count += 1;
    }
  }
  return count;
}

/** Breaks a name into at most `most` lines of about `limit` pixels, the last one cut with an ellipsis. */
export function breakLines(text: string, limit: number, most: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/u);
  while (rest.length > 0 && lines.length < most) {
    let take = rest.length;
    if (lines.length < most - 1) while (take > 1 && measure(rest.slice(0, take).join(' ')) > limit) take -= 1;
    const line = rest.slice(0, take).join(' ');
    lines.push(lines.length === most - 1 ? cut(line, limit * 1.25, measure) : line);
    rest = rest.slice(take);
  }
  return lines;
}

function cut(line: string, limit: number, measure: (text: string) => number): string {
  if (measure(line) <= limit) return line;
  let end = line.length;
  while (end > 1 && measure(`${line.slice(0, end).trimEnd()}…`) > limit) end -= 1;
  return `${line.slice(0, end).trimEnd()}…`;
}
