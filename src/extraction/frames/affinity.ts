import type { Relation } from '../../model/ontology.ts';
import type { Compiled, FrameSource } from './book.ts';
import type { Pattern, Placeholder } from './pattern.ts';

/** How the frames of the lexicon use one word for one relation. */
export interface Use {
  /** Share of the word's frames that are of this relation, 0..1. */
  readonly share: number;
  /** Number of those frames; a word that stands in many means the relation more surely. */
  readonly frames: number;
  /** Is it the head of some of them, or only a further word? */
  readonly heads: boolean;
  /** How often each role of the word holds the source, and the target or issue; shares of the frames that have one. */
  readonly source: ReadonlyMap<string, number>;
  readonly target: ReadonlyMap<string, number>;
}

/** The relations that each content word of the lexicon, by base form, can mean. */
export type Affinity = Pick<ReadonlyMap<string, ReadonlyMap<Relation, Use>>, 'get'>;

type PackedShares = Readonly<Record<string, number>>;
type PackedUse = readonly [relation: Relation, share: number, frames: number, heads: boolean, source: PackedShares, target: PackedShares];
/** The same as lists. */
export type PackedAffinity = readonly (readonly [lemma: string, uses: readonly PackedUse[]])[];

interface Count { frames: number; heads: number; readonly source: Map<string, number>; readonly target: Map<string, number> }

/** Words that stand in frames of everything and tell nothing by themselves. */
const COMMON: ReadonlySet<string> = new Set(['be', 'have', 'do', 'make', 'take', 'give', 'get', 'put', 'set', 'hold', 'come', 'go', 'bring', 'keep', 'part', 'side', 'party', 'way', 'hand', 'end', 'say', 'talk', 'call', 'time', 'one', 'people', 'matter', 'position', 'use', 'see']);
const SOURCE: ReadonlySet<Placeholder> = new Set(['A']);
const ABOUT: ReadonlySet<Placeholder> = new Set(['B', 'I', 'T', 'G', 'V', 'S', 'M', 'P']);

export function affinityOf(compiled: readonly Compiled[]): PackedAffinity {
  const counts = new Map<string, Map<Relation, Count>>();
  for (const { source, pattern } of compiled) {
    if (source.relation === null || source.family === 'not') continue;
    note(counts, source, pattern, true, []);
  }
  return [...counts].map(([lemma, relations]) => {
    const all = [...relations.values()].reduce((sum, { frames }) => sum + frames, 0);
    return [lemma, [...relations].map(([relation, { frames, heads, source, target }]): PackedUse => [relation, frames / all, frames, heads > 0, shares(source), shares(target)])];
  });
}

/** Reads a word's uses when it is first asked for. */
export function unpackAffinity(packed: PackedAffinity): Affinity {
  const words = new Map(packed);
  const known = new Map<string, ReadonlyMap<Relation, Use>>();
  return {
    get(lemma) {
      const uses = known.get(lemma);
      const list = uses ? undefined : words.get(lemma);
      if (!list) return uses;
      const read = new Map(list.map(([relation, share, frames, heads, source, target]): [Relation, Use] => [relation, { share, frames, heads, source: new Map(Object.entries(source)), target: new Map(Object.entries(target)) }]));
      known.set(lemma, read);
      return read;
    },
  };
}

/** Counts a word of a frame, and the words that hang on it; what hangs above it counts as hanging on it, too. */
function note(counts: Map<string, Map<Relation, Count>>, entry: FrameSource, pattern: Pattern, isHead: boolean, above: Pattern['slots']): void {
  const slots = [...pattern.slots, ...above];
  if (!/^[A-Z]$/.test(pattern.lemma) && (!COMMON.has(pattern.lemma) || pattern.particles.length > 0) && entry.relation) {
    const relations = counts.get(pattern.lemma) ?? new Map<Relation, Count>();
    counts.set(pattern.lemma, relations);
    const count = relations.get(entry.relation) ?? { frames: 0, heads: 0, source: new Map(), target: new Map() };
    relations.set(entry.relation, count);
    count.frames++;
    if (isHead) count.heads++;
    for (const { role, filler } of slots) {
      if (typeof filler !== 'string') continue;
      const roles = SOURCE.has(filler) ? count.source : ABOUT.has(filler) ? count.target : undefined;
      roles?.set(role, (roles.get(role) ?? 0) + 1);
    }
  }
  for (const { filler } of pattern.slots) {
    if (typeof filler === 'string') continue;
    const outer = slots.filter((slot) => slot.filler !== filler);
    // Nouns in braces are what the act is about, and say nothing of the act.
    if (!('nouns' in filler)) note(counts, entry, filler, false, outer);
  }
}

function shares(counts: ReadonlyMap<string, number>): PackedShares {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Object.fromEntries([...counts].map(([role, count]) => [role, count / all]));
}
