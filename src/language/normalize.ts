/** A text as the model should see it, and where each of its characters stands in the original text. */
export interface Normalized {
  readonly text: string;
  /** Offset in the original for each UTF-16 unit. */
  readonly offsets: Int32Array;
}

/** Typographic marks for which the model, trained on older text, has a plain counterpart. Each stands for one unit. */
const PLAIN = new Map([
  ['\u2018', "'"], ['\u2019', "'"], ['\u201a', "'"], ['\u201b', "'"], ['\u02bc', "'"], ['\u2032', "'"],
  ['\u201c', '"'], ['\u201d', '"'], ['\u201e', '"'], ['\u201f', '"'], ['\u00ab', '"'], ['\u00bb', '"'], ['\u2033', '"'],
  ['\u2010', '-'], ['\u2011', '-'],
]);
/** Soft hyphens, zero-width characters and direction marks: no part of the text as it is read. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\0]/;
/** Footnote marks of encyclopedias: [1], [2, 3], [4–6], [note 1], [citation needed]. */
const CITATION = /\s*\[(?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*|(?:note|nb|n) \d{1,3}|citation needed)\]/y;
const SPACE = /\s/;

/**
 * Prepares text `[start, end)` for the model: typographic quotes and hyphens become plain, invisible characters and
 * citation marks are left out, white space becomes single spaces, none at the ends.
 */
export function normalize(original: string, start: number, end: number): Normalized {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let i = start; i < end; i++) {
    const citation = endOfCitation(original, i);
    if (citation > i && citation <= end) {
      i = citation - 1;
      continue;
    }
    const unit = original.charAt(i);
    if (INVISIBLE.test(unit)) continue;
    const isSpace = SPACE.test(unit);
    if (isSpace && (units.length === 0 || units.at(-1) === ' ')) continue;
    units.push(isSpace ? ' ' : (PLAIN.get(unit) ?? unit));
    offsets.push(i);
  }
  if (units.at(-1) === ' ') {
    units.pop();
    offsets.pop();
  }
  return { text: units.join(''), offsets: Int32Array.from(offsets) };
}

function endOfCitation(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== 0x5b && !SPACE.test(text.charAt(at))) return at;
  CITATION.lastIndex = at;
  return CITATION.test(text) ? CITATION.lastIndex : at;
}
