import type { Item, Scene } from '../rules/scene.ts';
import type { Span } from '../../model/claim.ts';
import type { Quotation, Quotations } from './quotation.ts';

const MARKS = /["“”«»]/g;
/** Shorter ones only mark a word. */
const SCARE = 3;
/** A quotation that nothing closes ends with its paragraph, and with this many characters. */
const LONGEST = 3000;

/**
 * Finds what is quoted and who says it: by the sentence that it stands in, by the one behind it ("..., he said"), or, where a
 * sentence is nothing but quotation, by whoever spoke last.
 * @param speakers who is said to speak in each sentence, as `attributionIn` finds them
 */
export function quotationsOf(scenes: readonly Scene[], speakers: readonly (Item | null)[]): Quotations {
  const text = scenes[0]?.text ?? '';
  let last: Item | null = null;
  let lastEnd = 0;
  /** The first sentence that ends behind the start of the quotation. */
  let next = 0;
  const found = spansOf(text).map((span): Quotation => {
    while (next < scenes.length && (scenes[next]?.sentence.end ?? 0) <= span.start) next++;
    const inside: number[] = [];
    for (let at = next; at < scenes.length && (scenes[at]?.sentence.start ?? 0) < span.end; at++) inside.push(at);
    const own = inside.map((at) => speakers[at] ?? null).find((speaker) => speaker !== null) ?? null;
    // A new paragraph that opens a quotation goes on with the last speaker; other words between end it.
    const goesOn = !/[\p{L}\d]{3}/u.test(outside(text, lastEnd, span.start));
    const first = inside[0];
    const isWhole = first !== undefined && span.start - (scenes[first]?.sentence.start ?? 0) <= 2;
    const speaker = own ?? (goesOn || isWhole ? last : null);
    if (speaker) last = speaker;
    lastEnd = span.end;
    return { ...span, speaker };
  });
  return {
    quotationAt: (offset) => {
      let low = 0;
      let high = found.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((found[middle]?.end ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      const hit = found[low];
      return hit && hit.start <= offset ? hit : undefined;
    },
  };
}

function outside(text: string, from: number, to: number): string {
  return text.slice(from, Math.max(from, to));
}

/** What stands between quotation marks, marks included, of more than a word or two. */
function spansOf(text: string): Span[] {
  const found: Span[] = [];
  let open: number | undefined;
  const close = (end: number): void => {
    if (open !== undefined && text.slice(open, end).split(/\s+/).length >= SCARE) found.push({ start: open, end });
    open = undefined;
  };
  for (const mark of text.matchAll(MARKS)) {
    const { index: at } = mark;
    const opens = mark[0] === '“' || mark[0] === '«' || (mark[0] === '"' && open === undefined);
    const broken = open === undefined ? -1 : text.slice(open, at).search(/\n\s*\n/);
    if (open !== undefined && (broken >= 0 || at - open > LONGEST)) close(broken >= 0 ? open + broken : open + LONGEST);
    if (opens && open === undefined) open = at;
    else if (opens || mark[0] === '"' && open === undefined) open = at;
    else close(at + 1);
  }
  if (open !== undefined) {
    const broken = text.slice(open).search(/\n\s*\n/);
    close(Math.min(broken >= 0 ? open + broken : text.length, open + LONGEST));
  }
  return found;
}
