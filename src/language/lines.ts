/** A stretch of text that is analysed by itself: a paragraph, a heading, a list item, a dateline. */
export interface Segment { readonly start: number; readonly end: number }

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/g;
/** Marks of quotes and headings, then one of a list item, then a box: "> ## ", "- ", "(b) ", "* [x] ". */
const MARKS = /^(?:\s*(?:>(?!\d)|#{1,6}(?=\s)))*(?:\s*(?:[-–—*•‣◦▪●·]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])(?=\s))?(?:\s+\[[ xX]\](?=\s))?\s*(?=\S)/;
/** A line that rules off or underlines, and the one below the head of a table. */
const RULE = /^[\s|:+]*(?:---|===)[\s|:+=-]*$/;
const CITY = String.raw`\p{Lu}[\p{Lu}'’.]+(?:[ -]\p{Lu}[\p{Lu}'’.]*){0,4}`;
/** Characters in which a dateline must end. */
const MAX_DATELINE = 120;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`;
const DATE = String.raw`(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:,? \d{4})?`;
const AGENCY = String.raw`\([\p{L}\p{N} .&/-]{2,40}\)`;
/** "GENEVA, June 30 (Agency) - ", "Doha, 30 June (Agency) — ", "ADDIS ABABA, Ethiopia — ", also emphasised. */
const DATELINE = new RegExp(String.raw`^\s*[*_]{0,3}(?:${CITY}(?:,? \p{Lu}[\p{L}. ]{1,24})?(?:,? ${DATE})?(?: ${AGENCY})?|\p{Lu}[\p{L} '’-]{1,30},? (?:${DATE}(?: ${AGENCY})?|${AGENCY}))[*_]{0,3}\s*(?:--|[-–—:])[*_]{0,3}\s+(?=[\p{Lu}\p{N}“‘"'(])`, 'u');

/**
 * The stretches of a document that are analysed one by one, so that a heading never runs into the text below it. Each
 * line is one, unless its lines were broken at a fixed width; marks of headings, quotes and list items are left out; a dateline is cut off.
 */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  for (const { start, end } of joinWrapped(text, lines(text))) {
    const line = text.slice(start, end);
    const marks = MARKS.exec(line)?.[0].length ?? 0;
    const dateline = DATELINE.exec(line.slice(marks, marks + MAX_DATELINE))?.[0].length ?? 0;
    if (dateline) found.push({ start: start + marks, end: start + marks + dateline });
    found.push({ start: start + marks + dateline, end: start + endOfHeading(line) });
  }
  return found;
}

/** Where the text of a line ends: "## A heading ##" is closed by its marks. */
function endOfHeading(line: string): number {
  if (!/^\s*#/.test(line)) return line.length;
  const trimmed = line.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === '#') end--;
  return end < trimmed.length && /\s/.test(trimmed[end - 1] ?? '') ? end : line.length;
}

function lines(text: string): Segment[] {
  return Array.from(text.matchAll(LINE), ({ index, 0: line }) => ({ start: index, end: index + line.length })).filter(({ start, end }) => isText(text.slice(start, end)));
}

function isText(line: string): boolean {
  return line.trim() !== '' && !RULE.test(line);
}

/** Joins lines that were broken to keep within a width: the next line's first word would not have fitted on the line. */
function joinWrapped(text: string, all: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (let i = 0; i < all.length;) {
    const block = blockFrom(text, all, i);
    const width = block.reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
    const isWrapped = block.length >= 3 && width >= 50 && width <= 100
      && block.every((line, j) => j === block.length - 1 || !fits(text, line, block[j + 1], width));
    const first = block[0];
    const last = block.at(-1);
    if (isWrapped && first && last) joined.push({ start: first.start, end: last.end });
    else for (const line of block) joined.push(line);
    i += block.length;
  }
  return joined;
}

/** The lines up to the next empty one. */
function blockFrom(text: string, all: readonly Segment[], from: number): Segment[] {
  let to = from + 1;
  for (; to < all.length; to++) {
    const gap = text.slice(all[to - 1]?.end, all[to]?.start);
    if (gap !== '\n' && gap !== '\r\n') break;
  }
  return all.slice(from, to);
}

function fits(text: string, line: Segment, next: Segment | undefined, width: number): boolean {
  if (!next) return true;
  const word = /^\s*\S+/.exec(text.slice(next.start, next.end))?.[0].trim().length ?? 0;
  return line.end - line.start + 1 + word <= width;
}
