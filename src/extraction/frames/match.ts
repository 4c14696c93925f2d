import type { Argument, Predicate } from '../predicates/predicate.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { BookEntry, FrameBook } from './book.ts';
import { isPlaceholder, type Nouns, type Pattern, type Placeholder, type Slot, type SlotRole } from './pattern.ts';

/** What a placeholder may stand for. */
export interface Fillers {
  /** Can the phrase headed by a token fill the placeholder? */
  fits(placeholder: Placeholder, token: number): boolean;
  /** Does the phrase stand for several at once ("both sides", "the ministers"), so that it can fill two placeholders of one role? */
  isSeveral(token: number): boolean;
}

/** A frame that a predicate of the sentence matches. */
export interface FrameMatch {
  readonly entry: BookEntry;
  /** Token of the predicate. */
  readonly token: number;
  /** Heads of the phrases that fill the placeholders; two where a coordination is shared between two ("A and B meet"). */
  readonly bound: ReadonlyMap<Placeholder, number>;
  /** Tokens of the frame's own words. */
  readonly literals: readonly number[];
}

const COPULAS = new Set(['be', 'remain', 'stay', 'become', 'seem', 'appear', 'prove', 'keep', 'feel', 'sound', 'look']);

/** All frames whose head is the predicate's word and whose slots the sentence fills. */
export function matchesAt(graph: PredicateGraph, book: FrameBook, predicate: Predicate, fillers: Fillers): FrameMatch[] {
  const lemma = COPULAS.has(predicate.lemma) ? 'be' : predicate.lemma;
  const found: FrameMatch[] = [];
  for (const entry of book.of(lemma, graph.words)) {
    const state = new Binding(graph, fillers);
    if (state.predicate(entry.pattern, predicate, predicate.token)) found.push({ entry, token: predicate.token, bound: state.bound, literals: state.literals });
  }
  return found;
}

/** Frames whose head is a thing that a placeholder stands for ("T on I"), or a preposition ("through A"). */
export function matchesOf(graph: PredicateGraph, book: FrameBook, lemma: string, token: number, fillers: Fillers): FrameMatch[] {
  const found: FrameMatch[] = [];
  const predicate = graph.at(token) ?? { token, lemma, kind: 'noun' as const, particles: [], arguments: [] };
  for (const entry of book.of(lemma, graph.words)) {
    const state = new Binding(graph, fillers);
    if (isPlaceholder(lemma)) state.bound.set(lemma, token);
    if (state.slots(entry.pattern, predicate, [])) found.push({ entry, token, bound: state.bound, literals: state.literals });
  }
  return found;
}

interface Filled<Filler extends Slot['filler']> { readonly role: SlotRole; readonly filler: Filler }

class Binding {
  readonly bound = new Map<Placeholder, number>();
  readonly literals: number[] = [];
  readonly #graph: PredicateGraph;
  readonly #fillers: Fillers;
  readonly #used = new Set<number>();

  constructor(graph: PredicateGraph, fillers: Fillers) {
    this.#graph = graph;
    this.#fillers = fillers;
  }

  predicate(pattern: Pattern, predicate: Predicate, token: number): boolean {
    const { tree } = this.#graph;
    if (pattern.particles.some((particle) => !predicate.particles.includes(particle) && !tree.children(token).some((child) => tree.lower(child) === particle && ['prt', 'advmod', 'prep'].includes(tree.label(child))))) return false;
    if (pattern.words.some((word) => !this.#hasWord(token, word))) return false;
    if (pattern.negated && !tree.children(token).some((child) => tree.label(child) === 'neg' || tree.lower(child) === 'no')) return false;
    if (pattern.behind !== null && !this.#isBehind(token, pattern.behind)) return false;
    this.literals.push(token);
    return this.slots(pattern, predicate, [predicate]);
  }

  /** "red" of "red line": before the head, or one of its dependents. */
  #hasWord(token: number, word: string): boolean {
    const { tree } = this.#graph;
    return [token - 3, token - 2, token - 1].some((at) => tree.has(at) && (tree.lemma(at) === word || tree.lower(at) === word)) || tree.children(token).some((child) => tree.lemma(child) === word);
  }

  /** Of a clause that any verb may fill: is it negated where the frame says so? */
  #isSaid({ negated }: Pattern, token: number): boolean {
    return !negated || this.#graph.tree.children(token).some((child) => this.#graph.tree.label(child) === 'neg');
  }

  #isBehind(token: number, preposition: string): boolean {
    const { tree } = this.#graph;
    const head = tree.head(token);
    return head !== undefined && tree.lower(head) === preposition;
  }

