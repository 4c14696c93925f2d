/**
 * What a filler is to its predicate: `subj`, `obj`, `iobj`, `attr` (what somebody is called or is), `poss`, `mod` (a noun or adjective
 * in front: "Iranian demands"), `to`, `ing`, `that` (a complement, its token a predicate), or `p:` and a preposition.
 */
export type Role = 'subj' | 'obj' | 'iobj' | 'attr' | 'poss' | 'mod' | 'to' | 'ing' | 'that' | `p:${string}`;

/** How the tree says so: by a dependent of the predicate, or by a construction that is looked through. */
export type Way = 'own' | 'passive' | 'relative' | 'reduced' | 'control' | 'shared' | 'light';

export interface Argument {
  readonly role: Role;
  /** The head of the filler; a coordination is entered by its first member. */
  readonly token: number;
  readonly way: Way;
}

/** A verb, noun or adjective with its arguments: the same shape for active and passive, relative, reduced and controlled clauses. */
export interface Predicate {
  readonly token: number;
  readonly lemma: string;
  readonly kind: 'verb' | 'noun' | 'adjective';
  /** The verb's particle ("out" of "rule out"). */
  readonly particles: readonly string[];
  readonly arguments: readonly Argument[];
}
