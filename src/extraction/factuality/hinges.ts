import type { LinkType } from '../../model/ontology.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Tree } from '../predicates/tree.ts';
import { markersIn } from './said.ts';
import type { Occurrence } from './occurrences.ts';
import { attachmentOf, clauseOpened, isPreterite } from './step.ts';

/** Tokens of a side of a hinge. */
export type Side = ReadonlySet<number>;

/** Words that tie one act to another. */
export interface Hinge {
  readonly type: Exclude<LinkType, 'CONTRADICTS'>;
  /** What depends, is given, or comes later; null where it is in the sentence before. */
  readonly from: Side | null;
  /** The condition, what is given back, or what came earlier. */
  readonly to: Side;
  /** The words that one verb takes on both sides ("swaps X for Y"): things tell the sides, not verbs. */
  readonly shared: boolean;
  /** Other words than those of a trade stand there as often: it counts between two concessions only. */
  readonly strict?: boolean;
}

/** The hinges of a sentence, in order. */
export function hingesOf(graph: PredicateGraph): Hinge[] {
  const { tree } = graph;
  const found: Hinge[] = [];
  for (const occurrence of longest(markersIn(graph))) {
    const { marker: { family } } = occurrence;
    const tie = family.link === 'CONDITIONAL_ON' ? conditionOf(tree, occurrence) : family.link === 'IN_EXCHANGE_FOR' ? tradeOf(tree, occurrence) : undefined;
    if (tie && !found.some((other) => same(other, tie))) found.push(tie);
  }
  return [...found, ...sequencesOf(tree)];
}

function longest(all: readonly Occurrence[]): Occurrence[] {
  const linking = all.filter(({ marker }) => marker.family.link !== null);
  return linking.filter((one) => !linking.some((other) => other.tokens.length > one.tokens.length && one.tokens.every((token) => other.tokens.includes(token))));
}

function same(left: Hinge, right: Hinge): boolean {
  return left.to.size === right.to.size && [...left.to].every((token) => right.to.has(token));
}

function hinge(type: Hinge['type'], from: Iterable<number>, to: Iterable<number>, shared = false): Hinge | undefined {
  const back = new Set(to);
  const front = new Set([...from].filter((token) => !back.has(token)));
  return front.size && back.size ? { type, from: front, to: back, shared } : undefined;
}

function strict(found: Hinge | undefined, isStrict: boolean): Hinge | undefined {
  return found && isStrict ? { ...found, strict: true } : found;
}

/** Conjunctions and prepositions that tell time unless what they open is still to come. */
const TEMPORAL = new Set(['when', 'whenever', 'until', 'till', 'before', 'with', 'by', 'say', 'given', 'as', 'even if', 'once', 'in order that', 'lest', 'for fear that', 'without']);
const HYPOTHETICAL = new Set(['once', 'until', 'till', 'when', 'before']);

function conditionOf(tree: Tree, { marker: { family, text }, tokens, anchor }: Occurrence): Hinge | undefined {
  if (family.form === 'verb') return dependenceOf(tree, tokens, anchor);
  if (family.form === 'noun') return undefined;
  const clause = clauseOpened(tree, tokens);
  if (clause === undefined) {
    const object = tree.labelled(tokens.at(-1) ?? anchor, 'pobj')[0];
    return object === undefined || TEMPORAL.has(text) ? undefined : hinge('CONDITIONAL_ON', clauseTokens(tree, attachmentOf(tree, anchor)), subtree(tree, anchor));
  }
  let main = tree.head(clause);
  while (main !== undefined && tokens.includes(main)) main = tree.head(main);
  if (main === undefined || (tree.label(clause) === 'ccomp' && text === 'if')) return undefined;
  // "will leave once the guns are gone" waits, "left once the guns were gone" tells.
  if (TEMPORAL.has(text) && (!HYPOTHETICAL.has(text) || isPreterite(tree, main) || (isPreterite(tree, clause) && !tree.labelled(main, 'aux').some((child) => tree.tag(child) === 'MD')))) return undefined;
  const opened = tokens.includes(tree.head(clause) ?? -1) ? tree.head(clause) ?? clause : clause;
  return hinge('CONDITIONAL_ON', clauseTokens(tree, main), subtree(tree, opened));
}

