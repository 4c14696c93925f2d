import { beside, curveBetween, sample, type Curve, type Point } from '../model/curve.ts';
import { convexHull, type Negotiation } from '../model/hull.ts';
import { breakLines, overlaps, placeLabels, type Box, type LabelWish, type PlacedLabel } from '../model/labels.ts';
import type { Lit } from '../model/light.ts';
import type { Scene } from '../model/scene.ts';

/** Where the words of the picture stand: solved when the camera rests, drawn relative to nodes and lines while it moves. */
export interface Lettering {
  readonly nodes: readonly (PlacedLabel & { readonly lines: readonly string[]; readonly strong: boolean; readonly width: number })[];
  /** Signs of dispute: the share of the curve at which they stand, by edge key. */
  readonly marks: ReadonlyMap<string, number>;
  /** Edge labels by key: the share of the curve at which they stand, and how far beside it. */
  readonly edges: readonly { readonly key: string; readonly text: string; readonly t: number; readonly width: number; readonly lift: number }[];
  /** Names of negotiations, relative to the middle of their hull. */
  readonly hulls: readonly { readonly name: string; readonly dx: number; readonly dy: number }[];
}

export interface View {
  readonly scene: Scene;
  readonly groups: readonly Negotiation[];
  readonly lit: Lit | undefined;
  readonly chosenEdge: string | undefined;
  readonly size: { readonly width: number; readonly height: number };
  /** Screen positions by entity id. */
  readonly at: ReadonlyMap<string, Point>;
  readonly curves: ReadonlyMap<string, Curve>;
}

export const NO_LETTERING: Lettering = { nodes: [], marks: new Map(), edges: [], hulls: [] };
export const STRONG_FONT = { size: 12.5, weight: 600, line: 14 };
export const PLAIN_FONT = { size: 11, weight: 500, line: 12.5 };
const STRONG_RADIUS = 11.5;
const MOST_EDGE_LABELS = 24;
const MARK = 14;
const SHARES = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];

export function layView(scene: Scene, groups: readonly Negotiation[], lit: Lit | undefined, chosenEdge: string | undefined, size: View['size'], toScreen: (point: Point) => Point): View {
  const at = new Map(scene.nodes.map(({ view }) => [view.id, toScreen(view)]));
  const curves = new Map(scene.edges.flatMap(({ key, view, curvature }) => {
    const [from, to] = [at.get(view.source), at.get(view.target)];
    return from && to ? [[key, curveBetween(from, to, curvature)] as const] : [];
  }));
  return { scene, groups, lit, chosenEdge, size, at, curves };
}

/** @param measure width of a text in pixels, in the strong or the plain font. */
export function letter(view: View, measure: (text: string, strong: boolean) => number): Lettering {
  const frame: Box = { x: 2, y: 34, width: view.size.width - 4, height: view.size.height - 40 };
  const marks = setMarks(view);
  const signs = [...marks].flatMap(([key, t]) => around(view.curves.get(key), t, MARK, MARK));
  const chosen = letterEdges(view, signs, measure, (key) => key === view.chosenEdge);
  const tags = (edges: Lettering['edges']): readonly Box[] => edges.flatMap(({ key, t, width, lift }) => around(view.curves.get(key), t, width, 15, lift));
  const nodes = letterNodes(view, [...signs, ...tags(chosen)], frame, measure);
  const names = nodes.map(({ id, dx, dy, width, lines, strong }) => {
    const at = view.at.get(id) ?? { x: 0, y: 0 };
    return { x: at.x + dx, y: at.y + dy, width, height: lines.length * (strong ? STRONG_FONT.line : PLAIN_FONT.line) };
  });
  const others = letterEdges(view, [...signs, ...names, ...tags(chosen)], measure, (key) => key !== view.chosenEdge);
  const edges = [...chosen, ...others];
  const said = new Set(nodes.map(({ id }) => view.scene.nodes.find((node) => node.view.id === id)?.view.name));
  // Talks that lend their name to the whole negotiation need not say it twice.
  const groups = view.groups.filter(({ name }) => !said.has(name));
  return { nodes, marks, edges, hulls: letterHulls({ ...view, groups }, [...signs, ...names, ...tags(edges)], frame, measure) };
}

/** Signs of dispute stand at mid-edge, or beside it where another sign stands there already; none is dropped. */
function setMarks({ scene, curves }: View): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  const taken: Box[] = [];
  for (const { key } of scene.edges.filter((edge) => edge.view.disputed)) {
    const free = SHARES.find((t) => !around(curves.get(key), t, MARK + 2, MARK + 2).some((box) => taken.some((other) => overlaps(box, other)))) ?? 0.5;
    marks.set(key, free);
    taken.push(...around(curves.get(key), free, MARK, MARK));
  }
  return marks;
}

function distance({ from, to }: Curve): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function around(curve: Curve | undefined, t: number, width: number, height: number, lift = 0): Box[] {
  if (!curve) return [];
  const middle = beside(curve, t, lift);
  return [{ x: middle.x - width / 2, y: middle.y - height / 2, width, height }];
}

