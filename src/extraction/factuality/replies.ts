import { isActor } from '../../model/ontology.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { markersIn } from './said.ts';

/** The demand, offer or statement that a verb answers. */
export interface Reply {
  /** Token of its noun ("demand"). */
  readonly noun: number;
  /** Whose it is as the sentence words it; empty where it was said before ("rejected the call"). */
  readonly owners: readonly Item[];
  /** What it asks for or says: the head of "for X", "to V", "that S". */
  readonly content: number | null;
}

const ASKING = new Set(['wish', 'offer', 'plan', 'promise', 'report', 'allegation', 'denial']);
const OWNERS = new Set(['poss', 'mod', 'p:by', 'p:from', 'p:of']);

/** What a verb answers, where its object is what another asked, offered or said ("rejected Iran's demand for relief"). */
export function replyTo(scene: Scene, graph: PredicateGraph, verb: number): Reply | null {
  const objects = graph.at(verb)?.arguments.filter(({ role }) => role === 'obj' || role === 'p:to' || role === 'p:with') ?? [];
  for (const { token } of objects) {
    const noun = graph.at(token);
    if (noun?.kind !== 'noun' || !isAsking(graph, token)) continue;
    const owners = noun.arguments.filter(({ role }) => OWNERS.has(role)).flatMap(({ token: owner }) => graph.tree.coordinated(owner)).flatMap((owner) => scene.items.find((item) => owner >= item.first && owner < item.last && isActor(item.label) && item.role !== 'venue') ?? []);
    const content = noun.arguments.find(({ role }) => role === 'to' || role === 'that' || role === 'p:for') ?? noun.arguments.find(({ role, token: filler }) => role === 'p:of' && !owners.some((item) => filler >= item.first && filler < item.last));
    return { noun: token, owners, content: content?.token ?? null };
  }
  return null;
}

/** Does a noun name what somebody asked, offered, promised or said? */
function isAsking(graph: PredicateGraph, noun: number): boolean {
  return markersIn(graph).some(({ marker: { family }, tokens }) => tokens.includes(noun) && family.form === 'noun' && ASKING.has(family.kind));
}
