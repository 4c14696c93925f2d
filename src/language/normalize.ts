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
const CITATION = /\s{0,2}\[(?:\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*|(?:note|nb|n) \d{1,3}|citation needed)\]/y;
/** Emphasis of Markdown, `**so**` or `_so_`: before the first letter, behind the last. Between letters or spaces it is something else. */
const EMPHASIS = /(?<![\p{L}\p{N}*_])[*_]{1,3}(?=[\p{L}\p{N}"“‘'([])|(?<=[^\s*_])[*_]{1,3}(?![\p{L}\p{N}*_])/uy;
const SPACE = /\s/;

/**
 * Prepares text `[start, end)` for the model: typographic quotes and hyphens become plain, invisible characters,
 * citation marks and Markdown's emphasis are left out, white space becomes single spaces, none at the ends.
 */
export function normalize(original: string, start: number, end: number): Normalized {
  let out = '';
  const offsets = new Int32Array(end - start);
  let afterSpace = true;
  for (let i = start; i < end; i++) {
    const unit = original.charAt(i);
    if (isPlain(original.charCodeAt(i))) {
      offsets[out.length] = i;
      out += unit;
      afterSpace = false;
      continue;
    }
    const mark = endOfMark(original, i);
    if (mark > i && mark <= end) {
      i = mark - 1;
      continue;
    }
    if (INVISIBLE.test(unit)) continue;
    const isSpace = SPACE.test(unit);
    if (isSpace && afterSpace) continue;
    afterSpace = isSpace;
    offsets[out.length] = i;
    out += isSpace ? ' ' : (PLAIN.get(unit) ?? unit);
  }
  return { text: out.trimEnd(), offsets };
}

/** The common case: printable ASCII with which no mark begins. */
function isPlain(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f && unit !== 0x5b && unit !== 0x2a && unit !== 0x5f;
}

/** Where a citation mark or mark of emphasis that begins here ends; where it begins if there is none. */
function endOfMark(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const mark = unit === 0x2a || unit === 0x5f ? EMPHASIS : unit === 0x5b || SPACE.test(text.charAt(at)) ? CITATION : undefined;
  if (!mark) return at;
  mark.lastIndex = at;
  return mark.test(text) ? mark.lastIndex : at;
}
