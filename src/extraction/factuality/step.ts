import type { Tree } from '../predicates/tree.ts';
import { verbOf } from '../predicates/verb-forms.ts';

/** How a word hangs on what is above it. */
export type StepRole =
  /** complements: "to V", "Ving", "that S" */
  | 'to' | 'ing' | 'that'
  /** a noun as object or complement, and as subject */
  | 'noun' | 'subject'
  /** "to V" that says what for, and other clauses beside the main one */
  | 'purpose' | 'adjunct'
  /** "talks held in Oman", "talks which" */
  | 'participle' | 'relative'
  | 'conj' | 'part';

export interface Step {
  readonly role: StepRole;
  /** The word above: a verb, noun or adjective. */
  readonly governor: number;
  /** The prepositions between, outermost first. */
  readonly prepositions: readonly number[];
}

/** The step from a predicate or noun to what governs it; undefined at the root of a sentence. */
export function stepFrom(tree: Tree, token: number): Step | undefined {
  let head = tree.head(token);
  if (head === undefined) return undefined;
  const label = tree.label(token);
  const prepositions: number[] = [];
  for (let steps = 0; steps < CHAIN && head !== undefined && ['prep', 'agent', 'dative'].includes(tree.label(head)) && tree.head(head) !== undefined; steps++) {
    prepositions.unshift(head);
    head = tree.head(head);
  }
  if (head === undefined) return undefined;
  return { role: roleOf(tree, token, label), governor: head, prepositions };
}

const CHAIN = 4;

function roleOf(tree: Tree, token: number, label: string): StepRole {
  const isTo = tree.labelled(token, 'aux', 'mark').some((child) => tree.lower(child) === 'to');
  switch (label) {
    case 'conj': case 'appos': return 'conj';
    case 'relcl': return 'relative';
    case 'amod': return verbOf(tree, token) === undefined ? 'part' : 'participle';
    case 'acl': return isTo ? 'to' : ['VBN', 'VBG', 'VBD'].includes(tree.tag(token)) && !tree.labelled(token, 'mark').length ? 'participle' : 'that';
    // "held off boarding": a gerund right behind its verb completes it.
    case 'advcl': return isTo ? 'purpose' : tree.tag(token) === 'VBG' && isBehind(tree, token) ? 'ing' : 'adjunct';
    case 'xcomp': case 'ccomp': case 'pcomp': {
      if (isTo) return 'to';
      if (tree.tag(token) === 'VBG' && !tree.labelled(token, 'nsubj', 'aux').length) return 'ing';
      if (label === 'pcomp') return 'ing';
      return label === 'xcomp' && tree.tag(token) === 'VB' ? 'to' : 'that';
    }
    case 'dobj': case 'attr': case 'oprd': case 'pobj': case 'nsubjpass': case 'dative': return 'noun';
    case 'nsubj': case 'csubj': case 'csubjpass': return 'subject';
    default: return 'part';
  }
}

function isBehind(tree: Tree, token: number): boolean {
  const head = tree.head(token) ?? token;
  return head < token && !tree.labelled(token, 'mark', 'nsubj').length && Array.from({ length: token - head - 1 }, (_, k) => head + 1 + k).every((between) => ['ADP', 'ADV', 'PART'].includes(tree.pos(between)));
}

/** The verb or noun that a word like "not", "will", "perhaps" or "no" says something of. */
export function attachmentOf(tree: Tree, token: number): number {
  let at = token;
  for (let steps = 0; steps < CHAIN + 2; steps++) {
    const head = tree.head(at);
    if (head === undefined) return at;
    const label = tree.label(at);
    if (['advmod', 'npadvmod', 'prep', 'amod', 'det', 'predet', 'preconj', 'nummod', 'neg', 'quantmod', 'cc'].includes(label)) {
      if (isContent(tree, head)) return head;
    } else if (['aux', 'auxpass', 'mark', 'prt', 'acomp', 'attr', 'oprd', 'nsubj', 'nsubjpass', 'dobj', 'expl', 'advcl'].includes(label)) return head;
    else if (!['pobj', 'pcomp', 'punct', 'intj', 'dep'].includes(label)) return at;
    at = head;
  }
  return at;
}

function isContent(tree: Tree, token: number): boolean {
  const pos = tree.pos(token);
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || (pos === 'AUX' && tree.label(token) !== 'aux') || verbOf(tree, token) !== undefined || (pos === 'ADJ' && tree.children(token).length > 0);
}

/** Is the clause of a verb told as past: a finite past form, or "had" and "has" with a participle? */
export function isPast(tree: Tree, verb: number): boolean {
  const auxiliaries = tree.labelled(verb, 'aux', 'auxpass');
  if (auxiliaries.some((child) => tree.tag(child) === 'MD' || tree.lower(child) === 'to')) return false;
  if (tree.tag(verb) === 'VBD') return true;
  return auxiliaries.some((child) => tree.tag(child) === 'VBD' || ['have', 'had', 'has', 'was', 'were', 'did'].includes(tree.lower(child)));
}

/** Is a verb in the simple past or the pluperfect, where "would" below it is a future? */
export function isPreterite(tree: Tree, verb: number): boolean {
  const auxiliaries = tree.labelled(verb, 'aux', 'auxpass');
  return auxiliaries.length ? auxiliaries.some((child) => ['had', 'was', 'were', 'did'].includes(tree.lower(child))) && !auxiliaries.some((child) => tree.tag(child) === 'MD') : tree.tag(verb) === 'VBD';
}

/** The verb of the clause that the words of a conjunction open ("if", "on condition that", "the moment"). */
export function clauseOpened(tree: Tree, tokens: readonly number[]): number | undefined {
  const heads = tokens.map((token) => (['mark', 'advmod', 'aux', 'auxpass'].includes(tree.label(token)) ? tree.head(token) : tree.labelled(token, 'pcomp', 'ccomp', 'relcl', 'acl')[0]));
  return heads.find((head): head is number => head !== undefined && !tokens.includes(head) && hasClause(tree, head, tokens));
}

/** A verb with its subject; inverted, the parser may lack the subject ("Should the miners return"). */
function hasClause(tree: Tree, verb: number, tokens: readonly number[]): boolean {
  if (tree.labelled(verb, 'nsubj', 'nsubjpass', 'expl', 'csubj').length > 0) return tree.pos(verb) === 'AUX' || verbOf(tree, verb) !== undefined || tree.label(verb) === 'advcl';
  return tree.label(verb) === 'advcl' && tokens[0] === tree.sentence.firstToken && tree.label(tokens[0]) === 'aux';
}
