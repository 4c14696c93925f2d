import { entryOf, needsOf, type BookEntry, type Compiled, type FrameBook, type FrameSource, type SentenceWords } from './book.ts';
import type { Pattern, Placeholder, Slot, SlotRole } from './pattern.ts';

/** A pattern as nested lists: lemma, slots, and what few patterns have: particles, words, negated, behind. */
type PackedPattern = [string, (readonly [SlotRole, PackedFiller])[], string[]?, string[]?, boolean?, (string | null)?];
type PackedFiller = Placeholder | PackedPattern | { readonly nouns: readonly PackedPattern[] };
/** Place in the lexicon, number of the source, pattern. */
type PackedEntry = [number, number, PackedPattern];

/** The compiled frames as text that is read piece by piece. */
export interface PackedFrames {
  readonly sources: readonly FrameSource[];
  /** By head: a needed word ('' for none) and the length in bytes of the frames that need it, in turn. The pieces stand one behind the other in the body. */
  readonly heads: readonly (readonly [head: string, pieces: readonly (string | number)[]])[];
  readonly body: Buffer;
}

/** Files every frame under its head and the rarest of its needed words, so that few need to be looked at. */
export function packFrames(compiled: readonly Compiled[]): PackedFrames {
  const sources = new Map<FrameSource, number>();
  const frequency = new Map<string, number>();
  const needs = compiled.map(({ pattern }) => needsOf(pattern));
  for (const word of needs.flat()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const heads = new Map<string, Map<string, PackedEntry[]>>();
  compiled.forEach(({ source, pattern }, place) => {
    const number = sources.get(source) ?? sources.size;
    sources.set(source, number);
    const rarest = (needs[place] ?? []).reduce((least, word) => (least === '' || (frequency.get(word) ?? 0) < (frequency.get(least) ?? 0) ? word : least), '');
    const pieces = heads.get(pattern.lemma) ?? new Map<string, PackedEntry[]>();
    heads.set(pattern.lemma, pieces);
    const piece = pieces.get(rarest) ?? [];
    pieces.set(rarest, piece);
    piece.push([place, number, packPattern(pattern)]);
  });
  const body: Buffer[] = [];
  const index = [...heads].map(([head, pieces]) => [head, [...pieces].flatMap(([word, entries]) => {
    const bytes = Buffer.from(JSON.stringify(entries));
    body.push(bytes);
    return [word, bytes.length];
  })] as const);
  return { sources: [...sources.keys()], heads: index, body: Buffer.concat(body) };
}

interface Piece { readonly from: number; readonly to: number; entries: readonly Placed[] | undefined }
interface Placed { readonly place: number; readonly entry: BookEntry }

/** Frames that are unpacked when a sentence first has their head and a word that they need. */
export class PackedBook implements FrameBook {
  readonly #frames: PackedFrames;
  readonly #heads = new Map<string, ReadonlyMap<string, Piece>>();
  /** Every word that frames are filed under. */
  readonly #needed = new Set<string>();
  readonly #sentences = new WeakMap<SentenceWords, readonly string[]>();

  constructor(frames: PackedFrames) {
    this.#frames = frames;
    let from = 0;
    for (const [head, index] of frames.heads) {
      const pieces = new Map<string, Piece>();
      for (let i = 0; i < index.length; i += 2) {
        const to = from + Number(index[i + 1]);
        const word = String(index[i]);
        if (word !== '') this.#needed.add(word);
        pieces.set(word, { from, to, entries: undefined });
        from = to;
      }
      this.#heads.set(head, pieces);
    }
  }

  of(head: string, words: SentenceWords): readonly BookEntry[] {
    const pieces = this.#heads.get(head);
    if (!pieces) return [];
    const found: Placed[] = [];
    const look = (word: string): void => {
      const piece = pieces.get(word);
      if (!piece) return;
      piece.entries ??= this.#unpack(piece);
      for (const placed of piece.entries) if (hasAll(words, placed.entry.needs)) found.push(placed);
    };
    look('');
    for (const word of this.#neededOf(words)) look(word);
    return found.sort((a, b) => a.place - b.place).map(({ entry }) => entry);
  }

  /** The words of a sentence that some frames are filed under. */
  #neededOf(words: SentenceWords): readonly string[] {
    const known = this.#sentences.get(words);
    if (known) return known;
    const found = [...words].filter((word) => this.#needed.has(word));
    this.#sentences.set(words, found);
    return found;
  }

  #unpack({ from, to }: Piece): Placed[] {
    const packed: readonly PackedEntry[] = JSON.parse(this.#frames.body.toString('utf8', from, to));
    return packed.flatMap(([place, number, pattern]) => {
      const source = this.#frames.sources[number];
      return source ? [{ place, entry: entryOf({ source, pattern: unpackPattern(pattern) }) }] : [];
    });
  }
}

function hasAll(words: SentenceWords, needs: readonly string[]): boolean {
  for (const word of needs) if (!words.has(word)) return false;
  return true;
}

function packPattern({ lemma, particles, words, negated, behind, slots }: Pattern): PackedPattern {
  const packed: PackedPattern = [lemma, slots.map(({ role, filler }): readonly [SlotRole, PackedFiller] => [role, typeof filler === 'string' ? filler : 'nouns' in filler ? { nouns: filler.nouns.map(packPattern) } : packPattern(filler)])];
  if (behind !== null) packed.push([...particles], [...words], negated, behind);
  else if (negated) packed.push([...particles], [...words], negated);
  else if (words.length) packed.push([...particles], [...words]);
  else if (particles.length) packed.push([...particles]);
  return packed;
}

function unpackPattern([lemma, packed, particles = [], words = [], negated = false, behind = null]: PackedPattern): Pattern {
  const slots = packed.map(([role, filler]): Slot => ({ role, filler: typeof filler === 'string' ? filler : 'nouns' in filler ? { nouns: filler.nouns.map(unpackPattern) } : unpackPattern(filler) }));
  return { lemma, particles, words, negated, behind, slots };
}
