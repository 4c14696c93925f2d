import { along, beside, type Point } from '../model/curve.ts';
import { convexHull } from '../model/hull.ts';
import { mix } from '../model/color.ts';
import { KIND_LOOKS } from '../model/kinds.ts';
import { middleOf, PLAIN_FONT, STRONG_FONT, type Lettering, type View } from './layout.ts';
import type { Palette } from './palette.ts';

const HULL_MARGIN = 34;
const LETTER_RADIUS = 8.6;

export function fontOf(strong: boolean, palette: Palette): string {
  const { weight, size } = strong ? STRONG_FONT : PLAIN_FONT;
  return `${weight} ${size}px ${palette.font}`;
}

/** One flat shape behind the members of each negotiation. */
export function paintHulls(pen: CanvasRenderingContext2D, { groups, at, size }: View, palette: Palette): void {
  pen.clearRect(0, 0, size.width, size.height);
  pen.fillStyle = palette.hull;
  pen.strokeStyle = palette.hull;
  pen.lineJoin = 'round';
  pen.lineWidth = HULL_MARGIN * 2;
  for (const { members } of groups) {
    const hull = convexHull(members.flatMap((id) => at.get(id) ?? []));
    pen.beginPath();
    hull.forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.closePath();
    pen.stroke();
    pen.fill();
  }
}

/** Everything that is written over the graph. */
export function paintWords(pen: CanvasRenderingContext2D, view: View, lettering: Lettering, palette: Palette, hovered: string | undefined): void {
  pen.clearRect(0, 0, view.size.width, view.size.height);
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  paintHullNames(pen, view, lettering, palette);
  paintHover(pen, view, palette, hovered);
  paintLetters(pen, view, palette);
  paintMarks(pen, view, lettering, palette);
  paintNames(pen, view, lettering, palette);
  paintEdgeLabels(pen, view, lettering, palette);
}

function paintHullNames(pen: CanvasRenderingContext2D, { groups, at, lit }: View, { hulls }: Lettering, palette: Palette): void {
  pen.font = fontOf(true, palette);
  pen.textAlign = 'center';
  pen.lineWidth = 4;
  pen.strokeStyle = palette.hull;
  pen.fillStyle = mix(palette.muted, palette.canvas, lit ? 0.3 : 0.1);
  for (const { name, dx, dy } of hulls) {
    const group = groups.find((each) => each.name === name);
    if (!group) continue;
    const middle = middleOf(convexHull(group.members.flatMap((id) => at.get(id) ?? [])));
    pen.strokeText(name, middle.x + dx, middle.y + dy);
    pen.fillText(name, middle.x + dx, middle.y + dy);
  }
}

function paintHover(pen: CanvasRenderingContext2D, { scene, at, curves }: View, palette: Palette, hovered: string | undefined): void {
  if (hovered === undefined) return;
  pen.strokeStyle = palette.accent;
  pen.lineWidth = 2;
  pen.beginPath();
  const node = scene.nodes.find(({ view }) => view.id === hovered);
  const [point, curve] = [at.get(hovered), curves.get(hovered)];
  if (node && point) pen.arc(point.x, point.y, node.radius + 5.5, 0, 2 * Math.PI);
  if (curve) {
    pen.globalAlpha = 0.45;
    pen.lineWidth = 6;
    pen.moveTo(curve.from.x, curve.from.y);
    pen.quadraticCurveTo(curve.control.x, curve.control.y, curve.to.x, curve.to.y);
  }
  pen.stroke();
  pen.globalAlpha = 1;
}

function paintLetters(pen: CanvasRenderingContext2D, { scene, at, lit }: View, palette: Palette): void {
  pen.textAlign = 'center';
  for (const { view, radius, context } of scene.nodes) {
    const point = at.get(view.id);
    if (!point || radius < LETTER_RADIUS) continue;
    const { fill, line, letter } = palette.kinds[view.label];
    const isLit = lit?.nodes.has(view.id) ?? !context;
    const color = fill === line ? letter : line;
    pen.font = `600 ${Math.round(Math.min(12, radius * 0.82) * 2) / 2}px ${palette.font}`;
    pen.fillStyle = isLit ? color : mix(color, palette.canvas, 0.5);
    // Letters sit on the optical middle of their shape, which for a triangle is below the geometric one.
    pen.fillText(KIND_LOOKS[view.label].letter, point.x, point.y + 0.5 + (view.label === 'ArmedGroup' ? radius * 0.16 : view.label === 'Place' ? -radius * 0.3 : 0));
  }
}

