import type { EdgeSummary, NodeView } from '../../../src/server/api.ts';
import type { Relation } from '../../../src/model/ontology.ts';
import type { Point } from './curve.ts';
import type { Shown } from './filter.ts';
import { groupBy } from './group.ts';

/** All rounds of talks between the same parties, with what belongs to them. */
export interface Negotiation {
  readonly name: string;
  readonly members: readonly string[];
}

const ACTORS: ReadonlySet<Relation> = new Set<Relation>(['PARTY_TO', 'JOINS', 'HOSTS', 'MEDIATES']);
const THINGS: ReadonlySet<Relation> = new Set<Relation>(['ADDRESSES', 'USES', 'HELD_IN']);

const LONGEST_NAME = 34;

/** Negotiations with at least four members. Who belongs to several lies between them and is in none. */
export function negotiations({ nodes, edges }: Shown): readonly Negotiation[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const talks = nodes.filter((node) => node.label === 'Talks' || node.label === 'Agreement');
  const groups = groupBy(talks, (node) => partiesOf(node, edges).join(' ') || node.id);
  const found = [...groups].flatMap(([key, tables]) => (tables.some((node) => node.label === 'Talks') ? [gather(key, tables, edges, byId)] : []));
  const times = new Map<string, number>();
  for (const { members } of found) for (const id of members) times.set(id, (times.get(id) ?? 0) + 1);
  return found
    .map((group) => ({ ...group, members: group.members.filter((id) => times.get(id) === 1) }))
    .filter((group) => group.members.length >= 4);
}

function partiesOf(table: NodeView, edges: readonly EdgeSummary[]): readonly string[] {
  return edges.filter((edge) => edge.relation === 'PARTY_TO' && edge.target === table.id).map((edge) => edge.source).sort();
}

function gather(key: string, tables: readonly NodeView[], edges: readonly EdgeSummary[], nodes: ReadonlyMap<string, NodeView>): Negotiation {
  const own = new Set(tables.map((node) => node.id));
  const members = edges.flatMap((edge) => {
    if (own.has(edge.target) && ACTORS.has(edge.relation)) return [edge.source];
    return own.has(edge.source) && THINGS.has(edge.relation) ? [edge.target] : [];
  });
  const rounds = tables.filter((node) => node.label === 'Talks');
  const parties = key.split(' ').flatMap((id) => (own.has(id) ? [] : [nodes.get(id)?.name ?? ''])).filter(Boolean);
  const named = `${parties.join('–')} talks`;
  // One thing has one name: a single round lends its own, and several are called after their parties.
  const name = rounds.length > 1 && parties.length >= 2 && named.length <= LONGEST_NAME ? named : (rounds[0]?.name ?? '');
  return { name, members: [...new Set([...own, ...members])] };
}

/** Convex hull, counter-clockwise on a screen with y downwards (monotone chain). */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return sorted.length < 3 ? sorted : [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

function halfHull(points: readonly Point[]): readonly Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length >= 2 && turn(chain.at(-2) ?? point, chain.at(-1) ?? point, point) <= 0) chain.pop();
    chain.push(point);
  }
  return chain.slice(0, -1);
}

function turn(o: Point, a: Point, b: Point): number {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}