  slots(pattern: Pattern, predicate: Predicate, region: readonly Predicate[]): boolean {
    // Literal words first: they are the surest, and what hangs on them counts as hanging on the head.
    // "has a word of gratitude for B": the object before what hangs on it.
    const literal = pattern.slots.flatMap(({ role, filler }) => (typeof filler === 'string' ? [] : [{ role, filler }])).sort((a, b) => Number(a.role.startsWith('p:')) - Number(b.role.startsWith('p:')));
    const open = pattern.slots.flatMap(({ role, filler }) => (typeof filler === 'string' ? [{ role, filler }] : []));
    const wide = [...region];
    for (const slot of literal) {
      const token = this.#literal(slot, predicate, wide);
      if (token === undefined) return false;
      const inner = this.#graph.at(token);
      if (inner) wide.push(inner);
    }
    const ordered = [...open.filter(({ role }) => !role.startsWith('p:')), ...open.filter(({ role }) => role.startsWith('p:'))];
    for (const slot of ordered) {
      const token = this.#open(slot, predicate, wide);
      if (token === undefined) return false;
      this.#used.add(token);
      this.bound.set(slot.filler, token);
      const inner = this.#graph.at(token);
      // "pressed Iran over its programme": the preposition may hang on the object.
      if (inner && slot.role === 'obj' && slot.filler !== 'V') wide.push(inner);
    }
    return true;
  }

  #literal({ role, filler }: Filled<Pattern | Nouns>, predicate: Predicate, region: readonly Predicate[]): number | undefined {
    const choices = 'nouns' in filler ? filler.nouns : [filler];
    for (const { token } of candidates(role, predicate, region, this.#graph)) {
      for (const member of this.#graph.tree.coordinated(token)) {
        const inner = this.#graph.at(member);
        if (!inner || this.#used.has(member)) continue;
        for (const choice of choices) {
          const isOpen = isPlaceholder(choice.lemma);
          if (isPlaceholder(choice.lemma) ? !this.#fillers.fits(choice.lemma, member) : inner.lemma !== choice.lemma) continue;
          const before = [this.literals.length, new Map(this.bound)] as const;
          if (isOpen ? this.#isSaid(choice, member) && this.slots(choice, inner, [inner]) : this.predicate(choice, inner, member)) {
            this.#used.add(member);
            if (isPlaceholder(choice.lemma)) this.bound.set(choice.lemma, member);
            if ('nouns' in filler) this.bound.set('I', member);
            return member;
          }
          this.literals.length = before[0];
          this.bound.clear();
          for (const [key, value] of before[1]) this.bound.set(key, value);
        }
      }
    }
    return undefined;
  }

  #open({ role, filler: placeholder }: Filled<Placeholder>, predicate: Predicate, region: readonly Predicate[]): number | undefined {
    for (const { token } of candidates(role, predicate, region, this.#graph)) {
      if (placeholder === 'V' || placeholder === 'S') {
        if (!this.#used.has(token)) return token;
        continue;
      }
      // "A and B meet": the second takes what the first left of the coordination.
      for (const member of this.#graph.tree.coordinated(token)) if (!this.#used.has(member) && this.#fillers.fits(placeholder, member)) return member;
    }
    // "both sides meet"
    const first = placeholder === 'B' && role === 'subj' ? this.bound.get('A') : undefined;
    if (first !== undefined && this.#fillers.isSeveral(first)) return first;
    return undefined;
  }
}

const NEAR: Readonly<Record<string, readonly string[]>> = {
  obj: ['obj', 'attr'], iobj: ['iobj', 'obj'], attr: ['attr', 'obj', 'p:as'], poss: ['poss', 'mod', 'p:of', 'p:by'], mod: ['mod', 'poss'],
  'p:by': ['p:by', 'subj'], 'p:to': ['p:to', 'iobj', 'p:towards', 'p:toward'], 'p:on': ['p:on', 'p:upon'], 'p:over': ['p:over', 'p:about', 'p:on'], 'p:about': ['p:about', 'p:over', 'p:on', 'p:regarding'],
  to: ['to'], ing: ['ing'], that: ['that', 'to'], subj: ['subj'], 'p:of': ['p:of', 'mod', 'poss'], 'p:from': ['p:from', 'poss', 'mod'],
};
/** Roles that only the head itself fills; prepositions may hang on other words of the frame. */
const CLOSE = new Set(['subj', 'obj', 'iobj', 'attr', 'to', 'ing', 'that', 'poss', 'mod']);

function candidates(role: string, predicate: Predicate, region: readonly Predicate[], graph: PredicateGraph): readonly Argument[] {
  if (role === 'main') {
    const verb = clauseOf(graph, predicate.token);
    return verb === undefined ? [] : graph.surfaceSubject(verb);
  }
  const roles = NEAR[role] ?? [role];
  const own = predicate.arguments.filter((argument) => roles.includes(argument.role) && (predicate.kind !== 'noun' || argument.role !== 'subj' || argument.way !== 'light')).sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  if (CLOSE.has(role) && !(role === 'to' || role === 'that')) return own;
  return [...own, ...region.filter((other) => other !== predicate).flatMap((other) => other.arguments.filter((argument) => argument.role === role))];
}

/** The verb of the clause that a phrase stands in. */
function clauseOf(graph: PredicateGraph, token: number): number | undefined {
  for (let at = graph.tree.head(token), steps = 0; at !== undefined && steps < CLIMB; at = graph.tree.head(at), steps++) if (graph.at(at)?.kind === 'verb') return at;
  return undefined;
}

const CLIMB = 6;