function paintMarks(pen: CanvasRenderingContext2D, { scene, curves, lit }: View, { marks }: Lettering, palette: Palette): void {
  for (const { key, view } of scene.edges) {
    const curve = view.disputed ? curves.get(key) : undefined;
    if (curve) paintMark(pen, along(curve, marks.get(key) ?? 0.5), lit && !lit.edges.has(key) ? mix(palette.danger, palette.canvas, 0.55) : palette.danger, palette.raised);
  }
}

/** The sign for "not the same": two accounts that cannot both be true. */
function paintMark(pen: CanvasRenderingContext2D, { x, y }: Point, color: string, ground: string): void {
  pen.fillStyle = ground;
  pen.strokeStyle = color;
  pen.lineWidth = 1.3;
  pen.beginPath();
  pen.arc(x, y, 6.6, 0, 2 * Math.PI);
  pen.fill();
  pen.moveTo(x + 6.6, y);
  pen.arc(x, y, 6.6, 0, 2 * Math.PI);
  pen.moveTo(x - 3, y - 1.4);
  pen.lineTo(x + 3, y - 1.4);
  pen.moveTo(x - 3, y + 1.4);
  pen.lineTo(x + 3, y + 1.4);
  pen.moveTo(x - 1.9, y + 3.6);
  pen.lineTo(x + 1.9, y - 3.6);
  pen.stroke();
}

function paintNames(pen: CanvasRenderingContext2D, { at, lit, scene }: View, { nodes }: Lettering, palette: Palette): void {
  const here = new Map(scene.nodes.map((node) => [node.view.id, node]));
  pen.lineWidth = 3.5;
  for (const { id, dx, dy, align, lines, strong, width } of nodes) {
    const point = here.has(id) ? at.get(id) : undefined;
    if (!point) continue;
    const isLit = lit?.nodes.has(id) ?? here.get(id)?.context === false;
    pen.font = fontOf(strong, palette);
    pen.textAlign = align;
    pen.strokeStyle = palette.canvas;
    pen.fillStyle = isLit ? (strong ? palette.ink : palette.ink2) : palette.muted;
    const x = point.x + dx + (align === 'left' ? 0 : align === 'right' ? width : width / 2);
    const step = strong ? STRONG_FONT.line : PLAIN_FONT.line;
    lines.forEach((line, index) => {
      const y = point.y + dy + step * (index + 0.5);
      pen.strokeText(line, x, y);
      pen.fillText(line, x, y);
    });
  }
}

function paintEdgeLabels(pen: CanvasRenderingContext2D, { scene, curves, chosenEdge }: View, { edges }: Lettering, palette: Palette): void {
  const families = new Map(scene.edges.map((edge) => [edge.key, edge.family]));
  pen.textAlign = 'center';
  for (const { key, text, t, width, lift } of edges) {
    const [curve, family] = [curves.get(key), families.get(key)];
    if (!curve || !family) continue;
    const chosen = key === chosenEdge;
    paintTag(pen, beside(curve, t, lift), text, width, chosen ? palette.halo : palette.canvas, chosen ? '#16191D' : palette.families[family].text, palette.font, chosen);
  }
}

function paintTag(pen: CanvasRenderingContext2D, { x, y }: Point, text: string, width: number, ground: string, ink: string, font: string, chosen: boolean): void {
  const half = width / 2 + (chosen ? 3 : 0);
  pen.font = `600 11px ${font}`;
  pen.fillStyle = ground;
  pen.beginPath();
  pen.roundRect(x - half, y - 8, half * 2, 16, 3);
  pen.fill();
  pen.fillStyle = ink;
  pen.fillText(text, x, y + 0.5);
}
