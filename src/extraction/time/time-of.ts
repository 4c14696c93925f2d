import type { EventTime } from '../../model/claim.ts';
import { saidOf } from '../factuality/said.ts';
import { stepFrom } from '../factuality/step.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import { verbOf } from '../predicates/verb-forms.ts';
import type { Scene } from '../rules/scene.ts';
import { isoOf, parseDay } from './calendar.ts';
import { expressionsIn, type TimeExpression } from './expressions.ts';

/** A time expression and the word that it is the time of; null where it is that of the whole sentence. */
interface Placed {
  readonly expression: TimeExpression;
  readonly holder: number | null;
  /** It stands before everything else of the sentence. */
  readonly fronted: boolean;
  /** A bare modifier ("the June agreement") is the time of its noun only. */
  readonly bare: boolean;
}

const known = new WeakMap<PredicateGraph, readonly Placed[]>();

/**
 * The time of an act, by the expressions that the tree hangs on it.
 * @param documentDate ISO; where it is null only full dates are read
 * @param previous what the text told last, for "the following day"
 * @returns null where the sentence gives the act no time of its own
 */
export function timeOf(scene: Scene, graph: PredicateGraph, act: number, documentDate: string | null, previous: EventTime | null = null): EventTime | null {
  const placed = placedIn(scene, graph);
  if (!placed.length) return null;
  const today = documentDate === null ? null : parseDay(documentDate) ?? null;
  const from = previous && parseDay(previous.start);
  const to = previous && parseDay(previous.end);
  const before = from != null && to != null ? { start: from, end: to } : null;
  const own = placed.filter((one) => holds(graph, one, act)).sort((a, b) => distance(scene, a, act) - distance(scene, b, act));
  for (const { expression, holder } of [...own, ...placed.filter((one) => one.holder === null)]) {
    const days = expression.read({ today, future: isFuture(scene, graph, holder ?? act), previous: before });
    if (days) return { start: isoOf(days.start), end: isoOf(days.end), text: scene.text.slice(expression.start, expression.end) };
  }
  return null;
}

/** Is it still to come, as the word that has the time says? */
function isFuture(scene: Scene, graph: PredicateGraph, token: number): boolean {
  const { realis } = saidOf(scene, graph, token);
  return realis === 'promised' || realis === 'conditional';
}

function distance(scene: Scene, { expression }: Placed, act: number): number {
  return Math.abs(expression.start - (scene.tokens[act]?.start ?? 0));
}

function placedIn(scene: Scene, graph: PredicateGraph): readonly Placed[] {
  const found = known.get(graph) ?? place(scene, graph);
  known.set(graph, found);
  return found;
}

function place(scene: Scene, graph: PredicateGraph): Placed[] {
  const { sentence, text, tokens } = scene;
  const first = tokens[sentence.firstToken]?.start ?? sentence.start;
  const entry = entryOf(text, sentence.start);
  const found = expressionsIn(text, sentence.start, sentence.end).map((expression): Placed => {
    const fronted = expression.start - first <= FRONT;
    // An entry of a timeline: "12 May: ...".
    if (fronted && /^\s*(?:[:–—]|-\s)/.test(text.slice(expression.end, expression.end + 3))) return { expression, holder: null, fronted, bare: false };
    const inside = tokens.slice(sentence.firstToken, sentence.endToken).filter((token) => token.start < expression.end && token.end > expression.start).map((token) => token.index);
    return { expression, fronted, ...holderOf(graph, inside) };
  });
  return entry ? [...found, { expression: entry, holder: null, fronted: true, bare: false }] : found;
}

/** The date that opens the line of a sentence, where the line is the entry of a timeline. */
function entryOf(text: string, start: number): TimeExpression | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  if (line === start) return undefined;
  const first = expressionsIn(text, line, Math.min(start, line + LONGEST_ENTRY))[0];
  const isEntry = first !== undefined && /^[\s#*_>-]*$/.test(text.slice(line, first.start)) && /^[*_]*\s*(?:[:–—]|-\s)/.test(text.slice(first.end, first.end + LONGEST_ENTRY));
  return isEntry ? first : undefined;
}

const LONGEST_ENTRY = 40;

/** Characters before an expression that opens its sentence. */
const FRONT = 12;
const CLIMB = 8;

/** The verb or common noun above the words of an expression. */
function holderOf(graph: PredicateGraph, inside: readonly number[]): { holder: number | null; bare: boolean } {
  const { tree } = graph;
  let at: number | undefined = inside.find((token) => !inside.includes(tree.head(token) ?? -1)) ?? inside[0];
  let bare = true;
  for (let steps = 0; at !== undefined && steps < CLIMB; steps++) {
    const label = tree.label(at);
    if (['prep', 'npadvmod', 'advmod', 'pobj', 'advcl', 'tmod'].includes(label)) bare = false;
    if (!inside.includes(at) && (verbOf(tree, at) !== undefined || tree.pos(at) === 'AUX' || tree.pos(at) === 'NOUN')) return { holder: at, bare };
    at = tree.head(at);
  }
  return { holder: at ?? -1, bare };
}

/** Does an expression tell when an act happens? */
function holds(graph: PredicateGraph, { holder, fronted, bare }: Placed, act: number): boolean {
  if (holder === null || holder < 0) return false;
  if (holder === act) return true;
  const { tree } = graph;
  const step = stepFrom(tree, act);
  if (graph.at(act)?.kind === 'noun') {
    // "held talks on Monday", "talks resume on Monday", "talks held on Monday".
    const carries = step !== undefined && step.governor === holder && (step.role === 'noun' || step.role === 'subject') && step.prepositions.length === 0 && !isSaying(graph, holder);
    return carries || (tree.head(holder) === act && ['acl', 'relcl'].includes(tree.label(holder)));
  }
  // "reached an agreement on Monday": the parser gives the day to the object.
  const held = stepFrom(tree, holder);
  if (!bare && tree.pos(holder) === 'NOUN' && held?.governor === act && held.role === 'noun' && held.prepositions.length <= 1) return true;
  // "On Monday A met B and signed C".
  if (step?.role === 'conj' && step.governor === holder) return fronted && !tree.labelled(act, 'nsubj', 'nsubjpass').length;
  // "began on Monday to withdraw", "will begin withdrawing on Monday".
  return step?.governor === holder && ['to', 'ing'].includes(step.role) && CARRYING.has(tree.lemma(holder));
}

/** Verbs whose time is that of their complement. */
const CARRYING = new Set(['begin', 'start', 'resume', 'continue', 'stop', 'cease', 'manage', 'fail', 'go', 'come', 'help', 'end', 'finish', 'be', 'refuse', 'decline']);

function isSaying(graph: PredicateGraph, verb: number): boolean {
  return graph.at(verb)?.arguments.some(({ role }) => role === 'that') === true;
}
