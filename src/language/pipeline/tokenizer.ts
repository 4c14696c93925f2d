import type { Tables } from '../model/tables.ts';
import { Affixes } from './affixes.ts';
import { Doc } from './doc.ts';
import { SpecialCases, type Tokens } from './special-cases.ts';
import type { Lexeme } from './lexeme.ts';
import { flat, type Vocab } from './vocab.ts';

const SPACE = 32;
/** Chunks longer than this are not kept. */
const MAX_CACHED = 64;
const CACHE_SIZE = 32768;
/** A run without white space is cut after so many characters, so that no text costs more than linear time. */
const MAX_RUN = 10_000;

/** Splits a text into words and punctuation: chunks between white space, from which affixes are taken off. */
export class Tokenizer {
  readonly #vocab: Vocab;
  readonly #affixes: Affixes;
  readonly #special: SpecialCases;
  readonly #chunks = new Map<string, readonly Lexeme[]>();

  constructor(vocab: Vocab, tables: Tables['tokenizer']) {
    this.#vocab = vocab;
    this.#affixes = new Affixes(tables);
    this.#special = new SpecialCases(vocab, tables);
  }

  /** Forgets all chunks, because the vocabulary was cleared. */
  clear(): void {
    this.#chunks.clear();
    this.#special.clear();
  }

  /** Every character of the text is in a token, except for one space behind a token. */
  tokenize(text: string): Doc {
    const tokens: Tokens = { lexemes: [], starts: [], spaces: [] };
    const { characters } = this.#vocab;
    const { length } = text;
    let start = 0;
    let blank = length > 0 && characters.isSpace(text.charCodeAt(0));
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (characters.isSpace(unit) === blank) {
        if (i - start >= MAX_RUN && !isLowSurrogate(unit)) {
          this.#addChunk(text, start, i, tokens);
          start = i;
        }
        continue;
      }
      if (start < i) this.#addChunk(text, start, i, tokens);
      if (unit === SPACE) {
        tokens.spaces[tokens.spaces.length - 1] = 1;
        start = i + 1;
      } else start = i;
      blank = !blank;
    }
    if (start < length) this.#addChunk(text, start, length, tokens);
    const { lexemes, starts, spaces } = this.#special.apply(text, tokens);
    return new Doc(text, lexemes, Int32Array.from(starts), Uint8Array.from(spaces));
  }

  #addChunk(text: string, start: number, end: number, tokens: Tokens): void {
    const chunk = text.slice(start, end);
    let lexemes = this.#chunks.get(chunk);
    if (!lexemes) {
      lexemes = this.#special.find(chunk) ?? this.#split(chunk);
      if (chunk.length <= MAX_CACHED) {
        if (this.#chunks.size >= CACHE_SIZE) this.#chunks.clear();
        this.#chunks.set(flat(chunk), lexemes);
      }
    }
    let at = start;
    for (const lexeme of lexemes) {
      tokens.lexemes.push(lexeme);
      tokens.starts.push(at);
      tokens.spaces.push(0);
      at += lexeme.orth.length;
    }
  }

  /** Takes prefixes and suffixes off until nothing more comes off or an exception is left, then splits at infixes. */
  #split(chunk: string): Lexeme[] {
    const prefixes: string[] = [];
    const suffixes: string[] = [];
    const rest = this.#takeAffixes(chunk, prefixes, suffixes);
    const lexemes = prefixes.map((prefix) => this.#vocab.get(prefix));
    if (rest) {
      const special = this.#special.find(rest);
      if (special) lexemes.push(...special);
      else for (const part of this.#affixes.isUrl(rest) ? [rest] : this.#affixes.splitInfixes(rest)) lexemes.push(this.#vocab.get(part));
    }
    for (let i = suffixes.length - 1; i >= 0; i--) lexemes.push(this.#vocab.get(suffixes[i] ?? ''));
    return lexemes;
  }

  #takeAffixes(chunk: string, prefixes: string[], suffixes: string[]): string {
    let rest = chunk;
    let lastLength = -1;
    while (rest && rest.length !== lastLength) {
      if (this.#special.has(rest)) break;
      lastLength = rest.length;
      const prefix = this.#affixes.prefixLength(rest);
      const withoutPrefix = rest.slice(prefix);
      if (prefix && withoutPrefix && this.#special.has(withoutPrefix)) {
        prefixes.push(rest.slice(0, prefix));
        return withoutPrefix;
      }
      const suffix = this.#affixes.suffixLength(withoutPrefix);
      const withoutSuffix = rest.slice(0, rest.length - suffix);
      if (suffix && withoutSuffix && this.#special.has(withoutSuffix)) {
        suffixes.push(rest.slice(rest.length - suffix));
        return withoutSuffix;
      }
      if (prefix) prefixes.push(rest.slice(0, prefix));
      if (suffix) suffixes.push(rest.slice(rest.length - suffix));
      rest = rest.slice(prefix, rest.length - suffix);
    }
    return rest;
  }
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