function letterEdges({ scene, lit, chosenEdge, curves, at }: View, obstacles: readonly Box[], measure: (text: string, strong: boolean) => number, wants: (key: string) => boolean): Lettering['edges'] {
  if (!lit) return [];
  const taken: Box[] = [...obstacles];
  const nodes = scene.nodes.flatMap(({ view: { id }, radius }) => {
    const point = lit.nodes.has(id) ? at.get(id) : undefined;
    return point ? [{ x: point.x - radius - 3, y: point.y - radius - 3, width: 2 * radius + 6, height: 2 * radius + 6 }] : [];
  });
  const wanted = scene.edges
    .filter((edge) => wants(edge.key) && lit.edges.has(edge.key) && (edge.family !== 'structure' || edge.key === chosenEdge))
    .sort((a, b) => b.view.claims - a.view.claims)
    .slice(0, MOST_EDGE_LABELS);
  return wanted.flatMap(({ key, label }) => {
    const curve = curves.get(key);
    const width = measure(label, false) + 8;
    if (!curve) return [];
    for (const t of SHARES) {
      const [box] = around(curve, t, width, 15);
      if (box && distance(curve) > width + 30 && !taken.some((other) => overlaps(box, other)) && !nodes.some((other) => overlaps(box, other))) {
        taken.push(box);
        return [{ key, text: label, t, width, lift: 0 }];
      }
    }
    // The chosen line's label is never left out; where the line is short it stands beside it, lest it cover the line.
    return key === chosenEdge ? [{ key, text: label, t: 0.5, width, lift: distance(curve) < width + 60 ? 17 : 0 }] : [];
  });
}

function letterNodes({ scene, lit, at, curves }: View, obstacles: readonly Box[], frame: Box, measure: (text: string, strong: boolean) => number): Lettering['nodes'] {
  const texts = new Map<string, { lines: readonly string[]; strong: boolean; width: number }>();
  const wishes = scene.nodes.flatMap(({ view, radius, context }): LabelWish[] => {
    const point = at.get(view.id);
    if (!point) return [];
    const isLit = lit?.nodes.has(view.id) ?? !context;
    const chosen = lit?.chosen.has(view.id) ?? false;
    const strong = isLit && (radius >= STRONG_RADIUS || chosen);
    const lines = breakLines(view.name, strong ? 130 : 108, strong ? 3 : 2, (text) => measure(text, strong));
    const width = Math.max(...lines.map((line) => measure(line, strong))) + 2;
    texts.set(view.id, { lines, strong, width });
    const contour = chosen ? 5 : view.mediator ? 4 : 0;
    const weight = radius + (lit && isLit ? 100 : 0) + (chosen ? 100 : 0);
    return [{ id: view.id, at: point, radius: radius + contour, width, height: lines.length * (strong ? STRONG_FONT.line : PLAIN_FONT.line), weight, need: chosen ? 'must' : strong || (lit && isLit) ? 'should' : 'may' }];
  });
  const ink = [...curves.values()].flatMap((curve) => sample(curve, 18));
  return placeLabels(wishes, obstacles, ink, frame).flatMap((placed) => {
    const text = texts.get(placed.id);
    return text ? [{ ...placed, ...text }] : [];
  });
}

function letterHulls({ groups, at, scene }: View, taken: readonly Box[], frame: Box, measure: (text: string, strong: boolean) => number): Lettering['hulls'] {
  const nodes = scene.nodes.flatMap(({ view: { id }, radius }) => {
    const point = at.get(id);
    return point ? [{ x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius }] : [];
  });
  const names: Box[] = [];
  return groups.flatMap(({ name, members }) => {
    const hull = convexHull(members.flatMap((id) => at.get(id) ?? []));
    const middle = middleOf(hull);
    const [width, height] = [measure(name, true), STRONG_FONT.line];
    for (const { x, y } of spots(hull)) {
      const box = { x: x - width / 2 - 3, y: y - height / 2 - 3, width: width + 6, height: height + 6 };
      const free = ![...taken, ...nodes, ...names].some((other) => overlaps(box, other)) && box.x > frame.x && box.y > frame.y && box.x + box.width < frame.x + frame.width && box.y + box.height < frame.y + frame.height - 40;
      if (!free) continue;
      names.push(box);
      return [{ name, dx: x - middle.x, dy: y - middle.y }];
    }
    return [];
  });
}

export function middleOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return { x: points.reduce((sum, { x }) => sum + x, 0) / count, y: points.reduce((sum, { y }) => sum + y, 0) / count };
}

/** Points inside a hull, from its upper rim inwards. */
function spots(hull: readonly Point[]): readonly Point[] {
  const middle = middleOf(hull);
  return [0.9, 0.75, 0.6, 0.45, 0.3, 0.1].flatMap((share) => hull
    .flatMap((point, index) => [point, middleOf([point, hull[(index + 1) % hull.length] ?? point])])
    .sort((a, b) => a.y - b.y)
    .map(({ x, y }) => ({ x: middle.x + (x - middle.x) * share, y: middle.y + (y - middle.y) * share })));
}
