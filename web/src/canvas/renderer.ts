import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { pathCurved, type EdgeLayer, type EdgePath, type FragmentLayer, type SDFShape } from 'sigma/rendering';
import type { Point } from '../model/curve.ts';
import type { EdgeLook, NodeLook } from './look.ts';
import { EDGE_INK, NODE_INK, SHAPES } from './glsl.ts';

/** The only module that knows sigma: a graph of looks in, positions on the screen and pointer events out. */
export interface Renderer {
  /** Replaces the picture. The camera stays unless nothing was drawn before. */
  draw(nodes: ReadonlyMap<string, NodeLook>, edges: ReadonlyMap<string, EdgeLook & { readonly source: string; readonly target: string }>): void;
  /** The box in graph units that the camera shows at first. */
  frame(box: { readonly x: [number, number]; readonly y: [number, number] }): void;
  readonly toScreen: (point: Point) => Point;
  zoom(factor: number): void;
  /** Shows what is framed. */
  home(): void;
  /** Shows what is framed, and all that is drawn when that is shown already. */
  fit(): void;
  /** Moves the camera so that these points of the graph are seen; two points so that they stand apart. */
  show(points: readonly Point[]): void;
  resize(): void;
  destroy(): void;
}

export interface RendererEvents {
  readonly onNode: (id: string) => void;
  readonly onEdge: (key: string) => void;
  readonly onNothing: () => void;
  readonly onHover: (target: { readonly kind: 'node' | 'edge'; readonly key: string; readonly at: Point } | undefined) => void;
  /** After every frame. */
  readonly onFrame: () => void;
}

const CAMERA_MS = 200;
const CLOSEST = 0.08;
const NEAR = 0.33;
/** Pixels between two points that are brought apart: room for their names and the lines between them. */
const APART = 260;
const { FLOAT, UNSIGNED_BYTE } = WebGL2RenderingContext;

const shapes: SDFShape[] = Object.entries(SHAPES).map(([name, body]) => ({ name, glsl: `float sdf_${name}(vec2 p, float s) { ${body} }`, uniforms: [], inradiusFactor: 0.8 }));

const nodeInk: FragmentLayer = {
  name: 'ink',
  glsl: NODE_INK,
  uniforms: [],
  attributes: [
    { name: 'fillColor', size: 4, type: UNSIGNED_BYTE, normalized: true, source: 'color' },
    { name: 'strokeColor', size: 4, type: UNSIGNED_BYTE, normalized: true, source: 'stroke' },
    { name: 'strokeWidth', size: 1, type: FLOAT, source: 'strokeWidth' },
  ],
};

const edgeInk: EdgeLayer = {
  name: 'said',
  glsl: EDGE_INK,
  uniforms: [],
  attributes: [
    ...['lineWidth', 'pattern', 'arrow', 'tip', 'haloWidth'].map((name) => ({ name: `a_${name}`, size: 1 as const, type: FLOAT, source: name })),
    { name: 'a_haloColor', size: 4, type: UNSIGNED_BYTE, normalized: true, source: 'haloColor' },
  ],
};

function curvedPath(): EdgePath {
  // The scene fans parallel edges out itself, because the overlay must know their curvature: sigma's own spread is left out.
  const { spread: _, ...path } = pathCurved({ segments: 14 });
  return { ...path, linearParameterization: true };
}

function number(attribute: string) {
  return { type: 'number' as const, default: 0, attribute };
}

