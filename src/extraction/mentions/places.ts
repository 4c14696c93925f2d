const BEFORE = /\b(?<at>in|at|near|from|into|outside|off|around|via|through|towards?|between|of|to|the) (?=(?<word>\p{L}*))/gu;
const WORD = /^\p{L}*/u;
const GOES_ON = /^[\p{L}’']/u;
/** What "of", "to" and "the" lead to is a place only with one of these behind it. */
const BEHIND = /^ (?:crossing|border|road|province|region|district|city|town|airport|port)/;
const LONGEST_BEHIND = 10;

/** The words of a text that stand where places stand, found once for all names. */
export class Places {
  readonly #text: string;
  /** Where the word behind a preposition or article begins, by that word. */
  readonly #starts = new Map<string, { readonly at: number; readonly leads: boolean }[]>();

  constructor(text: string) {
    this.#text = text;
    for (const { index, 0: { length }, groups } of text.matchAll(BEFORE)) {
      const word = groups?.['word'] ?? '';
      const starts = this.#starts.get(word) ?? [];
      this.#starts.set(word, starts);
      starts.push({ at: index + length, leads: !['of', 'to', 'the'].includes(groups?.['at'] ?? '') });
    }
  }

  /** Does something happen in it or lead to it somewhere in the text? An abbreviation is no place. */
  has(written: string): boolean {
    if (written === written.toUpperCase()) return false;
    return (this.#starts.get(WORD.exec(written)?.[0] ?? '') ?? []).some(({ at, leads }) => {
      if (!this.#text.startsWith(written, at)) return false;
      const behind = this.#text.slice(at + written.length, at + written.length + LONGEST_BEHIND + 1);
      return leads ? !GOES_ON.test(behind) : BEHIND.test(behind);
    });
  }
}
