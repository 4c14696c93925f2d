import type { Sentence, Token } from '../../language/analysis.ts';
import { complementsOf, prepositionsOf } from './complements.ts';
import type { Argument, Predicate, Role, Way } from './predicate.ts';
import { Tree } from './tree.ts';
import { verbOf } from './verb-forms.ts';

const RELATIVE = new Set(['which', 'who', 'whom', 'that', 'whose']);
/** Verbs whose object does not do what follows: "Kenya promised Sudan to help", "Iran used the talks to press". */
const SUBJECT_CONTROL = new Set(['promise', 'vow', 'threaten', 'pledge', 'use', 'need', 'do', 'make', 'take', 'hold', 'offer', 'visit', 'meet', 'join', 'reach', 'sign', 'travel', 'begin', 'launch', 'host', 'play', 'face', 'call', 'form', 'cross', 'find', 'seek', 'reject', 'refuse', 'accept', 'propose', 'release', 'withdraw', 'suspend', 'renew', 'exploit']);
/** Prepositions before a gerund that the object does: "accused Iran of violating". */
const OBJECT_GERUND = new Set(['of', 'from', 'for', 'into', 'against']);

/**
 * The predicate-argument structure of one sentence, normalised: voice, control, relative and reduced clauses, coordination and light
 * verbs are reduced to one shape. Arguments are found when they are asked for.
 */
export class PredicateGraph {
  readonly tree: Tree;
  #words: ReadonlySet<string> | undefined;
  readonly #known = new Map<number, Predicate | null>();
  /** Predicates being read; one that leads back to itself shares nothing. */
  readonly #open = new Set<number>();

  constructor(tokens: readonly Token[], sentence: Sentence) {
    this.tree = new Tree(tokens, sentence);
  }

  /** Every verb, noun and adjective of the sentence with its arguments, in order. */
  all(): Predicate[] {
    const { firstToken, endToken } = this.tree.sentence;
    const found: Predicate[] = [];
    for (let token = firstToken; token < endToken; token++) {
      const predicate = this.at(token);
      if (predicate) found.push(predicate);
    }
    return found;
  }

