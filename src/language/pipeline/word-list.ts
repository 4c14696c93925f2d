/** Words, kept as the one string that they come in: as single strings they would take ten times the memory. */
export class WordList {
  readonly #words: string;

  /** `words`: sorted by their code units, separated by single spaces. */
  constructor(words: string) {
    this.#words = ` ${words} `;
  }

  has(word: string): boolean {
    let low = 0;
    let high = this.#words.length - 1;
    // Both stand on a space; what is looked for can only stand between them.
    while (low < high) {
      const middle = this.#words.lastIndexOf(' ', (low + high) >> 1);
      const start = middle > low ? middle : low;
      const end = this.#words.indexOf(' ', start + 1);
      const candidate = this.#words.slice(start + 1, end);
      if (candidate === word) return true;
      if (candidate < word) low = end;
      else high = start;
    }
    return false;
  }
}
