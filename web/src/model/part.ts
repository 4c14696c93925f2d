import type { GraphView, NodeView } from '../../../src/server/api.ts';
import { groupBy } from './group.ts';

/** Islands that make the picture larger than this, as a multiple of its main part, stand outside by far. */
const FAR = 1.1;
/** A part that holds less than this share of the entities is not what the picture is about. */
const MAIN_SHARE = 0.6;

/** The largest connected part, where islands stand outside it by far; else all entities. */
export function mainPart({ nodes, edges }: Pick<GraphView, 'nodes' | 'edges'>): readonly NodeView[] {
  const around = groupBy(edges.flatMap(({ source, target }) => [[source, target], [target, source]] as const), ([from]) => from);
  const seen = new Set<string>();
  let main: readonly string[] = [];
  for (const { id } of nodes) {
    if (seen.has(id)) continue;
    seen.add(id);
    const part = [id];
    for (const each of part) {
      for (const [, next] of around.get(each) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    if (part.length > main.length) main = part;
  }
  const members = new Set(main);
  const inside = nodes.filter(({ id }) => members.has(id));
  return inside.length >= MAIN_SHARE * nodes.length && span(nodes) > FAR * span(inside) ? inside : nodes;
}

/** The longer side of the box around entities. */
function span(nodes: readonly NodeView[]): number {
  const side = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return Math.max(side(nodes.map(({ x }) => x)), side(nodes.map(({ y }) => y)));
}
