import type { Role } from '../predicates/predicate.ts';

/** What fills a slot of a frame; the letters are those of the lexicon. */
const PLACEHOLDERS = ['A', 'B', 'C', 'I', 'T', 'G', 'M', 'P', 'N', 'V', 'S'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

export function isPlaceholder(word: string): word is Placeholder {
  return PLACEHOLDERS.some((letter) => letter === word);
}

/** `main` is the subject of the clause that a prepositional frame stands in ("in a call with B, A ..."). */
export type SlotRole = Role | 'main';

export interface Slot {
  readonly role: SlotRole;
  readonly filler: Placeholder | Pattern | Nouns;
}

/** Nouns any of which fills the issue: "{prisoners|hostages}". */
export interface Nouns {
  readonly nouns: readonly Pattern[];
}

/** A frame as predicates and arguments: what a sentence's own predicates are compared with. */
export interface Pattern {
  /** Base form of the head; for a noun phrase whose head is a placeholder ("T on I"), the placeholder. */
  readonly lemma: string;
  readonly particles: readonly string[];
  /** Further words of a noun phrase that must stand with its head ("red" of "red line"), as base forms. */
  readonly words: readonly string[];
  /** The preposition that it stands behind ("without" of "without A's consent"); null where it may stand anywhere. */
  readonly behind: string | null;
  /** Must the predicate be negated in the text? */
  readonly negated: boolean;
  readonly slots: readonly Slot[];
}

/** Patterns that say the same have the same key. */
export function patternKey({ lemma, particles, words, behind, negated, slots }: Pattern): string {
  const slot = ({ role, filler }: Slot): string => `${role}=${typeof filler === 'string' ? filler : 'nouns' in filler ? `{${filler.nouns.map(patternKey).join('|')}}` : `(${patternKey(filler)})`}`;
  return [lemma, ...particles.map((particle) => `+${particle}`), ...words.map((word) => `~${word}`), ...(behind ? [`<${behind}`] : []), ...(negated ? ['!'] : []), ...slots.map(slot).sort()].join(' ');
}
