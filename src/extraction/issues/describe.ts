import { issueWords } from '../lexicon/issue-words.ts';
import type { Tree } from '../predicates/tree.ts';
import type { Scene } from '../rules/scene.ts';
import { gerund } from './gerund.ts';
import { actOfNoun, actOfVerb, normalVerb, normalWord } from './normal.ts';
import { complementsAt, isAct, isInfinitive, objectOf, type Complement } from './phrase.ts';
import { joined, namedAt, NOTHING, wordingBefore, wordingOf, type Wording } from './wording.ts';

const WRAPPERS = new Set(issueWords.wrappers);
const PHASES = new Set(issueWords.phases);
const DEPTH = 4;
/** By what a noun's complement hangs on it, likelier first. */
const BELONGING = ['of', 'for', 'on', 'to', 'over', 'against', 'between', 'about', 'in', 'with', 'from'];
/** Behind these a complement is only part of the name, where the noun is an act or a quantity. */
const LOOSE = new Set(['in', 'with', 'between', 'about']);

/** An issue by its own words. */
export interface Described {
  /** The token that is left as its head when nothing but words around it ("the question of") is taken off. */
  readonly token: number;
  /** Short normal form: head and telling words, no determiners and numbers. */
  readonly name: string;
  readonly head: readonly string[];
  readonly modifiers: Wording;
  readonly complement: Wording;
  /** Is it an act ("release of detainees", "arming the rebels"), or a thing? */
  readonly isAct: boolean;
}

/** Describes the issue whose head is a noun or verb; undefined where nothing is left of it. */
export function describe(scene: Scene, tree: Tree, head: number, depth = 0): Described | undefined {
  if (depth > DEPTH) return undefined;
  return isAct(tree, head) ? describeAct(scene, tree, head, depth) : describeNoun(scene, tree, head, depth);
}

function describeNoun(scene: Scene, tree: Tree, head: number, depth: number): Described | undefined {
  const modifiers = wordingBefore(scene, tree, head);
  const lower = tree.lower(head);
  const complement = complementOf(tree, head);
  const isQuantity = ['NUM', 'SYM'].includes(tree.pos(head)) || lower === '%';
  if (complement && complement.preposition !== 'between' && complement.preposition !== 'with' && (isQuantity || WRAPPERS.has(lower) || PHASES.has(lower)) && (!modifiers.words.length || isQuantity)) {
    const inner = describe(scene, tree, complement.token, depth + 1);
    if (inner) return inner;
  }
  if (isQuantity) return undefined;
  const act = actOfNoun(lower);
  const isName = namedAt(scene, head) && tree.pos(head) === 'PROPN';
  const last = isName ? wordingOf(scene, tree, head, head + 1) : NOTHING;
  const behind = complement && !(LOOSE.has(complement.preposition) && complement.preposition !== act?.before) ? short(scene, tree, complement, depth) : NOTHING;
  const noun = [modifiers.written, tree.pos(head) === 'PROPN' ? scene.tokens[head]?.text ?? lower : lower].filter(Boolean).join(isGlued(scene, modifiers, head) ? '' : ' ');
  const name = behind.written ? `${noun} ${complement && isInfinitive(tree, complement.token) ? 'to' : complement?.preposition ?? 'of'} ${behind.written}` : noun;
  if (!/\p{L}{2}/u.test(name)) return undefined;
  return { token: head, name, head: isName ? [] : [normalWord(lower)], modifiers: isName ? { ...modifiers, ...joined(modifiers, last) } : modifiers, complement: behind, isAct: act !== undefined };
}

function isGlued(scene: Scene, modifiers: Wording, head: number): boolean {
  return modifiers.written.endsWith('-') && scene.tokens[head - 1]?.end === scene.tokens[head]?.start;
}

/** What a noun is about: by the preposition that says so most surely, or by an infinitive ("the right to vote"). */
function complementOf(tree: Tree, head: number): Complement | undefined {
  const all = complementsAt(tree, head);
  const before = actOfNoun(tree.lower(head))?.before;
  const order = before && before !== 'of' ? [before, ...BELONGING] : BELONGING;
  for (const preposition of order) {
    const found = all.find((complement) => complement.preposition === preposition);
    if (found) return found;
  }
  const clause = tree.labelled(head, 'acl').find((child) => isInfinitive(tree, child));
  return clause === undefined ? undefined : { preposition: 'to', token: clause };
}

function describeAct(scene: Scene, tree: Tree, verb: number, depth: number): Described | undefined {
  const lemma = tree.lemma(verb);
  const particle = tree.labelled(verb, 'prt').map((child) => tree.lower(child))[0] ?? adverbAt(tree, verb);
  const act = actOfVerb(lemma, particle);
  const object = objectOf(tree, verb);
  if (object && !act && (PHASES.has(lemma) || lemma === 'be' || isAct(tree, object.token))) {
    const inner = describe(scene, tree, object.token, depth + 1);
    if (inner) return inner;
  }
  if (lemma === 'be') return undefined;
  const behind = object ? short(scene, tree, object, depth) : NOTHING;
  const doing = act?.nouns[0] ?? [gerund(lemma), ...(particle ? [particle] : [])].join(' ');
  // "pull out of the north" is a withdrawal from it.
  const tie = act && particle && object?.preposition === 'of' ? ' from' : object?.preposition ? ` ${object.preposition}` : act ? ` ${act.before}` : '';
  const name = behind.written ? `${doing}${tie} ${behind.written}` : doing;
  return { token: verb, name, head: [normalVerb(lemma, particle)], modifiers: NOTHING, complement: behind, isAct: act !== undefined };
}

/** "pull back", where the parser takes the particle for an adverb. */
function adverbAt(tree: Tree, verb: number): string | undefined {
  const next = tree.lower(verb + 1);
  return tree.head(verb + 1) === verb && ['back', 'out', 'over', 'home', 'down', 'up', 'in'].includes(next) && (tree.label(verb + 1) === 'advmod' || tree.labelled(verb + 1, 'prep').length > 0) ? next : undefined;
}

/** The words of a complement, with at most one of its own: "lifting of the state of emergency". */
function short(scene: Scene, tree: Tree, { token }: Complement, depth: number, isInner = false): Wording {
  if (isAct(tree, token)) {
    const inner = describe(scene, tree, token, depth + 1);
    return inner ? { written: inner.name, words: [...inner.head, ...inner.modifiers.words, ...inner.complement.words], names: [...inner.modifiers.names, ...inner.complement.names], namesWritten: [...inner.modifiers.namesWritten, ...inner.complement.namesWritten] } : NOTHING;
  }
  const inside = WRAPPERS.has(tree.lower(token)) || ['NUM', 'SYM'].includes(tree.pos(token)) ? complementOf(tree, token) : undefined;
  if (inside && depth < DEPTH) return short(scene, tree, inside, depth + 1, isInner);
  const before = wordingBefore(scene, tree, token);
  const noun = wordingOf(scene, tree, token, token + 1);
  const own = { written: [before.written, noun.written].filter(Boolean).join(before.written.endsWith('-') ? '' : ' '), ...joined(before, noun) };
  const of = noun.written && !isInner ? complementsAt(tree, token).find(({ preposition }) => preposition === 'of') : undefined;
  if (!of || isAct(tree, of.token)) return own;
  const deeper = short(scene, tree, of, depth + 1, true);
  return deeper.written ? { written: `${own.written} of ${deeper.written}`, ...joined(own, deeper) } : own;
}
