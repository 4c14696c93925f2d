import type { EdgeSummary, NodeView } from '../../../src/server/api.ts';
import type { Relation } from '../../../src/model/ontology.ts';
import { ACTOR_NAMES } from './kinds.ts';
import { edgeKey } from './keys.ts';
import type { Choice } from './place.ts';
import type { Shown } from './filter.ts';

export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The chosen entity, or both ends of the chosen relation. */
  readonly chosen: ReadonlySet<string>;
}

const MEDIATION: ReadonlySet<Relation> = new Set<Relation>(['MEDIATES', 'HOSTS', 'RELAYS']);

/**
 * What a choice lights. An entity: its neighbours and its relations. A relation between two who act: all between the pair, the
 * talks and texts that both are tied to, and whoever mediates, hosts or carries messages there. A relation to a thing: all
 * between the two, and what their common neighbours do about that thing. Undefined when nothing is chosen, or nothing of it is shown.
 */
export function light(shown: Shown, choice: Choice): Lit | undefined {
  const nodes = new Map(shown.nodes.map((node) => [node.id, node]));
  if (choice.kind === 'entity') return nodes.has(choice.id) ? lightEntity(shown, choice.id) : undefined;
  if (choice.kind !== 'edge' || !nodes.has(choice.source) || !nodes.has(choice.target)) return undefined;
  return ACTOR_NAMES.has(nodes.get(choice.target)?.label ?? 'Issue') ? lightPair(shown, nodes, choice.source, choice.target) : lightThing(shown, choice.source, choice.target);
}

function lightEntity({ edges }: Shown, id: string): Lit {
  const own = edges.filter((edge) => edge.source === id || edge.target === id);
  return {
    nodes: new Set([id, ...own.flatMap((edge) => [edge.source, edge.target])]),
    edges: new Set(own.map(edgeKey)),
    chosen: new Set([id]),
  };
}

function lightPair({ edges }: Shown, nodes: ReadonlyMap<string, NodeView>, a: string, b: string): Lit {
  const pair = new Set([a, b]);
  const shared = sharedTables(edges, nodes, a, b);
  const ground = new Set([...pair, ...shared]);
  const lit = edges.filter((edge) => (pair.has(edge.source) && pair.has(edge.target))
    || (pair.has(edge.source) && shared.has(edge.target))
    || (MEDIATION.has(edge.relation) && ground.has(edge.target) && !pair.has(edge.source)));
  return {
    nodes: new Set([...ground, ...lit.flatMap((edge) => [edge.source, edge.target])]),
    edges: new Set(lit.map(edgeKey)),
    chosen: pair,
  };
}

function lightThing({ edges }: Shown, actor: string, thing: string): Lit {
  const near = new Set([actor, ...edges.flatMap(({ source, target }) => (source === actor ? [target] : target === actor ? [source] : []))]);
  const lit = edges.filter(({ source, target }) => (source === thing && near.has(target)) || (target === thing && near.has(source)));
  return { nodes: new Set([actor, thing, ...lit.flatMap(({ source, target }) => [source, target])]), edges: new Set(lit.map(edgeKey)), chosen: new Set([actor, thing]) };
}

/** Talks and agreements that both entities are tied to. */
function sharedTables(edges: readonly EdgeSummary[], nodes: ReadonlyMap<string, NodeView>, a: string, b: string): ReadonlySet<string> {
  const tied = (id: string): ReadonlySet<string> => new Set(edges.flatMap((edge) => (edge.source === id ? [edge.target] : [])));
  const [ofA, ofB] = [tied(a), tied(b)];
  return new Set([...ofA].filter((id) => ofB.has(id) && ['Talks', 'Agreement'].includes(nodes.get(id)?.label ?? '')));
}
