import type { Realis } from '../../model/ontology.ts';
import type { Tree } from '../predicates/tree.ts';
import { compose } from './compose.ts';
import { FAMILY } from './markers.ts';
import type { Occurrence } from './occurrences.ts';
import { attachmentOf, clauseOpened, isPast } from './step.ts';

/** What the words of its own clause make of an act. */
export interface ClauseReading {
  readonly realis: Realis;
  /** What hangs on a condition or trade left aside. */
  readonly unconditioned: Realis;
  readonly negated: boolean;
  /** It must happen: nobody says that it does. */
  readonly asked: string | null;
  readonly markers: readonly Occurrence[];
}

/** Where the clause stands. */
export interface Setting {
  /** Below a verb of saying "would" is a future. */
  readonly reported: boolean;
  /** Tokens of a marker that is read already. */
  readonly spent: readonly number[];
}

const ARGUMENTS = new Set(['nsubj', 'nsubjpass', 'dobj', 'attr', 'expl', 'csubj']);
const HARD_MODALS = new Set(['may', 'might', 'must', 'should', 'ought']);

/** The act so far, as the markers below make it. */
export type Inner = Pick<ClauseReading, 'realis' | 'unconditioned'>;

/** Reads negation, tense, mood, adverbs, conditions and trades at a word. */
export function readClause(tree: Tree, all: readonly Occurrence[], token: number, inner: Inner, { reported, spent }: Setting): ClauseReading {
  const shared = sharedHead(tree, token);
  const here = all.filter((occurrence) => (!occurrence.tokens.some((part) => part === token || spent.includes(part)) || isParticiple(tree, token, occurrence.tokens)) && marks(tree, occurrence, token, shared));
  const idiom = all.filter(({ marker: { family }, tokens }) => tokens.includes(token) && tokens.length > 1 && ['wish', 'willingness'].includes(family.kind));
  const markers = here.filter((one) => !idiom.some((other) => covers(other, one))).filter((one, at) => !here.some((other, before) => covers(other, one) && (other.tokens.length > one.tokens.length || before < at)));
  const isOf = (...kinds: string[]) => ({ marker }: Occurrence): boolean => kinds.includes(marker.family.kind);
  const negations = markers.filter((one) => isOf('negation')(one) && one.marker.family.form !== 'adjective');
  let { realis, unconditioned } = inner;
  const apply = (outer: Realis, soft = false): void => {
    realis = compose(outer, realis, soft);
    unconditioned = compose(outer, unconditioned, soft);
  };
  if (negations.length) apply('negated');
  const negated = negations.length > 0;
  let asked: string | null = null;
  const others = markers.filter((one) => !negations.includes(one) && !isOf('condition', 'trade', 'factive')(one));
  for (const { marker, tokens } of others) {
    const { family } = marker;
    if (!family.realis || (family.kind === 'counterfactive' && reported && marker.words.includes('would'))) continue;
    if (family.form === 'auxiliary' && INVERTED.has(marker.text) && isInverted(tree, tokens[0] ?? token, token)) continue;
    const modal = marker.words[0] ?? '';
    const isUnreal = modal === 'would' || modal === "'d";
    const sets = isUnreal && reported ? 'promised' : family.realis;
    // "cannot" denies, "may not" leaves open.
    if (!negated || family.form !== 'auxiliary' || HARD_MODALS.has(modal)) apply(negated && HARD_MODALS.has(modal) ? 'unclear' : sets, family.form === 'auxiliary');
    if (family.name === FAMILY.obliging && !reported) asked = tokens.map((part) => tree.lower(part)).join(' ');
  }
  const hinge = hingeOf(tree, all.filter((one) => !one.tokens.some((part) => spent.includes(part))), token);
  if (hinge) realis = compose('conditional', realis);
  return { realis, unconditioned, negated, asked, markers: [...negations, ...others, ...(hinge ? [hinge] : [])] };
}

/** Does a marker stand in all the words of another? */
function covers(outer: Occurrence, inner: Occurrence): boolean {
  return inner.tokens.every((part) => outer.tokens.includes(part));
}

/** The first of a coordination, where a later verb has no subject and auxiliaries of its own. */
function sharedHead(tree: Tree, token: number): number | undefined {
  const head = tree.label(token) === 'conj' ? tree.head(token) : undefined;
  if (head === undefined || tree.labelled(token, 'nsubj', 'nsubjpass', 'aux', 'auxpass').length) return undefined;
  return tree.tag(head) === tree.tag(token) ? head : undefined;
}

function marks(tree: Tree, { marker: { family }, anchor, tokens }: Occurrence, token: number, shared: number | undefined): boolean {
  if (family.governs === 'quote' || family.kind === 'report' || family.kind === 'denial' && family.form === 'verb') return false;
  if (family.form === 'verb') return tree.label(anchor) === 'amod' && tree.head(anchor) === token && tree.tag(anchor) === 'VBN' && tokens.length === 1 && family.kind !== 'factive' && family.name !== FAMILY.carrying && family.kind !== 'implicative';
  if (family.form === 'noun' || family.form === 'conjunction' || family.kind === 'trade') return false;
  // "did not: its team objected"
  if (isParted(tree, anchor, token)) return false;
  const at = attachmentOf(tree, anchor);
  if (family.form === 'adjective') return family.governs === 'noun' && (isParticiple(tree, token, tokens) || (at === token && ['NOUN', 'PROPN'].includes(tree.pos(token))) || isPredicated(tree, anchor, token));
  if (family.form === 'preposition') return false;
  if (at === token && (tree.pos(token) !== 'NOUN' || family.form === 'determiner' || family.kind === 'negation')) return true;
  if (shared !== undefined && at === shared && anchor < token) return family.form === 'auxiliary' || family.kind === 'negation' && !['but', 'yet'].includes(tree.lower(token - 1));
  // "No prisoners were freed", "neither side accepted": the subject or object is none.
  const head = tree.head(at);
  if (family.form === 'determiner' && head === token && ARGUMENTS.has(tree.label(at))) return true;
  return family.form === 'determiner' && tree.lower(anchor) === 'of' && tree.head(head ?? -1) === token;
}

