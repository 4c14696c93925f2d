import { slug } from '../rules/fold.ts';
import type { Item, Scene } from '../rules/scene.ts';
import type { PredicateGraph } from '../predicates/graph.ts';

/** Words before a noun that tell nothing of it. */
const EMPTY = new Set(['DET', 'PUNCT', 'NUM', 'PRON']);

/**
 * The Issue whose noun phrase has the token as its head, from the curated list or by its own words; for a verb ("urged Iran to halt
 * enrichment") what its act is about. Undefined where the phrase names an actor or nothing.
 */
export function issueAt(scene: Scene, graph: PredicateGraph, token: number): Item | undefined {
  const known = scene.items.find((item) => token >= item.first && token < item.last);
  if (known && (known.label === 'Issue' || known.label === 'Agreement')) return known;
  if (known && known.role !== 'modifier') return undefined;
  const predicate = graph.at(token);
  if (!predicate) return undefined;
  if (predicate.kind === 'verb') {
    for (const { role, token: filler, way } of predicate.arguments) {
      if (!(role === 'obj' || role.startsWith('p:')) || (way === 'reduced') || filler === token) continue;
      const issue = graph.at(filler)?.kind === 'verb' ? undefined : issueAt(scene, graph, filler);
      if (issue) return phraseIssue(scene, graph, token, Math.max(issue.last, token + 1), issue);
    }
    return phraseIssue(scene, graph, token, token + 1);
  }
  const inside = scene.items.find((item) => item.label === 'Issue' && item.last <= token + 1 && item.first >= leftEdge(graph, token));
  const { tree } = graph;
  const first = leftEdge(graph, token);
  let from = first;
  while (from < token && (EMPTY.has(tree.pos(from)) || /^['’]s?$/.test(tree.lower(from)))) from++;
  const last = rightEdge(graph, token);
  const start = scene.tokens[from]?.start ?? 0;
  const text = scene.text.slice(start, scene.tokens[last - 1]?.end ?? start);
  if (inside) return { ...inside, first: from, last, start, end: start + text.length, text };
  const words = scene.tokens.slice(from, token + 1).filter(({ pos }) => !EMPTY.has(pos)).map((word) => word.text.toLowerCase());
  const name = words.join(' ').replace(/ ['’]s\b/g, '’s').replace(/ - /g, '-');
  if (!/\p{L}{2}/u.test(name)) return undefined;
  return { first: from, last, start, end: start + text.length, text, role: 'name', label: 'Issue', key: `issue:${slug(name)}`, name };
}

function phraseIssue(scene: Scene, graph: PredicateGraph, verb: number, last: number, object?: Item): Item | undefined {
  const start = scene.tokens[verb]?.start ?? 0;
  const end = scene.tokens[last - 1]?.end ?? start;
  const text = scene.text.slice(start, end);
  if (object) return { ...object, first: verb, last, start, end, text };
  const name = graph.tree.lemma(verb);
  return { first: verb, last, start, end, text, role: 'name', label: 'Issue', key: `issue:${slug(name)}`, name };
}

function leftEdge(graph: PredicateGraph, token: number): number {
  return Math.min(token, ...graph.tree.children(token).filter((child) => child < token && ['det', 'amod', 'compound', 'nmod', 'poss', 'nummod', 'npadvmod', 'punct', 'quantmod'].includes(graph.tree.label(child))).map((child) => leftEdge(graph, child)));
}

/** Behind its noun an issue takes what belongs to it by "of", "to", "for" and the like. */
function rightEdge(graph: PredicateGraph, token: number): number {
  let last = token + 1;
  for (const child of graph.tree.children(token)) {
    if (child < token || graph.tree.label(child) !== 'prep' || child > last || !['of', 'to', 'for', 'on', 'in', 'over', 'from', 'against', 'between', 'at'].includes(graph.tree.lower(child))) continue;
    for (const object of graph.tree.labelled(child, 'pobj')) last = Math.max(last, object + 1);
  }
  return last;
}
