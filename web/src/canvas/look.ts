import { mix } from '../model/color.ts';
import { KIND_LOOKS } from '../model/kinds.ts';
import type { Lit } from '../model/light.ts';
import type { SceneEdge, SceneNode } from '../model/scene.ts';
import type { Palette } from './palette.ts';

/** Attributes of a drawn node, lengths in pixels; the renderer's styles read them by name. */
export interface NodeLook {
  x: number;
  y: number;
  size: number;
  shape: string;
  color: string;
  stroke: string;
  strokeWidth: number;
  backdrop: 'visible' | 'hidden';
  backdropColor: string;
  backdropPadding: number;
  backdropLine: string;
  backdropLineWidth: number;
  depth: 'nodes' | 'topNodes';
}

/** Attributes of a drawn edge, lengths in pixels; `size` is the ribbon that the line lies in. */
export interface EdgeLook {
  size: number;
  color: string;
  curvature: number;
  lineWidth: number;
  pattern: number;
  arrow: number;
  tip: number;
  haloColor: string;
  haloWidth: number;
  depth: 'edges' | 'topEdges';
  zIndex: number;
}

const NODE_DIM = 0.6;
const EDGE_DIM = 0.68;

/** Dims by mixing towards the canvas, not by transparency: overlapping faint lines would add up. */
export function nodeLook({ view, radius, context }: SceneNode, palette: Palette, lit: Lit | undefined): NodeLook {
  const { stroke } = KIND_LOOKS[view.label];
  const { fill, line } = palette.kinds[view.label];
  const chosen = lit?.chosen.has(view.id) ?? false;
  const isLit = lit?.nodes.has(view.id) ?? !context;
  const dim = (color: string): string => (isLit ? color : mix(color, palette.canvas, NODE_DIM));
  // Mediation belongs to talks: the parties of a chosen pair do not wear the sign.
  const contour = view.mediator && !(chosen && lit?.chosen.size === 2);
  return {
    x: view.x,
    y: view.y,
    size: radius,
    shape: view.label,
    color: dim(fill),
    stroke: dim(line),
    strokeWidth: view.label === 'Talks' ? Math.max(2.5, radius * 0.36) : stroke,
    backdrop: chosen || contour || isLit ? 'visible' : 'hidden',
    backdropColor: chosen ? palette.halo : palette.canvas,
    backdropPadding: chosen ? 5 : contour ? 4 : 1.5,
    backdropLine: chosen ? palette.haloLine : contour ? dim(line) : palette.canvas,
    backdropLineWidth: chosen ? 0.75 : contour ? 1.5 : 0,
    depth: isLit ? 'topNodes' : 'nodes',
  };
}

export function edgeLook(edge: SceneEdge, target: NodeLook | undefined, palette: Palette, lit: Lit | undefined, chosen: boolean): EdgeLook {
  const { line } = palette.families[edge.family];
  const isLit = lit?.edges.has(edge.key) ?? true;
  const boost = lit && isLit ? 0.35 : 0;
  const width = edge.width + (edge.family === 'structure' ? 0 : boost);
  const headWidth = edge.head ? 2 * 0.42 * (6 + 1.3 * width) : 0;
  const haloWidth = chosen ? width + 9 : 0;
  return {
    size: Math.max(8, headWidth + 1, haloWidth + 1),
    color: isLit ? line : mix(line, palette.canvas, EDGE_DIM),
    curvature: edge.curvature,
    lineWidth: width,
    pattern: edge.pattern,
    arrow: edge.head ? 1 : 0,
    // The head ends where the target's contour or halo begins.
    tip: target ? target.size + target.backdropPadding + 1 : 0,
    haloColor: palette.halo,
    haloWidth,
    depth: lit && isLit ? 'topEdges' : 'edges',
    zIndex: chosen ? 3 : edge.family === 'structure' ? 0 : 1,
  };
}
