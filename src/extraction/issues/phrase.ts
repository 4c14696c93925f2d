import { issueWords } from '../lexicon/issue-words.ts';
import type { Tree } from '../predicates/tree.ts';
import { verbOf } from '../predicates/verb-forms.ts';

const TIMES = new Set(issueWords.times);
const BEFORE = new Set(['det', 'predet', 'amod', 'compound', 'nmod', 'poss', 'nummod', 'npadvmod', 'quantmod', 'advmod', 'punct', 'case', 'neg']);
const PREPOSITIONS = new Set(['of', 'to', 'for', 'on', 'over', 'between', 'among', 'against', 'from', 'in', 'into', 'at', 'with', 'about', 'through', 'across', 'under', 'along', 'near', 'within', 'inside', 'towards', 'toward', 'without']);
/** Deeper down only what surely belongs to the noun. */
const CLOSE = new Set(['of', 'for', 'to', 'in', 'between', 'on', 'from', 'against']);
const DEPTH = 3;
/** Words between a noun and its complement. */
const GAP = 3;

/** A complement of a head by a preposition: the preposition's word and the head of its noun phrase or gerund. */
export interface Complement { readonly preposition: string; readonly token: number }

/** The first token of a noun phrase: its determiners and modifiers go before its head without a gap. */
export function phraseStart(tree: Tree, head: number): number {
  let first = head;
  for (const child of tree.children(head).filter((token) => token < head && BEFORE.has(tree.label(token))).toReversed()) {
    const start = phraseStart(tree, child);
    if (start < first) first = start;
  }
  return first;
}

/** What hangs on a word by prepositions, in order; no times. */
export function complementsAt(tree: Tree, head: number, prepositions: ReadonlySet<string> = PREPOSITIONS): Complement[] {
  return tree.children(head).flatMap((child) => {
    if (child < head || !['prep', 'dative'].includes(tree.label(child))) return [];
    // "pull out of the town"
    const inner = tree.labelled(child, 'prep')[0];
    if (inner !== undefined) return complementsAt(tree, child, prepositions);
    if (!prepositions.has(tree.lower(child))) return [];
    return tree.labelled(child, 'pobj', 'pcomp').filter((token) => !TIMES.has(tree.lower(token)) && !TIMES.has(tree.lemma(token)) && tree.tag(token) !== 'CD').slice(0, 1).map((token) => ({ preposition: tree.lower(child), token }));
  });
}

/** Token behind a noun phrase with its complements: "the withdrawal of troops from the north", "the right to vote". */
export function phraseEnd(tree: Tree, head: number, depth = 0): number {
  let end = head + 1;
  for (const { token } of complementsAt(tree, head, depth ? CLOSE : PREPOSITIONS)) {
    if (phraseStart(tree, token) - end > GAP || depth >= DEPTH) break;
    end = Math.max(end, isAct(tree, token) ? actEnd(tree, token, depth + 1) : coordinationEnd(tree, token, depth + 1));
  }
  for (const clause of tree.labelled(head, 'acl')) if (isInfinitive(tree, clause) && clause - end <= GAP && depth < DEPTH) end = Math.max(end, actEnd(tree, clause, depth + 1));
  return end;
}

/** Token behind a noun phrase and those that are joined to it. */
function coordinationEnd(tree: Tree, head: number, depth: number): number {
  return Math.max(...tree.coordinated(head).filter((member) => member >= head && verbOf(tree, member) === undefined).map((member) => phraseEnd(tree, member, depth)));
}

/** What a verb is about: its object, else the noun of its first preposition, else the act that completes it. */
export function objectOf(tree: Tree, verb: number): Complement | undefined {
  const object = tree.labelled(verb, 'dobj', 'nsubjpass', 'attr')[0];
  const clause = tree.labelled(verb, 'xcomp', 'ccomp')[0];
  // "asked Iran to halt" is about halting.
  if (object !== undefined && (clause === undefined || !isInfinitive(tree, clause))) return { preposition: '', token: object };
  if (clause !== undefined) return { preposition: 'to', token: clause };
  return complementsAt(tree, verb)[0];
}

/** Token behind a verb phrase, without what only says when or how. */
export function actEnd(tree: Tree, verb: number, depth = 0): number {
  let end = Math.max(verb, ...tree.labelled(verb, 'prt')) + 1;
  if (depth > DEPTH) return end;
  const object = objectOf(tree, verb);
  if (object && object.token > verb) end = Math.max(end, isAct(tree, object.token) ? actEnd(tree, object.token, depth + 1) : coordinationEnd(tree, object.token, depth + 1));
  // "bring the guns back to the coast": one complement more.
  for (const { token } of complementsAt(tree, verb).slice(0, 2)) if (phraseStart(tree, token) - end <= 1 && !isAct(tree, token)) end = Math.max(end, phraseEnd(tree, token, depth + 2));
  return end;
}

/** Is the head of a phrase a verb, finite or not? */
export function isAct(tree: Tree, token: number): boolean {
  return tree.pos(token) !== 'NOUN' && verbOf(tree, token) !== undefined;
}

export function isInfinitive(tree: Tree, verb: number): boolean {
  return tree.labelled(verb, 'aux').some((child) => tree.lower(child) === 'to');
}
