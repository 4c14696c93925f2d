import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Token } from '../analysis.ts';

/** Tokens `[start, end)` that are a known name. */
export interface NameMatch { readonly start: number; readonly end: number; readonly label: string }

interface Entry { words: readonly string[]; label: string }

/** Names with their entity types, found word by word, upper and lower case as given. */
export class Gazetteer {
  readonly #entries = new Map<string, Entry[]>();

  /** `names`: entity type (GPE, PERSON, ...) by name. */
  constructor(names: Iterable<readonly [name: string, label: string]>) {
    for (const [name, label] of names) {
      const words = split(name);
      const [first] = words;
      if (first === undefined) continue;
      const known = this.#entries.get(first);
      if (known) known.push({ words, label });
      else this.#entries.set(first, [{ words, label }]);
    }
    for (const entries of this.#entries.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest names from the left; they do not overlap. */
  find(tokens: readonly Token[]): NameMatch[] {
    const words = tokens.map(({ text }) => plain(text));
    const found: NameMatch[] = [];
    for (let i = 0; i < words.length;) {
      const entry = this.#entries.get(words[i] ?? '')?.find((candidate) => candidate.words.every((word, j) => words[i + j] === word));
      if (entry) found.push({ start: i, end: i + entry.words.length, label: entry.label });
      i += entry?.words.length ?? 1;
    }
    return found;
  }

  has(name: string): boolean {
    const words = split(name);
    return this.#entries.get(words[0] ?? '')?.some((entry) => entry.words.join(' ') === words.join(' ')) ?? false;
  }
}

/** As the tokenizer would: hyphens between letters and the possessive are tokens. */
function split(name: string): string[] {
  return plain(name).split(/\s+|(?<=\p{L})(-)(?=\p{L})|(?='s\b)/u).filter(Boolean);
}

function plain(text: string): string {
  return text.replaceAll(/[’ʼ]/g, "'").replaceAll(/[\u2010\u2011]/g, '-');
}

const Names = z.record(z.string(), z.array(z.string().min(1)));

/** Places, groups and organisations of `names.yaml`. */
export const STANDARD_NAMES: readonly (readonly [name: string, label: string])[] = Object
  .entries(Names.parse(parse(readFileSync(new URL('names.yaml', import.meta.url), 'utf8'))))
  .flatMap(([label, names]) => names.map((name) => [name, label] as const));