/** "The handover hinges on a count", "The bank tied the loan to an audit". */
function dependenceOf(tree: Tree, tokens: readonly number[], anchor: number): Hinge | undefined {
  const verb = tree.label(anchor) === 'acomp' || tree.pos(anchor) === 'ADJ' ? tree.head(anchor) ?? anchor : anchor;
  const last = tokens.at(-1) ?? anchor;
  const behind = tree.pos(last) === 'ADP' ? subtree(tree, last) : tree.labelled(anchor, 'dobj', 'ccomp').flatMap((child) => subtree(tree, child));
  const objects = tree.labelled(verb, 'dobj', 'nsubjpass').flatMap((child) => subtree(tree, child));
  const subjects = tree.labelled(verb, 'nsubj').flatMap((child) => subtree(tree, child));
  // "relief tied to steps": what it modifies.
  const head = ['acl', 'amod'].includes(tree.label(verb)) ? tree.head(verb) : undefined;
  const front = head !== undefined ? [head, ...tree.children(head).filter((child) => child !== verb).flatMap((child) => subtree(tree, child))] : tree.pos(last) === 'ADP' && objects.length ? objects : subjects;
  return hinge('CONDITIONAL_ON', front, behind, true);
}

const CLOSING = new Set(['in return', 'in exchange', 'in turn', 'in payment', 'as a quid pro quo', 'by way of exchange', 'in recompense', 'as recompense', 'for its part', 'for their part']);
/** One word is a trade only between two things that are given. */
const BARE = new Set(['against']);

function tradeOf(tree: Tree, { marker: { family, text }, tokens, anchor }: Occurrence): Hinge | undefined {
  const last = tokens.at(-1) ?? anchor;
  if (family.form === 'noun') {
    // "a swap of X for Y"
    const [given, back] = ['of', 'for'].map((word) => tree.children(anchor).find((child) => tree.lower(child) === word) ?? tree.children(anchor).flatMap((child) => tree.children(child)).flatMap((child) => tree.children(child)).find((child) => word === 'for' && tree.lower(child) === word));
    return given === undefined || back === undefined ? undefined : hinge('IN_EXCHANGE_FOR', subtree(tree, given), subtree(tree, back), true);
  }
  if (family.form === 'verb') {
    const objects = tree.labelled(anchor, 'dobj', 'nsubjpass').flatMap((child) => subtree(tree, child));
    return hinge('IN_EXCHANGE_FOR', objects, subtree(tree, last), true);
  }
  if (tokens.length < 2 && !BARE.has(text)) return undefined;
  if (CLOSING.has(text)) return strict(closing(tree, anchor), !['in return', 'in exchange'].includes(text));
  const at = attachmentOf(tree, anchor);
  const head = tree.head(anchor);
  // "relief against inspections" is tied at its noun, "would free them in return for" at its verb.
  const front = head !== undefined && tree.pos(head) === 'NOUN' && BARE.has(text) ? [head, ...tree.children(head).filter((child) => child !== anchor).flatMap((child) => subtree(tree, child))] : clauseTokens(tree, at);
  return strict(hinge('IN_EXCHANGE_FOR', front, subtree(tree, anchor)), BARE.has(text));
}

/** "..., for which B would free two", "and for that B is to": what was said is paid for. */
function paidFor(tree: Tree, token: number): Hinge | undefined {
  const object = tree.labelled(token, 'pobj')[0];
  const verb = tree.head(token);
  if (tree.lower(token) !== 'for' || object === undefined || verb === undefined || !['which', 'that', 'this'].includes(tree.lower(object))) return undefined;
  const above = ['relcl', 'conj'].includes(tree.label(verb)) ? tree.head(verb) : undefined;
  return above === undefined ? undefined : strict(hinge('IN_EXCHANGE_FOR', clauseTokens(tree, above), subtree(tree, verb)), true);
}

/** "A freed three, and B freed two in return", "In return, B freed two." */
function closing(tree: Tree, anchor: number): Hinge | undefined {
  const verb = attachmentOf(tree, anchor);
  const head = tree.label(verb) === 'conj' || tree.label(verb) === 'ccomp' ? tree.head(verb) : undefined;
  if (head !== undefined) return hinge('IN_EXCHANGE_FOR', clauseTokens(tree, head), subtree(tree, verb));
  const second = tree.labelled(verb, 'conj', 'advcl', 'ccomp').find((child) => child > verb && child > anchor);
  // "would stop and in return the other would pay": the phrase hangs on the first.
  if (second !== undefined && anchor > verb) return hinge('IN_EXCHANGE_FOR', subtree(tree, verb).filter((token) => token < anchor), subtree(tree, second));
  return { type: 'IN_EXCHANGE_FOR', from: null, to: new Set(subtree(tree, verb)), shared: false };
}

