import type { Tables } from '../model/tables.ts';

/** Suffixes are looked for in so many last characters; only runs of dots are longer. */
const SUFFIX_WINDOW = 64;
const PLAIN = /^[A-Za-z]*$/;
const DOT = 46;

/** The regular expressions of the tokenizer. */
export class Affixes {
  readonly #prefix: RegExp;
  readonly #suffix: RegExp;
  readonly #infix: RegExp;
  readonly #url: RegExp;

  constructor({ prefix, suffix, infix, url }: Tables['tokenizer']) {
    this.#prefix = new RegExp(prefix, 'u');
    this.#suffix = new RegExp(suffix, 'u');
    this.#infix = new RegExp(infix, 'gu');
    this.#url = new RegExp(url, 'u');
  }

  /** Length of the punctuation or symbol that the string begins with, or 0. */
  prefixLength(text: string): number {
    // Letters alone are the common case, and none of the expressions matches within them.
    if (PLAIN.test(text)) return 0;
    return this.#prefix.exec(text)?.[0].length ?? 0;
  }

  /** Length of the punctuation, unit or ending that the string ends with, or 0. */
  suffixLength(text: string): number {
    if (PLAIN.test(text)) return 0;
    const { length } = text;
    if (length <= SUFFIX_WINDOW) return this.#suffix.exec(text)?.[0].length ?? 0;
    const found = this.#suffix.exec(text.slice(length - SUFFIX_WINDOW))?.[0].length ?? 0;
    if (found < SUFFIX_WINDOW) return found;
    let start = length - SUFFIX_WINDOW;
    while (start > 0 && text.charCodeAt(start - 1) === DOT) start--;
    return length - start;
  }

  /** Whether the string is an address: then it stays one token. */
  isUrl(text: string): boolean {
    return text.includes('.') && this.#url.test(text);
  }

  /** The pieces of a string and the infixes between them. */
  splitInfixes(text: string): string[] {
    if (PLAIN.test(text)) return [text];
    const parts: string[] = [];
    let start = 0;
    for (const match of text.matchAll(this.#infix)) {
      if (match.index === 0) continue;
      if (match.index > start) parts.push(text.slice(start, match.index));
      parts.push(match[0]);
      start = match.index + match[0].length;
    }
    if (start < text.length) parts.push(text.slice(start));
    return parts;
  }
}
