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
/** A link of Markdown, `[its text](address)`: its opening bracket (and the mark of a picture), then all from its closing bracket on. */
const ADDRESS = String.raw`\]\((?:[a-z][a-z+.-]{1,20}:|[/#.])[^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?(?:\s"[^"\n]{0,200}")?\)`;
const LINK = new RegExp(String.raw`!?\[(?=[^[\]\n]{1,300}${ADDRESS})`, 'y');
const LINK_END = new RegExp(ADDRESS, 'y');
const SPACE = /\s/;

/**
 * Prepares text `[start, end)` for the model: typographic quotes and hyphens become plain, invisible characters,
 * citation marks, Markdown's emphasis and the addresses of its links are left out, white space becomes single spaces, none at the ends.
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
  return unit > 0x20 && unit < 0x7f && unit !== 0x21 && unit !== 0x5b && unit !== 0x5d && unit !== 0x2a && unit !== 0x5f;
}

/** Where a mark of a citation, of emphasis or of a link that begins here ends; where it begins if there is none. */
function endOfMark(text: string, at: number): number {
  for (const mark of marksFrom(text.charAt(at))) {
    mark.lastIndex = at;
    if (mark.test(text)) return mark.lastIndex;
  }
  return at;
}

function marksFrom(unit: string): readonly RegExp[] {
  if (unit === '*' || unit === '_') return [EMPHASIS];
  if (unit === '[') return [CITATION, LINK];
  if (unit === ']') return [LINK_END];
  if (unit === '!') return [LINK];
  return SPACE.test(unit) ? [CITATION] : [];
}
