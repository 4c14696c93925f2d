import type { PredicateGraph } from '../predicates/graph.ts';
import type { Tree } from '../predicates/tree.ts';
import type { Scene } from '../rules/scene.ts';
import type { IssueCandidate, Unrated } from './candidate.ts';
import { issueAt } from './issue-at.ts';
import { isAct, isInfinitive } from './phrase.ts';
import { plausibilityOf } from './plausible.ts';

const HEADS = new Set(['dobj', 'pobj', 'nsubj', 'nsubjpass', 'attr', 'conj', 'appos', 'ROOT', 'dative', 'oprd', 'dep', 'npadvmod', 'pcomp', 'csubj', 'parataxis']);
/** All plausible issues of a sentence, in order; one for each phrase, the fullest where several have the same words. */
export function issuesIn(scene: Scene, graph: PredicateGraph): IssueCandidate[] {
  const { tree } = graph;
  const found: Unrated[] = [];
  for (let token = tree.sentence.firstToken; token < tree.sentence.endToken; token++) {
    if (!isHead(scene, tree, token)) continue;
    const issue = issueAt(scene, graph, token);
    if (!issue) continue;
    const kind = 'kind' in issue ? issue.kind : 'curated';
    found.push({ ...issue, kind, head: token });
  }
  return found.map((issue) => ({ ...issue, plausibility: plausibilityOf(tree, issue, found) }));
}

/** Heads of noun phrases, and verbs that have something to act on. */
function isHead(scene: Scene, tree: Tree, token: number): boolean {
  const label = tree.label(token);
  if (isAct(tree, token)) return !['amod', 'aux', 'auxpass'].includes(label) && (['xcomp', 'pcomp', 'acl'].includes(label) || isInfinitive(tree, token) || tree.labelled(token, 'dobj', 'nsubjpass', 'prep', 'prt', 'xcomp').length > 0);
  if (HEADS.has(label)) return true;
  // "prisoner-swap talks", "nuclear negotiations": what goes before talks is what they are about.
  return ['compound', 'nmod'].includes(label) && scene.items.some((item) => item.label === 'Talks' && item.last - 1 === tree.head(token));
}
