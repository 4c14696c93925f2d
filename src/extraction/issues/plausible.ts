import { issueWords } from '../lexicon/issue-words.ts';
import { signs, type Sign } from '../lexicon/issue-signs.ts';
import type { Tree } from '../predicates/tree.ts';
import type { Unrated } from './candidate.ts';
import { isAct } from './phrase.ts';

const VERBS = new Set(issueWords.bargaining.verbs);
const NOUNS = new Set(issueWords.bargaining.nouns);
const THIN = new Set(issueWords.thin);
const ABOUT = new Set(['of', 'on', 'over', 'for', 'about', 'to', 'against']);
const CIRCUMSTANCE = new Set(['in', 'at', 'near', 'from', 'by', 'with', 'after', 'before', 'during', 'as', 'through', 'under']);
const COMPLEMENTS = new Set(['xcomp', 'pcomp', 'acl', 'ccomp']);
/** Tokens of a phrase that says much. */
const LONG = 5;
/** Heads between a phrase and what governs it. */
const CLIMB = 6;

/** How likely a phrase is what a claim is about, 0..1, by its words, what governs it and what lies around and inside it. */
export function plausibilityOf(tree: Tree, issue: Unrated, all: readonly Unrated[]): number {
  const sum = signsOf(tree, issue, all).reduce((total, sign) => total + signs.weights[sign], signs.bias);
  return 1 / (1 + Math.exp(-sum));
}

function signsOf(tree: Tree, issue: Unrated, all: readonly Unrated[]): Sign[] {
  const { head, kind, name, first, last } = issue;
  const label = tree.label(head);
  const isVerb = isAct(tree, head);
  const governor = governorOf(tree, head);
  const isUnderVerb = governor !== undefined && isAct(tree, governor);
  const above = label === 'pobj' ? tree.lower(tree.head(head) ?? head) : '';
  const around = all.filter((other) => other.first <= first && other.last >= last && other.last - other.first > last - first);
  const within = all.filter((other) => other !== issue && other.first >= first && other.last <= last);
  const found: [Sign, boolean][] = [
    ['curated', kind === 'curated'],
    ['act', kind === 'act'],
    ['clause', kind === 'clause'],
    ['thing', kind === 'thing'],
    ['under a bargaining verb', isUnderVerb && VERBS.has(tree.lemma(governor))],
    ['under another verb', isUnderVerb && !VERBS.has(tree.lemma(governor))],
    ['under another noun', governor !== undefined && !isUnderVerb && !NOUNS.has(tree.lemma(governor))],
    ['object', label === 'dobj' || label === 'nsubjpass'],
    ['subject', label === 'nsubj'],
    ['main act', isVerb && ['ROOT', 'conj', 'advcl', 'relcl'].includes(label)],
    ['complement act', isVerb && COMPLEMENTS.has(label)],
    ['finite act', isVerb && /^VB[DPZ]$/.test(tree.tag(head))],
    ['bargaining act', isVerb && VERBS.has(tree.lemma(head))],
    ['any act', isVerb],
    ['complement of about', ABOUT.has(above)],
    ['complement of circumstance', CIRCUMSTANCE.has(above)],
    ['thin', THIN.has(name)],
    ['one word', !name.includes(' ')],
    ['long', last - first > LONG],
    ['proper', tree.pos(head) === 'PROPN'],
    ['inside another', around.length > 0],
    ['inside a noun phrase', around.some((other) => !isAct(tree, other.head))],
    ['around another', within.length > 0],
    ['around a curated one', within.some((other) => other.kind === 'curated')],
  ];
  return found.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

/** The verb or noun that a phrase depends on, through prepositions and coordination. */
function governorOf(tree: Tree, token: number): number | undefined {
  let at = token;
  for (let steps = 0; steps < CLIMB; steps++) {
    const head = tree.head(at);
    if (head === undefined) return undefined;
    if (tree.label(at) !== 'conj' && tree.pos(head) !== 'ADP') return head;
    at = head;
  }
  return undefined;
}
