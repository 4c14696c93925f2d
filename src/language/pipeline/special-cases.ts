import type { Tables } from '../model/tables.ts';
import type { Lexeme } from './lexeme.ts';
import type { Vocab } from './vocab.ts';

/** Tokens while a text is being split; the three arrays are as long as each other. */
export interface Tokens { lexemes: Lexeme[]; starts: number[]; spaces: number[] }

interface Match { start: number; end: number }

/** The tokenizer's exceptions: chunks that are split in a way of their own, such as contractions. */
export class SpecialCases {
  readonly #vocab: Vocab;
  readonly #rules: ReadonlyMap<string, readonly [text: string, norm?: string][]>;
  readonly #longest: number;
  readonly #lexemes = new Map<string, readonly Lexeme[]>();
  /** Exceptions that hold affixes come apart before they are seen: their tokens, by the first of them. */
  readonly #sequences = new Map<string, string[][]>();

  constructor(vocab: Vocab, tables: Tables['tokenizer']) {
    this.#vocab = vocab;
    this.#rules = new Map(Object.entries(tables.exceptions));
    this.#longest = Math.max(...Array.from(this.#rules.keys(), (chunk) => chunk.length));
    for (const sequence of tables.sequences) {
      const [first = ''] = sequence;
      // An exception of one token that is itself changes nothing, and quotes and spaces are frequent.
      const rule = this.#rules.get(first);
      if (sequence.length === 1 && rule?.length === 1 && rule[0]?.length === 1) continue;
      const known = this.#sequences.get(first);
      if (known) known.push(sequence);
      else this.#sequences.set(first, [sequence]);
    }
  }

  clear(): void {
    this.#lexemes.clear();
  }

  has(chunk: string): boolean {
    // Looking up a long string costs time in proportion to its length.
    return chunk.length <= this.#longest && this.#rules.has(chunk);
  }

  /** The tokens of an exception. */
  find(chunk: string): readonly Lexeme[] | undefined {
    if (!this.has(chunk)) return undefined;
    const known = this.#lexemes.get(chunk);
    if (known) return known;
    const lexemes = this.#rules.get(chunk)?.map(([text, norm]) => this.#vocab.get(text, norm));
    if (lexemes) this.#lexemes.set(chunk, lexemes);
    return lexemes;
  }

  /** Puts exceptions in the place of the tokens into which they came apart. */
  apply(text: string, tokens: Tokens): Tokens {
    const matches = chooseMatches(this.#match(tokens.lexemes), tokens.lexemes.length);
    if (matches.length === 0) return tokens;
    const out: Tokens = { lexemes: [], starts: [], spaces: [] };
    let next = 0;
    const copyUntil = (end: number): void => {
      for (; next < end; next++) push(out, tokens.lexemes[next], tokens.starts[next], tokens.spaces[next]);
    };
    for (const { start, end } of matches) {
      copyUntil(start);
      const from = tokens.starts[start] ?? 0;
      const to = (tokens.starts[end - 1] ?? 0) + (tokens.lexemes[end - 1]?.orth.length ?? 0);
      const special = this.find(text.slice(from, to));
      if (!special) continue;
      let at = from;
      for (const lexeme of special) {
        push(out, lexeme, at, 0);
        at += lexeme.orth.length;
      }
      out.spaces[out.spaces.length - 1] = tokens.spaces[end - 1] ?? 0;
      next = end;
    }
    copyUntil(tokens.lexemes.length);
    return out;
  }

  #match(lexemes: readonly Lexeme[]): Match[] {
    const matches: Match[] = [];
    for (let start = 0; start < lexemes.length; start++) {
      for (const sequence of this.#sequences.get(lexemes[start]?.orth ?? '') ?? []) {
        if (sequence.every((orth, i) => lexemes[start + i]?.orth === orth)) matches.push({ start, end: start + sequence.length });
      }
    }
    return matches;
  }
}

/** The longest matches first, then the leftmost; what touches a longer match at either end is left out, though it still blocks. */
function chooseMatches(matches: Match[], length: number): Match[] {
  if (matches.length === 0) return matches;
  matches.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const seen = new Uint8Array(length);
  const chosen = matches.filter(({ start, end }) => {
    const free = !seen[start] && !seen[end - 1];
    seen.fill(1, start, end);
    return free;
  });
  return chosen.sort((a, b) => a.start - b.start);
}

function push(tokens: Tokens, lexeme: Lexeme | undefined, start: number | undefined, space: number | undefined): void {
  if (!lexeme || start === undefined) return;
  tokens.lexemes.push(lexeme);
  tokens.starts.push(start);
  tokens.spaces.push(space ?? 0);
}
