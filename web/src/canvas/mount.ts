import { effect } from '@preact/signals';
import { choose, chooseEdge } from '../state/actions.ts';
import { dock, focus, groups, lit, nodeScale, picture, scene, theme } from '../state/store.ts';
import { edgeKey } from '../model/keys.ts';
import { mainPart } from '../model/part.ts';
import type { Point } from '../model/curve.ts';
import type { Lit } from '../model/light.ts';
import { edgeLook, nodeLook } from './look.ts';
import { layView, letter, NO_LETTERING, type Lettering, type View } from './layout.ts';
import { fontOf, paintHulls, paintWords } from './paint.ts';
import { readPalette } from './palette.ts';
import type { createRenderer, Renderer } from './renderer.ts';
import { camera } from './camera.ts';
import { hovered } from './pointer.ts';

/** Words are set anew so long after the camera came to rest. */
const REST_MS = 140;
/** Pixels that the ends of a chosen relation must stand apart, lest the camera comes closer. */
const APART = 80;
const APART_OVER_DRAWER = 160;

/**
 * Keeps a drawn picture in step with the page's state: sigma in `host`, hulls on the canvas below it, words on the one above.
 * @returns what takes it down again
 */
export function mountPicture(create: typeof createRenderer, host: HTMLElement, below: HTMLCanvasElement, above: HTMLCanvasElement): () => void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const pens = [below.getContext('2d'), above.getContext('2d')];
  let lettering: Lettering = NO_LETTERING;
  let palette = readPalette();
  let rest: ReturnType<typeof setTimeout> | undefined;
  let lastCorner = '';
  let height = host.clientHeight;

  const renderer: Renderer = create(host, {
    onNode: (id) => choose({ kind: 'entity', id }),
    onEdge: (key) => {
      const edge = scene.value.edges.find((each) => each.key === key);
      if (edge) chooseEdge(edge.view);
    },
    onNothing: () => choose({ kind: 'none' }),
    onHover: (target) => {
      hovered.value = target && { ...target, width: host.clientWidth };
      paint();
    },
    onFrame: () => paint(),
  }, still);
  camera.value = renderer;

  const chosenEdge = (): string | undefined => (focus.value.kind === 'edge' ? edgeKey(focus.value) : undefined);
  const lay = (): View => layView(scene.value, groups.value, lit.value, chosenEdge(), { width: host.clientWidth, height: host.clientHeight }, renderer.toScreen);
  const measure = (text: string, strong: boolean): number => {
    const [, pen] = pens;
    if (!pen) return text.length * 6;
    pen.font = fontOf(strong, palette);
    return pen.measureText(text).width;
  };
  const solve = (): void => {
    lettering = letter(lay(), measure);
  };
  const paint = (): void => {
    const view = lay();
    const corner = JSON.stringify([renderer.toScreen({ x: 0, y: 0 }), renderer.toScreen({ x: 1, y: 1 })]);
    if (corner !== lastCorner) {
      lastCorner = corner;
      clearTimeout(rest);
      rest = setTimeout(() => {
        solve();
        paint();
      }, REST_MS);
    }
    const [hulls, words] = pens;
    // Not tracked: hovering paints, but does not draw everything anew.
    if (hulls) paintHulls(hulls, view, palette);
    if (words) paintWords(words, view, lettering, palette, hovered.peek()?.key);
  };
  const fitCanvases = (): void => {
    nodeScale.value = Math.max(0.6, Math.min(1, host.clientWidth / 620, host.clientHeight / 460));
    for (const pen of pens) {
      if (!pen) continue;
      pen.canvas.width = Math.round(host.clientWidth * devicePixelRatio);
      pen.canvas.height = Math.round(host.clientHeight * devicePixelRatio);
      pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    }
  };

  const core = ({ chosen, nodes }: Lit): readonly Point[] => scene.value.nodes.flatMap(({ view }) => ((chosen.size > 1 ? chosen : nodes).has(view.id) ? [view] : []));
  const isSeen = ({ x, y }: Point): boolean => x > 0 && y > 0 && x < host.clientWidth && y < host.clientHeight;
  const isReadable = ({ chosen }: Lit): boolean => {
    const points = scene.value.nodes.flatMap(({ view }) => (chosen.has(view.id) ? [renderer.toScreen(view)] : []));
    const [one, other] = points;
    const apart = dock.peek() ? APART_OVER_DRAWER : APART;
    return points.every(isSeen) && (!one || !other || Math.hypot(one.x - other.x, one.y - other.y) >= apart);
  };
  fitCanvases();
  const observer = new ResizeObserver(() => {
    // A canvas that is being taken away reports that it has no size.
    if (host.clientWidth === 0 || host.clientHeight === 0) return;
    fitCanvases();
    renderer.resize();
    // A drawer that opens leaves room for the choice only.
    if (lit.value && host.clientHeight < height) renderer.show(core(lit.value));
    else if (host.clientHeight > height) renderer.home();
    height = host.clientHeight;
    solve();
    paint();
  });
  observer.observe(host);
  const disposeScene = effect(() => {
    if (theme.value) palette = readPalette();
    const nodes = mainPart(picture.value);
    if (nodes.length > 0) renderer.frame({ x: extent(nodes.map(({ x }) => x)), y: extent(nodes.map(({ y }) => y)) });
    const looks = new Map(scene.value.nodes.map((node) => [node.view.id, nodeLook(node, palette, lit.value)]));
    const chosen = chosenEdge();
    renderer.draw(
      looks,
      new Map(scene.value.edges.map((edge) => [edge.key, { ...edgeLook(edge, looks.get(edge.view.target), palette, lit.value, edge.key === chosen), source: edge.view.source, target: edge.view.target }])),
    );
    hovered.value = undefined;
    if (lit.value && !isReadable(lit.value)) renderer.show(core(lit.value));
    solve();
    paint();
  });
  return () => {
    clearTimeout(rest);
    observer.disconnect();
    disposeScene();
    camera.value = undefined;
    renderer.destroy();
  };
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

