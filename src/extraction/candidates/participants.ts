import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { issueAt } from '../issues/issue-at.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import { impliedTalks } from '../rules/implied.ts';
import { refersTo, type Reading } from '../rules/reference.ts';
import type { Item } from '../rules/scene.ts';

/** Something that can fill a slot of a claim, with what it stands for. */
export interface Participant {
  readonly item: Item;
  readonly mentions: readonly Mention[];
  /** The head of its phrase; undefined for what the sentence does not name. */
  readonly token: number | undefined;
  /** Known by name or list, or only a noun phrase or clause that could be an issue. */
  readonly isOpen: boolean;
}

/** Who and what a sentence speaks of, the document's main talks included, where they are known. */
export function participantsOf(reading: Reading, graph: PredicateGraph): Participant[] {
  const { scene, context } = reading;
  const found: Participant[] = [];
  const add = (item: Item, isOpen: boolean): void => {
    const mentions = refersTo(item, reading);
    if (mentions.length) found.push({ item, mentions, token: item.role === 'implied' ? undefined : headOf(graph, item), isOpen });
  };
  for (const item of scene.items) if (item.role !== 'unnamed') add(item, false);
  for (const token of openHeads(reading, graph)) {
    const issue = issueAt(scene, graph, token);
    if (issue && !found.some(({ item }) => item.label === 'Issue' && item.first === issue.first && item.last === issue.last)) add(issue, true);
  }
  if (context.parties.length > 1) add(impliedTalks([]), false);
  return found;
}

/** Heads of phrases that no item covers and that some word of the sentence has as its argument. */
function openHeads({ scene }: Reading, graph: PredicateGraph): number[] {
  const heads = new Set<number>();
  for (const { arguments: fillers } of graph.all()) for (const { role, token } of fillers) {
    if (!(['obj', 'subj', 'to', 'ing', 'attr'].includes(role) || role.startsWith('p:'))) continue;
    for (const member of graph.tree.coordinated(token)) {
      const isVerb = graph.at(member)?.kind === 'verb';
      if (isVerb !== ['to', 'ing'].includes(role) && !(isVerb && role.startsWith('p:'))) continue;
      if (scene.items.some((item) => member >= item.first && member < item.last && (isActor(item.label) ? item.role !== 'modifier' : true))) continue;
      if (isVerb || ['NOUN', 'PROPN'].includes(graph.tree.pos(member))) heads.add(member);
    }
  }
  return [...heads].sort((a, b) => a - b);
}

/** The token of a phrase whose head stands outside it. */
export function headOf(graph: PredicateGraph, item: Item): number {
  for (let token = item.last - 1; token >= item.first; token--) {
    const head = graph.tree.head(token);
    if (head === undefined || head < item.first || head >= item.last) return token;
  }
  return item.last - 1;
}
