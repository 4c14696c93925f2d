import type { Token } from '../../language/analysis.ts';
import { isActor } from '../../model/ontology.ts';
import { children, itemAt } from '../document/tree.ts';
import { issueAt } from '../issues/issue-at.ts';
import { talksWords } from '../lexicon/talks.ts';
import { issueWords } from '../lexicon/issue-words.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Item, Scene } from '../rules/scene.ts';

/** Nouns that are no issue by themselves. */
const VAGUE = new Set([...issueWords.never, ...talksWords.subjects.never]);
/** Joined phrases and clauses that are looked through. */
const DEPTH = 4;

/** The issues that a noun phrase names, with all that are joined to it. */
export function issuesAt(scene: Scene, graph: PredicateGraph, noun: Token, depth = 0): readonly Item[] {
  if (depth > DEPTH) return [];
  const joined = children(scene, noun.index).filter((child) => child.label === 'conj' || child.label === 'appos').flatMap((child) => (child.pos === 'VERB' ? issuesUnder(scene, graph, child.index, depth + 1) : issuesAt(scene, graph, child, depth + 1)));
  const own = itemAt(scene, noun.index);
  if (own?.label === 'Issue') return [own, ...joined];
  if (own && (isActor(own.label) || own.label === 'Talks' || own.label === 'Place')) return joined;
  if (own) return joined;
  const issue = (noun.pos === 'NOUN' || noun.pos === 'PROPN') && !VAGUE.has(noun.text.toLowerCase()) ? issueAt(scene, graph, noun.index) : undefined;
  // "the question of X", "a series of measures on Y": what is behind tells.
  if (issue?.label === 'Issue') return [issue, ...joined];
  const complement = children(scene, noun.index).filter((child) => child.label === 'prep' && ['of', 'on', 'over', 'about', 'for'].includes(child.text.toLowerCase())).flatMap((child) => children(scene, child.index)).filter((child) => child.label === 'pobj');
  return [...complement.flatMap((object) => issuesAt(scene, graph, object, depth + 1)), ...joined];
}

const OBJECTS = new Set(['dobj', 'attr', 'oprd']);
const CLAUSES = new Set(['xcomp', 'ccomp', 'pcomp', 'conj']);
const TAKING = new Set(['on', 'for', 'with', 'over', 'to', 'around', 'about', 'in', 'of', 'from', 'at', 'into', 'against']);
/** Prepositions that take an issue only where it is a known one. */
const LOOSE = new Set(['in', 'to', 'from', 'at', 'into', 'of', 'with', 'against']);

/** The issues that a verb's objects and complements name. */
export function issuesUnder(scene: Scene, graph: PredicateGraph, verb: number, depth = 0): readonly Item[] {
  if (depth > DEPTH) return [];
  const found: Item[] = [];
  for (const child of children(scene, verb)) {
    if (child.index < verb && child.label !== 'dobj') continue;
    if (OBJECTS.has(child.label)) found.push(...issuesAt(scene, graph, child));
    else if (child.label === 'prep' && TAKING.has(child.text.toLowerCase())) {
      for (const object of children(scene, child.index)) {
        if (object.label === 'pcomp') found.push(...issuesUnder(scene, graph, object.index, depth + 1));
        else if (object.label === 'pobj') found.push(...(LOOSE.has(child.text.toLowerCase()) ? issuesAt(scene, graph, object).filter((issue) => scene.items.includes(issue)) : issuesAt(scene, graph, object)));
      }
    } else if (CLAUSES.has(child.label) && (child.pos === 'VERB' || child.pos === 'AUX')) {
      const subject = children(scene, child.index).find((part) => part.label === 'nsubjpass');
      found.push(...(subject ? issuesAt(scene, graph, subject) : []), ...issuesUnder(scene, graph, child.index, depth + 1));
    }
  }
  return found;
}
