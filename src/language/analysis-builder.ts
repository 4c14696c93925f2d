import type { Analysis, Entity, NounChunk, Sentence, SkippedText, Token } from './analysis.ts';
import type { Doc } from './pipeline/doc.ts';
import { nounChunks } from './pipeline/noun-chunks.ts';

/** Names of what a Doc holds as numbers. */
interface Names { readonly tags: readonly string[]; readonly labels: readonly string[] }

/** Puts the parts of a document together: tokens that are white space fall away, offsets become those of the document. */
export class AnalysisBuilder {
  readonly #text: string;
  readonly #names: Names;
  readonly #tokens: Token[] = [];
  readonly #sentences: Sentence[] = [];
  readonly #entities: Entity[] = [];
  readonly #nounChunks: NounChunk[] = [];

  constructor(text: string, names: Names) {
    this.#text = text;
    this.#names = names;
  }

  /** `offsets`: where each UTF-16 unit of the Doc's text stands in the document. */
  add(doc: Doc, offsets: Int32Array): void {
    const first = this.#tokens.length;
    const indexes = this.#number(doc);
    for (let i = 0; i < doc.length; i++) {
      if ((indexes[i] ?? -1) < 0) continue;
      const start = doc.starts[i] ?? 0;
      const head = visibleHead(doc, i);
      const from = offsets[start] ?? 0;
      const to = (offsets[start + (doc.lexemes[i]?.orth.length ?? 1) - 1] ?? 0) + 1;
      this.#tokens.push({
        index: this.#tokens.length,
        text: this.#text.slice(from, to),
        start: from,
        end: to,
        lemma: doc.lemmas[i] ?? '',
        pos: doc.pos[i] ?? '',
        tag: this.#names.tags[doc.tags[i] ?? 0] ?? '',
        morph: doc.morphs[i] ?? '',
        head: indexes[head] ?? this.#tokens.length,
        label: head === i ? 'ROOT' : (this.#names.labels[doc.labels[i] ?? 0] ?? ''),
      });
    }
    this.#addSentences(doc, indexes, first);
    for (const { start, end, label } of doc.entities) {
      const range = this.#range(indexes, start, end);
      if (range) this.#entities.push({ ...range, label });
    }
    for (const { start, end } of nounChunks(doc.tree(this.#names.labels))) {
      const range = this.#range(indexes, start, end);
      if (range) this.#nounChunks.push({ firstToken: range.firstToken, endToken: range.endToken });
    }
  }

  finish(skipped: readonly SkippedText[]): Analysis {
    return { text: this.#text, tokens: this.#tokens, sentences: this.#sentences, entities: this.#entities, nounChunks: this.#nounChunks, skipped };
  }

  /** The index in the document of each token of a Doc; -1 for white space. */
  #number(doc: Doc): Int32Array {
    let next = this.#tokens.length;
    const indexes = new Int32Array(doc.length);
    for (let i = 0; i < doc.length; i++) indexes[i] = doc.lexemes[i]?.isSpace ? -1 : next++;
    return indexes;
  }

  #addSentences(doc: Doc, indexes: Int32Array, first: number): void {
    let start = 0;
    for (let i = 1; i <= doc.length; i++) {
      if (i < doc.length && doc.sentenceStarts[i] !== 1) continue;
      const range = this.#range(indexes, start, i);
      if (range && range.firstToken >= first) this.#sentences.push(range);
      start = i;
    }
  }

  /** The tokens of a Doc's range that are no white space, and their span; undefined where there are none. */
  #range(indexes: Int32Array, start: number, end: number): Sentence | undefined {
    let from = start;
    let to = end - 1;
    while (from < to && (indexes[from] ?? -1) < 0) from++;
    while (to > from && (indexes[to] ?? -1) < 0) to--;
    const first = this.#tokens[indexes[from] ?? -1];
    const last = this.#tokens[indexes[to] ?? -1];
    if (!first || !last) return undefined;
    return { start: first.start, end: last.end, firstToken: first.index, endToken: last.index + 1 };
  }
}

/** The head of a token, skipping white space; the token itself where nothing visible is above it. */
function visibleHead({ heads, lexemes, length }: Doc, token: number): number {
  let head = heads[token] ?? token;
  for (let steps = 0; lexemes[head]?.isSpace; steps++) {
    const above = heads[head] ?? head;
    if (above === head || steps > length) return token;
    head = above;
  }
  return head;
}
