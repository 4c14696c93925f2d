import { useEffect, useRef } from 'preact/hooks';
import { drawable } from '../state/store.ts';
import { mountPicture } from './mount.ts';
import { Tooltip } from './Tooltip.tsx';

/** The graph on the screen: sigma's canvas between one for the hulls and one for the words. */
export function GraphCanvas() {
  const host = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLCanvasElement>(null);
  const above = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!host.current || !below.current || !above.current) return undefined;
    let stop = (): void => {};
    let gone = false;
    const [element, hulls, words] = [host.current, below.current, above.current];
    if (!hasWebGL2()) {
      drawable.value = false;
      return undefined;
    }
    void Promise.all([import('./renderer.ts'), document.fonts.ready]).then(([{ createRenderer }]) => {
      if (!gone) stop = mountPicture(createRenderer, element, hulls, words);
    });
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return (
    <div class="graph" role="group" aria-label="Graph. The same relations are listed under Table.">
      <canvas ref={below} class="graph-layer" aria-hidden="true" />
      <div ref={host} class="graph-layer graph-sigma" />
      <canvas ref={above} class="graph-layer graph-words" aria-hidden="true" />
      <Tooltip />
    </div>
  );
}

function hasWebGL2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