/** @throws Error when the browser has no WebGL 2. */
export function createRenderer(container: HTMLElement, events: RendererEvents, still: boolean): Renderer {
  const graph = new MultiDirectedGraph<NodeLook, EdgeLook>();
  const sigma = new Sigma(graph, container, {
    primitives: {
      nodes: { shapes, layers: [nodeInk], variables: { stroke: { type: 'color', default: '#000000' }, strokeWidth: number('strokeWidth') } },
      edges: {
        paths: [curvedPath()],
        layers: [edgeInk],
        variables: {
          curvature: number('curvature'), lineWidth: number('lineWidth'), pattern: number('pattern'), arrow: number('arrow'), tip: number('tip'), haloWidth: number('haloWidth'),
          haloColor: { type: 'color', default: '#000000' },
        },
      },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' }, y: { attribute: 'y' }, size: { attribute: 'size' }, color: { attribute: 'color' }, shape: { attribute: 'shape' }, depth: { attribute: 'depth' },
        stroke: { attribute: 'stroke' }, strokeWidth: { attribute: 'strokeWidth' },
        backdropArea: 'node', backdropVisibility: { attribute: 'backdrop' }, backdropColor: { attribute: 'backdropColor' }, backdropPadding: { attribute: 'backdropPadding' },
        backdropBorderColor: { attribute: 'backdropLine' }, backdropBorderWidth: { attribute: 'backdropLineWidth' }, backdropShadowBlur: 0, backdropShadowColor: '#00000000',
        cursor: 'pointer',
      },
      edges: {
        path: 'curved', size: { attribute: 'size' }, color: { attribute: 'color' }, depth: { attribute: 'depth' }, zIndex: { attribute: 'zIndex' },
        curvature: { attribute: 'curvature' }, lineWidth: { attribute: 'lineWidth' }, pattern: { attribute: 'pattern' }, arrow: { attribute: 'arrow' }, tip: { attribute: 'tip' },
        haloColor: { attribute: 'haloColor' }, haloWidth: { attribute: 'haloWidth' },
        cursor: 'pointer',
      },
    },
    settings: {
      // A window made narrow leaves the canvas no width for a moment, before the page takes it away.
      allowInvalidContainer: true,
      itemSizesReference: 'screen', zoomToSizeRatioFunction: () => 1, minEdgeThickness: 0, renderLabels: false, enableEdgeEvents: true,
      edgePickingPadding: 1, nodePickingPadding: 3, stagePadding: 56, minCameraRatio: CLOSEST, maxCameraRatio: 2.5, zoomDuration: still ? 0 : CAMERA_MS, inertiaDuration: still ? 0 : 150,
      doubleClickZoomingDuration: still ? 0 : CAMERA_MS,
    },
  });
  const duration = still ? 0 : CAMERA_MS;
  const home = (): void => void sigma.getCamera().reset({ duration });
  let drawn = false;

  sigma.on('clickNode', ({ node }) => events.onNode(node));
  sigma.on('clickEdge', ({ edge }) => events.onEdge(edge));
  sigma.on('clickStage', events.onNothing);
  sigma.on('enterNode', ({ node, event }) => events.onHover({ kind: 'node', key: node, at: event }));
  sigma.on('enterEdge', ({ edge, event }) => events.onHover({ kind: 'edge', key: edge, at: event }));
  sigma.on('leaveNode', () => events.onHover(undefined));
  sigma.on('leaveEdge', () => events.onHover(undefined));
  sigma.on('afterRender', events.onFrame);

  return {
    draw(nodes, edges) {
      const next = new MultiDirectedGraph<NodeLook, EdgeLook>();
      for (const [id, look] of nodes) next.addNode(id, inSigmaUnits(look));
      for (const [key, { source, target, ...look }] of edges) next.addEdgeWithKey(key, source, target, { ...look, size: look.size * 2 });
      sigma.setGraph(next);
      if (!drawn && nodes.size > 0) sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
      drawn = drawn || nodes.size > 0;
      sigma.refresh();
    },
    frame: (box) => void sigma.setCustomBBox(box),
    toScreen: (point) => sigma.graphToViewport(point),
    zoom: (factor) => void sigma.getCamera().animate({ ratio: sigma.getCamera().getBoundedRatio(sigma.getCamera().ratio / factor) }, { duration }),
    home,
    fit: () => {
      const all = sigma.getGraph().mapNodes((_, { x, y }) => ({ x, y }));
      if (isHome(sigma) && all.some((point) => !isFramed(sigma.graphToFramedGraph(point)))) void sigma.getCamera().animate(cameraFor(sigma, all), { duration });
      else home();
    },
    show: (points) => void sigma.getCamera().animate(cameraFor(sigma, points), { duration }),
    resize: () => void sigma.resize(true).refresh(),
    destroy: () => sigma.kill(),
  };
}

/** sigma counts outlines in half pixels, like the width of edges, and the reach of backdrops in device pixels; looks are in the page's pixels. */
function inSigmaUnits(look: NodeLook): NodeLook {
  return { ...look, strokeWidth: look.strokeWidth * 2, backdropPadding: look.backdropPadding * window.devicePixelRatio };
}

function isHome(sigma: Sigma<NodeLook, EdgeLook>): boolean {
  const { x, y, ratio } = sigma.getCamera();
  return Math.abs(x - 0.5) + Math.abs(y - 0.5) + Math.abs(ratio - 1) < 0.001;
}

function isFramed({ x, y }: Point): boolean {
  return [x, y].every((value) => value > -0.01 && value < 1.01);
}

/** A camera that holds all points with a margin, no closer than a third of the whole, except that two points are brought apart. */
function cameraFor(sigma: Sigma<NodeLook, EdgeLook>, points: readonly Point[]): { x: number; y: number; ratio: number } {
  const framed = points.map((point) => sigma.graphToFramedGraph(point));
  const [left, right] = [Math.min(...framed.map(({ x }) => x)), Math.max(...framed.map(({ x }) => x))];
  const [low, high] = [Math.min(...framed.map(({ y }) => y)), Math.max(...framed.map(({ y }) => y))];
  const { width, height } = sigma.getDimensions();
  const side = Math.min(width, height) - 2 * sigma.getStagePadding();
  const [across, up] = [(right - left) * side, (high - low) * side];
  // The margins are for names: they stand beside points rather than above them.
  const holds = Math.max(across / Math.max(width - 320, width / 2), up / Math.max(height - 130, height / 2));
  const closest = points.length === 2 ? Math.max(CLOSEST, Math.min(NEAR, Math.hypot(across, up) / APART)) : NEAR;
  return { x: (left + right) / 2, y: (low + high) / 2, ratio: Math.min(Math.max(1, right - left, high - low), Math.max(closest, holds)) };
}
