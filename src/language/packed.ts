import type { Analysis, Entity, NounChunk, Sentence, SkippedText, Token } from './analysis.ts';

type Numbers = Int32Array<ArrayBuffer>;

/** Numbers of a token: start, end, head and the places of its lemma, pos, tag, morph and label in `strings`. */
const TOKEN = 8;

/** An analysis as few numbers and strings, for sending it to another thread, which has the text. */
export interface PackedAnalysis {
  readonly tokens: Numbers;
  readonly strings: readonly string[];
  /** First and end token of each; of entities the place of the label, too. */
  readonly sentences: Numbers;
  readonly entities: Numbers;
  readonly nounChunks: Numbers;
  readonly skipped: readonly SkippedText[];
}

export function pack({ tokens, sentences, entities, nounChunks, skipped }: Analysis): PackedAnalysis {
  const places = new Map<string, number>();
  const place = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  const numbers = new Int32Array(tokens.length * TOKEN);
  let at = 0;
  for (const { start, end, head, lemma, pos, tag, morph, label } of tokens) {
    numbers[at++] = start;
    numbers[at++] = end;
    numbers[at++] = head;
    numbers[at++] = place(lemma);
    numbers[at++] = place(pos);
    numbers[at++] = place(tag);
    numbers[at++] = place(morph);
    numbers[at++] = place(label);
  }
  return {
    tokens: numbers,
    sentences: Int32Array.from(sentences.flatMap(({ firstToken, endToken }) => [firstToken, endToken])),
    entities: Int32Array.from(entities.flatMap(({ firstToken, endToken, label }) => [firstToken, endToken, place(label)])),
    nounChunks: Int32Array.from(nounChunks.flatMap(({ firstToken, endToken }) => [firstToken, endToken])),
    strings: [...places.keys()],
    skipped,
  };
}

/** What `pack` packed, whose buffers can be handed over to another thread. */
export function buffersOf({ tokens, sentences, entities, nounChunks }: PackedAnalysis): ArrayBuffer[] {
  return [tokens.buffer, sentences.buffer, entities.buffer, nounChunks.buffer];
}

export function unpack({ tokens: numbers, strings, sentences, entities, nounChunks, skipped }: PackedAnalysis, text: string): Analysis {
  const tokens: Token[] = [];
  const string = (place: number | undefined): string => strings[place ?? 0] ?? '';
  for (let at = 0; at < numbers.length; at += TOKEN) {
    const start = numbers[at] ?? 0;
    const end = numbers[at + 1] ?? 0;
    tokens.push({
      index: tokens.length,
      text: text.slice(start, end),
      start,
      end,
      lemma: string(numbers[at + 3]),
      pos: string(numbers[at + 4]),
      tag: string(numbers[at + 5]),
      morph: string(numbers[at + 6]),
      head: numbers[at + 2] ?? 0,
      label: string(numbers[at + 7]),
    });
  }
  const span = (firstToken: number, endToken: number): Sentence => ({ start: tokens[firstToken]?.start ?? 0, end: tokens[endToken - 1]?.end ?? 0, firstToken, endToken });
  return {
    text,
    tokens,
    sentences: groups(sentences, 2, ([first = 0, end = 0]) => span(first, end)),
    entities: groups(entities, 3, ([first = 0, end = 0, label]): Entity => ({ ...span(first, end), label: string(label) })),
    nounChunks: groups(nounChunks, 2, ([firstToken = 0, endToken = 0]): NounChunk => ({ firstToken, endToken })),
    skipped,
  };
}

function groups<T>(numbers: Numbers, size: number, make: (group: Numbers) => T): T[] {
  return Array.from({ length: numbers.length / size }, (_, i) => make(numbers.subarray(i * size, (i + 1) * size)));
}
