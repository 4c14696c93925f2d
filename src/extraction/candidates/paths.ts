import type { PredicateGraph } from '../predicates/graph.ts';

/** How a token hangs together with a word of the sentence in its predicate-argument graph. */
export interface Path {
  /** Steps from the word down to an argument, and up to what it is an argument of. */
  readonly down: number;
  readonly up: number;
  /** Role of the first and of the last step; a step up has `^` in front. */
  readonly first: string;
  readonly last: string;
  /** Steps through a complement clause. */
  readonly clauses: number;
}

interface Step { readonly to: number; readonly role: string; readonly up: boolean }

/** Steps that a path may have. */
const LONGEST = 4;
const CLAUSAL = new Set(['to', 'ing', 'that']);

/** Shortest paths through the predicate-argument graph of one sentence. */
export class Paths {
  readonly #steps = new Map<number, Step[]>();
  readonly #known = new Map<number, ReadonlyMap<number, Path>>();

  constructor(graph: PredicateGraph) {
    const add = (from: number, step: Step): void => {
      const steps = this.#steps.get(from);
      if (steps) steps.push(step);
      else this.#steps.set(from, [step]);
    };
    for (const predicate of graph.all()) for (const { role, token } of predicate.arguments) for (const member of graph.tree.coordinated(token)) {
      if (member === predicate.token) continue;
      add(predicate.token, { to: member, role, up: false });
      add(member, { to: predicate.token, role, up: true });
    }
  }

  /** Paths from a word to every token that it hangs together with. */
  from(token: number): ReadonlyMap<number, Path> {
    const known = this.#known.get(token);
    if (known) return known;
    const found = new Map<number, Path>([[token, { down: 0, up: 0, first: 'self', last: 'self', clauses: 0 }]]);
    let front = [token];
    for (let length = 0; length < LONGEST && front.length; length++) {
      const next: number[] = [];
      for (const at of front) {
        const path = found.get(at);
        if (!path) continue;
        for (const { to, role, up } of this.#steps.get(at) ?? []) {
          if (found.has(to)) continue;
          const name = up ? `^${role}` : role;
          found.set(to, { down: path.down + (up ? 0 : 1), up: path.up + (up ? 1 : 0), first: path.first === 'self' ? name : path.first, last: name, clauses: path.clauses + (CLAUSAL.has(role) ? 1 : 0) });
          next.push(to);
        }
      }
      front = next;
    }
    this.#known.set(token, found);
    return found;
  }
}
