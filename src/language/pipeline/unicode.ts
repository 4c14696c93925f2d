/** Which characters are white space, letters and digits in Python's sense, which is not JavaScript's. */
export class Characters {
  readonly #spaces = new Uint8Array(65536);
  readonly #digits: ReadonlySet<string>;

  constructor({ spaces, digits }: { spaces: string; digits: string }) {
    for (let i = 0; i < spaces.length; i++) this.#spaces[spaces.charCodeAt(i)] = 1;
    this.#digits = new Set(digits);
  }

  /** Whether a UTF-16 code unit is white space. */
  isSpace(unit: number): boolean {
    return this.#spaces[unit] === 1;
  }

  /** Whether all of a string is white space. */
  isBlank(text: string): boolean {
    for (let i = 0; i < text.length; i++) if (!this.isSpace(text.charCodeAt(i))) return false;
    return text.length > 0;
  }

  /**
   * The shape of a word: X and x for letters, d for digits, everything else as it is; runs are cut after four.
   * Words of a hundred characters and more have the shape LONG.
   */
  shape(word: string): string {
    let shape = '';
    let last = '';
    let run = 0;
    let length = 0;
    for (const char of word) {
      length++;
      const mark = this.#mark(char);
      run = mark === last ? run + 1 : 0;
      last = mark;
      if (run < 4) shape += mark;
    }
    return length >= 100 ? 'LONG' : shape;
  }

  #mark(char: string): string {
    const unit = char.charCodeAt(0);
    if (unit < 128) {
      if (unit >= 97 && unit <= 122) return 'x';
      if (unit >= 65 && unit <= 90) return 'X';
      return unit >= 48 && unit <= 57 ? 'd' : char;
    }
    if (/\p{L}/u.test(char)) return /\p{Uppercase}/u.test(char) ? 'X' : 'x';
    return /\p{Nd}/u.test(char) || this.#digits.has(char) ? 'd' : char;
  }
}

/** Whether a string has letters only, and at least one. */
export function isAlpha(text: string): boolean {
  return /^\p{L}+$/u.test(text);
}
