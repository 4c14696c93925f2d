import type { Analysis, Entity, NounChunk, Sentence, SkippedText, Token } from './analysis.ts';

/** Numbers of a token: start, end, head and the places of its lemma, pos, tag, morph and label in `strings`. */
const FIELDS = 8;

/** An analysis as few numbers and strings, for sending it to another thread, which has the text. */
export interface PackedAnalysis {
  readonly tokens: Int32Array<ArrayBuffer>;
  readonly strings: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly nounChunks: readonly NounChunk[];
  readonly skipped: readonly SkippedText[];
}

export function pack({ tokens, sentences, entities, nounChunks, skipped }: Analysis): PackedAnalysis {
  const places = new Map<string, number>();
  const place = (text: string): number => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const numbers = new Int32Array(tokens.length * FIELDS);
  tokens.forEach(({ start, end, head, lemma, pos, tag, morph, label }, i) => {
    numbers.set([start, end, head, place(lemma), place(pos), place(tag), place(morph), place(label)], i * FIELDS);
  });
  return { tokens: numbers, strings: [...places.keys()], sentences, entities, nounChunks, skipped };
}

export function unpack({ tokens: numbers, strings, ...rest }: PackedAnalysis, text: string): Analysis {
  const tokens: Token[] = [];
  const string = (at: number): string => strings[numbers[at] ?? 0] ?? '';
  for (let at = 0; at < numbers.length; at += FIELDS) {
    const start = numbers[at] ?? 0;
    const end = numbers[at + 1] ?? 0;
    tokens.push({
      index: tokens.length,
      text: text.slice(start, end),
      start,
      end,
      lemma: string(at + 3),
      pos: string(at + 4),
      tag: string(at + 5),
      morph: string(at + 6),
      head: numbers[at + 2] ?? 0,
      label: string(at + 7),
    });
  }
  return { text, tokens, ...rest };
}