const EARLIER = new Set(['after', 'following', 'once']);
const LEADING = /^(?:pave|lead|open|follow|precede)$/;

/** "X after Y", "X before Y", "X followed by Y", "X paved the way for Y". */
function sequencesOf(tree: Tree): Hinge[] {
  const found: (Hinge | undefined)[] = [];
  for (let token = tree.sentence.firstToken; token < tree.sentence.endToken; token++) {
    const word = tree.lower(token);
    const label = tree.label(token);
    if ((EARLIER.has(word) || word === 'before') && (label === 'mark' || label === 'prep' || label === 'advmod')) {
      const clause = label === 'prep' ? token : tree.head(token);
      const main = clause === undefined ? undefined : tree.head(clause);
      const isVerbal = label !== 'prep' || tree.labelled(token, 'pcomp').length > 0 || tree.labelled(token, 'pobj').some((child) => tree.labelled(child, 'prep', 'compound', 'amod').length > 0);
      if (clause === undefined || main === undefined || !isVerbal || !['advcl', 'prep'].includes(tree.label(clause))) continue;
      const [earlier, later] = word === 'before' ? [clauseTokens(tree, main), subtree(tree, clause)] : [subtree(tree, clause), clauseTokens(tree, main)];
      found.push(word === 'before' ? hinge('FOLLOWS', later, earlier.filter((at) => !later.includes(at))) : hinge('FOLLOWS', later, earlier));
    } else if (word === 'for') {
      found.push(paidFor(tree, token));
    } else if (LEADING.test(tree.lemma(token)) && tree.pos(token) === 'VERB') {
      found.push(leading(tree, token));
    }
  }
  return found.filter((one): one is Hinge => one !== undefined);
}

function leading(tree: Tree, verb: number): Hinge | undefined {
  const lemma = tree.lemma(verb);
  const subjects = tree.labelled(verb, 'nsubj', 'nsubjpass').flatMap((child) => subtree(tree, child));
  const head = tree.label(verb) === 'acl' ? tree.head(verb) : undefined;
  const front = head === undefined ? subjects : [head, ...tree.children(head).filter((child) => child !== verb).flatMap((child) => subtree(tree, child))];
  const agent = tree.labelled(verb, 'agent').flatMap((child) => subtree(tree, child));
  if (lemma === 'follow') return agent.length ? hinge('FOLLOWS', agent, front, true) : hinge('FOLLOWS', subjects, tree.labelled(verb, 'dobj').flatMap((child) => subtree(tree, child)), true);
  if (lemma === 'precede') return agent.length ? hinge('FOLLOWS', front, agent, true) : hinge('FOLLOWS', tree.labelled(verb, 'dobj').flatMap((child) => subtree(tree, child)), subjects, true);
  const way = lemma === 'lead' ? tree.children(verb) : tree.labelled(verb, 'dobj').filter((child) => ['way', 'door', 'path'].includes(tree.lemma(child))).flatMap((child) => [...tree.children(child), ...tree.children(verb)]);
  const target = way.find((child) => tree.label(child) === 'prep' && ['for', 'to'].includes(tree.lower(child)));
  return target === undefined ? undefined : hinge('FOLLOWS', subtree(tree, target), subjects, true);
}

/** A token and all below it. */
function subtree(tree: Tree, token: number): number[] {
  const found = [token];
  for (let at = 0; at < found.length; at++) found.push(...tree.children(found[at] ?? token));
  return found;
}

/** The clause of a verb, and where it only completes another, that one's too ("agreed to release"); of a noun, its own phrase and verb. */
function clauseTokens(tree: Tree, token: number): number[] {
  let top = token;
  for (let steps = 0; steps < CLIMB; steps++) {
    const head = tree.head(top);
    if (head === undefined || !['xcomp', 'dobj', 'pobj', 'prep', 'pcomp', 'acomp', 'attr'].includes(tree.label(top))) break;
    top = head;
  }
  return subtree(tree, top);
}

const CLIMB = 5;
