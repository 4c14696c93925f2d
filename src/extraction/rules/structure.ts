import { represented } from '../document/offices.ts';
import { allied } from '../structure/allies.ts';
import { joined } from '../structure/joining.ts';
import { sidesFound } from '../structure/sides.ts';
import { onTable } from '../structure/table.ts';
import { waysFound } from '../structure/ways.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Context } from './context.ts';
import type { Found } from './found.ts';
import type { Scene } from './scene.ts';

/** What a sentence says of who is party to what, of ways, venues and subjects of talks, and of offices and alliances. */
export function structure(scene: Scene, context: Context, graph: PredicateGraph): Found[] {
  return [...represented(scene), ...sidesFound(scene, context, graph), ...joined(scene, context, graph), ...waysFound(scene, context), ...onTable(scene, context, graph), ...allied(scene)];
}
