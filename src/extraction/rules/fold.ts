const FOLDED = new Map<string, string>([['’', "'"], ['‘', "'"], ['‑', '-'], ['–', '-'], ['\u00a0', ' '], ['ı', 'i'], ['ø', 'o'], ['ł', 'l']]);

/** Lower case without accents and typographic variants, one UTF-16 unit for each of the text's, so that offsets stay. */
export function fold(text: string): string {
  let folded = '';
  for (const unit of text) {
    const plain = FOLDED.get(unit) ?? unit.normalize('NFD').slice(0, unit.length).toLowerCase();
    folded += plain.length === unit.length ? plain : unit;
  }
  return folded;
}

/** Lower-case ASCII words joined by hyphens, for ids. Falls back to the code points of a text with no ASCII letter. */
export function slug(text: string): string {
  const words = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[’']s\b/g, '').toLowerCase().match(/[a-z0-9]+/g);
  return words ? words.join('-') : Array.from(text, (unit) => (unit.codePointAt(0) ?? 0).toString(16)).join('-') || 'unnamed';
}

const LETTER = /[\p{L}\p{N}]/u;

/** Finds the longest of many wordings at a place of a folded text. */
export class Wordings<T> {
  readonly #byFirst = new Map<string, { folded: string; written: string; exact: boolean; value: T }[]>();

  /** @param exact the text must have the wording's own capitals. */
  add(written: string, value: T, exact = false): void {
    const folded = fold(written.replaceAll(' - ', '-'));
    const first = firstWord(folded);
    const list = this.#byFirst.get(first) ?? [];
    list.push({ folded, written, exact, value });
    list.sort((a, b) => b.folded.length - a.folded.length);
    this.#byFirst.set(first, list);
  }

  /** The longest wording that begins at `start` and ends at the end of a word, with all values that share it. */
  at(text: string, folded: string, start: number): { end: number; values: T[] } | undefined {
    let found: { end: number; values: T[] } | undefined;
    for (const entry of this.#byFirst.get(firstWord(folded.slice(start, start + 40))) ?? []) {
      const end = start + entry.folded.length;
      if (found && end < found.end) break;
      if (!folded.startsWith(entry.folded, start) || LETTER.test(folded[end] ?? '')) continue;
      if (entry.exact ? !text.startsWith(entry.written, start) : isCapital(entry.written) && !isCapital(text.slice(start))) continue;
      if (found) found.values.push(entry.value);
      else found = { end, values: [entry.value] };
    }
    return found;
  }
}

function firstWord(folded: string): string {
  return /^[\p{L}\p{N}]+/u.exec(folded)?.[0] ?? folded[0] ?? '';
}

/** A name that is written with a capital is never found in lower-case text ("turkey", "us"). */
function isCapital(text: string): boolean {
  const first = text[0] ?? '';
  return first !== first.toLowerCase();
}
