export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut into before, marked and after; empty parts are left out. Offsets outside the text mark nothing. */
export function markedParts(text: string, start: number, end: number): readonly MarkedPart[] {
  if (start < 0 || end > text.length || start >= end) return [{ text, marked: false }];
  return [
    { text: text.slice(0, start), marked: false },
    { text: text.slice(start, end), marked: true },
    { text: text.slice(end), marked: false },
  ].filter((part) => part.text !== '');
}
