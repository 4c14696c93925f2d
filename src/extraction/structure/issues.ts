import type { Token } from '../../language/analysis.ts';
import { isActor } from '../../model/ontology.ts';
import { children, itemAt, phraseStart } from '../document/tree.ts';
import { openIssue } from '../rules/open-issue.ts';
import type { Item, Scene } from '../rules/scene.ts';

/** Joined phrases and clauses that are looked through. */
const DEPTH = 4;

/** The issues that a noun phrase names, with all that are joined to it. */
export function issuesAt(scene: Scene, noun: Token, depth = 0): readonly Item[] {
  if (depth > DEPTH) return [];
  const joined = children(scene, noun.index).filter((child) => child.label === 'conj' || child.label === 'appos').flatMap((child) => (child.pos === 'VERB' ? issuesUnder(scene, child.index, depth + 1) : issuesAt(scene, child, depth + 1)));
  const own = itemAt(scene, noun.index);
  if (own?.label === 'Issue') return [own, ...joined];
  if (own && (isActor(own.label) || own.label === 'Talks' || own.label === 'Place')) return joined;
  if (own) return joined;
  const issue = noun.pos === 'NOUN' || noun.pos === 'PROPN' ? openIssue(scene, phraseStart(scene, noun.index), scene.sentence.endToken) : undefined;
  // "the question of X", "a series of measures on Y": what is behind tells.
  if (issue && noun.index >= issue.first && noun.index < issue.last) return [issue, ...joined];
  const complement = children(scene, noun.index).filter((child) => child.label === 'prep' && ['of', 'on', 'over', 'about', 'for'].includes(child.text.toLowerCase())).flatMap((child) => children(scene, child.index)).filter((child) => child.label === 'pobj');
  return [...complement.flatMap((object) => issuesAt(scene, object, depth + 1)), ...joined];
}

const OBJECTS = new Set(['dobj', 'attr', 'oprd']);
const CLAUSES = new Set(['xcomp', 'ccomp', 'pcomp', 'conj']);
const TAKING = new Set(['on', 'for', 'with', 'over', 'to', 'around', 'about', 'in', 'of', 'from', 'at', 'into', 'against']);
/** Prepositions that take an issue only where it is a known one. */
const LOOSE = new Set(['in', 'to', 'from', 'at', 'into', 'of', 'with', 'against']);

/** The issues that a verb's objects and complements name. */
export function issuesUnder(scene: Scene, verb: number, depth = 0): readonly Item[] {
  if (depth > DEPTH) return [];
  const found: Item[] = [];
  for (const child of children(scene, verb)) {
    if (child.index < verb && child.label !== 'dobj') continue;
    if (OBJECTS.has(child.label)) found.push(...issuesAt(scene, child));
    else if (child.label === 'prep' && TAKING.has(child.text.toLowerCase())) {
      for (const object of children(scene, child.index)) {
        if (object.label === 'pcomp') found.push(...issuesUnder(scene, object.index, depth + 1));
        else if (object.label === 'pobj') found.push(...(LOOSE.has(child.text.toLowerCase()) ? issuesAt(scene, object).filter((issue) => scene.items.includes(issue)) : issuesAt(scene, object)));
      }
    } else if (CLAUSES.has(child.label) && (child.pos === 'VERB' || child.pos === 'AUX')) {
      const subject = children(scene, child.index).find((part) => part.label === 'nsubjpass');
      found.push(...(subject ? issuesAt(scene, subject) : []), ...issuesUnder(scene, child.index, depth + 1));
    }
  }
  return found;
}
