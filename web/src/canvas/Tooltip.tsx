import { edgeKey } from '../model/keys.ts';
import { plural } from '../model/words.ts';
import { phraseOf } from '../state/naming.ts';
import { nodesById, scene } from '../state/store.ts';
import { hovered } from './pointer.ts';

/** What the pointer is over, in words. */
export function Tooltip() {
  const target = hovered.value;
  const words = target && (target.kind === 'node' ? nodeWords(target.key) : edgeWords(target.key));
  if (!target || !words) return null;
  // On the right half of the canvas it opens to the left.
  const side = target.at.x > target.width / 2 ? { right: `${target.width - target.at.x + 14}px` } : { left: `${target.at.x + 14}px` };
  return <div class="tooltip" style={{ ...side, top: `${target.at.y + 14}px` }}>{words.title} <span class="muted">{words.count}</span></div>;
}

function nodeWords(id: string) {
  const node = nodesById.value.get(id);
  return node && { title: node.name, count: plural(node.claims, 'claim') };
}

function edgeWords(key: string) {
  const edge = scene.value.edges.find(({ view }) => edgeKey(view) === key)?.view;
  if (!edge) return undefined;
  const name = (id: string): string => nodesById.value.get(id)?.name ?? id;
  return { title: `${name(edge.source)} ${phraseOf(edge.relation, nodesById.value.get(edge.target))} ${name(edge.target)}`, count: plural(edge.claims, 'claim') };
}