function isParted(tree: Tree, left: number, right: number): boolean {
  for (let at = Math.min(left, right) + 1; at < Math.max(left, right); at++) if (/^[:;]$/.test(tree.lower(at))) return true;
  return false;
}

/** "A swap is out of the question", "the talks were cancelled": what is said of the subject. */
function isPredicated(tree: Tree, anchor: number, token: number): boolean {
  if (!['NOUN', 'PROPN'].includes(tree.pos(token)) || !['nsubj', 'nsubjpass'].includes(tree.label(token))) return false;
  const verb = tree.head(token);
  return verb !== undefined && (anchor === verb || (['be', 'remain', 'seem', 'appear', 'prove', 'stay', 'become', 'look'].includes(tree.lemma(verb)) && attachmentOf(tree, anchor) === verb));
}

/** "the unsigned protocol": the adjective is the act itself, and negated. */
function isParticiple(tree: Tree, token: number, tokens: readonly number[]): boolean {
  return tokens.length === 1 && tokens[0] === token && tree.lower(token).startsWith('un');
}

const TEMPORAL = new Set(['once', 'when', 'as soon as', 'until', 'till', 'before', 'whenever', 'only when', 'only after', 'only once', 'not until', 'not before', 'with', 'given', 'by', 'say', 'given that', 'when and if', 'as and when']);
const INVERTED = new Set(['should', 'were', 'had']);
/** Prepositions that make a condition of a noun; others only tell when or how. */
const OF_NOUN = new Set(['in case of', 'in the event of', 'on condition of', 'failing', 'but for', 'only with', 'only after', 'absent', 'only in exchange for', 'only in return for', 'subject to', 'without']);

/** The condition or trade at a verb: in its own clause, or in one beside it. */
function hingeOf(tree: Tree, all: readonly Occurrence[], token: number): Occurrence | undefined {
  return all.find((occurrence) => {
    const { marker: { family }, anchor, tokens } = occurrence;
    if (family.form === 'verb' || family.form === 'noun') return false;
    const words = occurrence.marker.text;
    if (family.kind === 'trade') return tokens.length > 1 && attachmentOf(tree, anchor) === token && !(isPast(tree, token) && tree.label(token) !== 'xcomp');
    if (family.kind !== 'condition') return false;
    if (family.form === 'adverb') return words === 'or' ? isThreat(tree, anchor, token) : (tokens.length > 1 || words === 'otherwise') && attachmentOf(tree, anchor) === token;
    if (!['mark', 'advmod', 'aux', 'auxpass', 'prep', 'cc', 'neg', 'pcomp', 'acl', 'amod', 'ROOT', 'advcl'].includes(tree.label(anchor))) return false;
    const clause = clauseOpened(tree, tokens);
    if (clause === undefined) return OF_NOUN.has(words) && attachmentOf(tree, anchor) === token && !isPast(tree, token);
    if (INVERTED.has(words) && !isInverted(tree, anchor, clause)) return false;
    const above = tree.head(clause);
    const main = above !== undefined && tokens.includes(above) ? tree.head(above) : above;
    if (clause !== token && main !== token && !(tree.label(clause) === 'ROOT' && tree.head(token) === clause)) return false;
    if ((tree.label(clause) === 'ccomp' && words === 'if') || (main === undefined && words === 'when')) return false;
    if (TEMPORAL.has(words)) return !isPast(tree, clause) && !(main !== undefined && isPast(tree, main)) && tree.tag(clause) !== 'VBG' && words !== 'before' && words !== 'by' && words !== 'with' && words !== 'say';
    return true;
  });
}

/** "Pay by noon, or the ferry stays": what comes of not doing what is told. */
function isThreat(tree: Tree, or: number, token: number): boolean {
  const head = tree.label(token) === 'conj' ? tree.head(token) : undefined;
  return head !== undefined && or < token && tree.head(or) === head && tree.tag(head) === 'VB' && tree.labelled(token, 'nsubj').length > 0;
}

/** "Should they agree", "had it not been for": an auxiliary before its subject, in no question. */
function isInverted(tree: Tree, anchor: number, clause: number): boolean {
  const subject = tree.labelled(clause, 'nsubj', 'nsubjpass', 'expl')[0];
  if (tree.lower(tree.sentence.endToken - 1) === '?' || anchor > (subject ?? clause)) return false;
  return tree.label(clause) === 'advcl' || !['never', 'nor', 'neither', 'only', 'so', 'than', 'rarely', 'seldom'].includes(tree.lower(anchor - 1));
}