  /** The predicate whose word is a token; null for a token that is none. */
  at(token: number): Predicate | null {
    const known = this.#known.get(token);
    if (known !== undefined) return known;
    if (!this.tree.has(token) || this.#open.has(token)) return null;
    this.#open.add(token);
    const predicate = this.#read(token);
    this.#open.delete(token);
    this.#known.set(token, predicate);
    return predicate;
  }

  /** The words of the sentence in small letters, as they stand and by base form. */
  get words(): ReadonlySet<string> {
    if (this.#words) return this.#words;
    const words = new Set<string>();
    for (let token = this.tree.sentence.firstToken; token < this.tree.sentence.endToken; token++) words.add(this.tree.lower(token)).add(this.tree.lemma(token));
    for (const { lemma } of this.all()) words.add(lemma);
    this.#words = words;
    return words;
  }

  /** Who does what the predicate says: the subject of its clause in the active, the object in the passive. */
  surfaceSubject(token: number): Argument[] {
    const predicate = this.at(token);
    if (!predicate) return [];
    const passive = predicate.arguments.filter(({ role, way }) => role === 'obj' && way === 'passive');
    return passive.length ? passive : predicate.arguments.filter(({ role }) => role === 'subj');
  }

  #read(token: number): Predicate | null {
    const { tree } = this;
    const pos = tree.pos(token);
    const lemma = verbOf(tree, token);
    if (lemma !== undefined) return { token, lemma, kind: 'verb', particles: tree.labelled(token, 'prt').map((child) => tree.lower(child)), arguments: this.#verbArguments(token) };
    if (pos === 'NOUN' || pos === 'PROPN') return { token, lemma: tree.lemma(token), kind: 'noun', particles: [], arguments: this.#nounArguments(token) };
    if (pos === 'ADJ') return { token, lemma: tree.lemma(token), kind: 'adjective', particles: [], arguments: [...this.#described(token), ...prepositionsOf(tree, token), ...complementsOf(tree, token)] };
    return null;
  }

  #verbArguments(verb: number): Argument[] {
    const { tree } = this;
    const own: Argument[] = [];
    const add = (role: Role, token: number, way: Way = 'own'): void => { own.push({ role, token: this.#antecedent(token, verb) ?? token, way }); };
    const passive = isPassive(tree, verb);
    for (const child of tree.children(verb)) {
      switch (tree.label(child)) {
        case 'nsubj': case 'csubj': if (passive) add('obj', child, 'passive'); else add('subj', child); break;
        case 'nsubjpass': case 'csubjpass': add('obj', child, 'passive'); break;
        case 'dobj': add('obj', child); break;
        case 'dative': if (tree.pos(child) !== 'ADP') add('iobj', child); break;
        case 'attr': case 'oprd': case 'acomp': add('attr', child); break;
        default:
      }
    }
    own.push(...prepositionsOf(tree, verb), ...complementsOf(tree, verb));
    // "Qatari-brokered talks": who does it stands before the hyphen.
    if (['amod', 'acl', 'ROOT', 'conj'].includes(tree.label(verb)) || passive) for (const child of tree.labelled(verb, 'npadvmod', 'compound', 'nmod')) if (tree.lower(child + 1) === '-' && child + 2 === verb) own.push({ role: 'subj', token: child, way: 'reduced' });
    // "asked Iran to halt": the parser takes Iran for the subject of the clause alone.
    const asked = own.filter(({ role }) => role === 'to').flatMap(({ token }) => tree.labelled(token, 'nsubj', 'nsubjpass'));
    if (asked.length && !own.some(({ role }) => role === 'obj')) for (const child of asked) own.push({ role: 'obj', token: child, way: 'own' });
    return [...own, ...this.#shared(verb, own, passive)];
  }

  /** Subjects and objects that the clause of a verb leaves to another one. */
  #shared(verb: number, own: readonly Argument[], passive: boolean): Argument[] {
    const { tree } = this;
    const label = tree.label(verb);
    const head = tree.head(verb);
    const has = (role: Role): boolean => own.some((argument) => argument.role === role);
    const need: Role = passive ? 'obj' : 'subj';
    const found: Argument[] = [];
    const fill = (role: Role, fillers: readonly Argument[], way: Way): void => { for (const { token } of fillers) if (!has(role)) found.push({ role, token, way: role === 'obj' && passive ? 'passive' : way }); };
    // "condemned and rejected the plan"
    const follower = passive || has('obj') ? undefined : tree.labelled(verb, 'conj').find((child) => child - verb <= 3 && tree.labelled(child, 'nsubj', 'nsubjpass').length === 0);
    if (follower !== undefined && verbOf(tree, follower) !== undefined) for (const object of tree.labelled(follower, 'dobj')) found.push({ role: 'obj', token: object, way: 'shared' });
    if (head === undefined) return found;
    if (label === 'amod') return [{ role: passive || tree.tag(verb) !== 'VBG' ? 'obj' : 'subj', token: head, way: 'reduced' }];
    if (label === 'acl') {
      if (tree.tag(verb) === 'VBN' || passive) fill('obj', [{ role: 'obj', token: head, way: 'reduced' }], 'reduced');
      else if (tree.tag(verb) === 'VBG') fill('subj', [{ role: 'subj', token: head, way: 'reduced' }], 'reduced');
      else fill('subj', this.#holders(head), 'control');
    } else if (label === 'relcl') {
      const pronoun = tree.children(verb).some((child) => RELATIVE.has(tree.lower(child)));
      const antecedent: Argument = { role: 'obj', token: head, way: 'relative' };
      if (!has(need)) fill(need, [antecedent], 'relative');
      else if (!pronoun && !has('obj')) found.push(antecedent);
    } else if (['acomp', 'attr', 'oprd'].includes(label) && !has(need)) {
      fill(need, this.#described(verb), 'own');
    } else if (label === 'conj' && !has(need)) {
      fill(need, this.surfaceSubject(head), 'shared');
    } else if (['xcomp', 'ccomp', 'advcl', 'pcomp'].includes(label) && !has(need)) {
      fill(need, this.#controllers(verb, head), 'control');
    }
    return found;
  }

  /** Who does the act of a clause without a subject of its own, below a verb, noun, adjective or preposition. */
  #controllers(verb: number, head: number): Argument[] {
    const { tree } = this;
    const isPreposition = tree.label(verb) === 'pcomp';
    const governor = isPreposition ? tree.head(head) : head;
    if (governor === undefined) return [];
    const predicate = this.at(governor);
    if (!predicate) return [];
    if (predicate.kind === 'noun') return this.#holders(governor);
    const objects = predicate.arguments.filter(({ role }) => role === 'obj' || role === 'iobj');
    const byObject = isPreposition ? OBJECT_GERUND.has(tree.lower(head)) : tree.label(verb) !== 'advcl' ? !SUBJECT_CONTROL.has(predicate.lemma) : isInfinitive(tree, verb) && !SUBJECT_CONTROL.has(predicate.lemma);
    const surface = this.surfaceSubject(governor);
    if (!byObject || !objects.length) return surface;
    return objects.some(({ way }) => way === 'passive') ? surface : objects;
  }

  #nounArguments(noun: number): Argument[] {
    const { tree } = this;
    const found: Argument[] = [];
    for (const child of tree.children(noun)) {
      const label = tree.label(child);
      if (label === 'poss') found.push({ role: 'poss', token: this.#antecedent(child, noun) ?? child, way: 'own' });
      else if (['compound', 'amod', 'nmod'].includes(label) && verbOf(tree, child) === undefined) found.push({ role: 'mod', token: child, way: 'own' });
    }
    return [...found, ...prepositionsOf(tree, noun), ...complementsOf(tree, noun), ...this.#described(noun)];
  }

  /** Who is said to be what a noun or adjective says: "Qatar is host", "Egypt, the main broker", "Oman acted as mediator", "made Iran an offer". */
  #described(token: number): Argument[] {
    const { tree } = this;
    const label = tree.label(token);
    const head = tree.head(token);
    if (head === undefined) return [];
    const as = (fillers: readonly Argument[], way: Way): Argument[] => fillers.map((filler) => ({ role: 'subj', token: filler.token, way }));
    if (['attr', 'acomp'].includes(label)) return as(this.surfaceSubject(head), 'own');
    if (label === 'oprd') return as(this.at(head)?.arguments.filter(({ role }) => role === 'obj') ?? [], 'own');
    if (label === 'appos') return [{ role: 'subj', token: head, way: 'reduced' }];
    if (label === 'conj' && verbOf(tree, head) === undefined && tree.pos(head) === tree.pos(token)) return this.at(head)?.arguments.filter(({ role, way }) => role === 'subj' && way !== 'light') ?? [];
    if (label === 'dobj' && verbOf(tree, head) !== undefined) return as(this.at(head)?.arguments.filter(({ role }) => role === 'subj') ?? [], 'light');
    const isAs = label === 'pobj' && ['as', 'like'].includes(tree.lower(head));
    const verb = isAs ? tree.head(head) : undefined;
    if (verb === undefined) return [];
    const objects = this.at(verb)?.arguments.filter(({ role }) => role === 'obj') ?? [];
    return as(objects.length ? objects : this.surfaceSubject(verb), 'own');
  }

  /** Whose a noun is: "Iran's decision", "the decision by Iran", "Iran made a decision". */
  #holders(noun: number): Argument[] {
    const found = this.at(noun)?.arguments ?? [];
    for (const wanted of [['poss'], ['p:of', 'p:by', 'p:from'], ['subj'], ['mod']]) {
      const holders = found.filter(({ role }) => wanted.includes(role));
      if (holders.length) return holders;
    }
    return [];
  }

  /** The noun that a relative pronoun takes up, where a token is one. */
  #antecedent(token: number, below: number): number | undefined {
    if (!RELATIVE.has(this.tree.lower(token)) || !/^W|^IN|^DT/.test(this.tree.tag(token))) return undefined;
    for (let at: number | undefined = below, steps = 0; at !== undefined && steps < CLIMB; at = this.tree.head(at), steps++) if (this.tree.label(at) === 'relcl') return this.tree.head(at);
    return undefined;
  }
}

/** Heads between a relative pronoun and its relative clause. */
const CLIMB = 6;

function isPassive(tree: Tree, verb: number): boolean {
  if (tree.labelled(verb, 'auxpass', 'nsubjpass', 'csubjpass', 'agent').length) return true;
  const isParticiple = tree.tag(verb) === 'VBN' || tree.pos(verb) === 'ADJ';
  if (!isParticiple || tree.labelled(verb, 'aux').some((child) => tree.lemma(child) === 'have')) return false;
  if (['amod', 'acl', 'acomp', 'advcl', 'oprd'].includes(tree.label(verb))) return true;
  // "was hosted and paid by": the auxiliary of the first counts for the second.
  const head = tree.label(verb) === 'conj' ? tree.head(verb) : undefined;
  return head !== undefined && tree.tag(head) === 'VBN' && tree.labelled(verb, 'nsubj', 'dobj').length === 0 && isPassive(tree, head);
}

function isInfinitive(tree: Tree, verb: number): boolean {
  return tree.labelled(verb, 'aux').some((child) => tree.lower(child) === 'to');
}
