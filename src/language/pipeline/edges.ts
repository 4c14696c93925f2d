import type { Doc } from './doc.ts';

/** Non-projective trees need several rounds; a malformed one must not keep us for ever. */
const MAX_ROUNDS = 12;

/** Sets the first and last token of each token's subtree. */
export function setEdges(doc: Doc): void {
  for (let i = 0; i < doc.length; i++) {
    doc.leftEdges[i] = i;
    doc.rightEdges[i] = i;
  }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (let i = 0; i < doc.length; i++) widen(doc, i);
    for (let i = doc.length - 1; i >= 0; i--) widen(doc, i);
    if (headsAreWithinSentences(doc)) return;
  }
}

/** A sentence starts at the left edge of each root. */
export function startSentences(doc: Doc): void {
  doc.sentenceStarts.fill(0);
  for (let i = 0; i < doc.length; i++) if (doc.heads[i] === i) doc.sentenceStarts[doc.leftEdges[i] ?? i] = 1;
}

function widen({ heads, leftEdges, rightEdges }: Doc, child: number): void {
  const head = heads[child] ?? child;
  if ((leftEdges[child] ?? 0) < (leftEdges[head] ?? 0)) leftEdges[head] = leftEdges[child] ?? 0;
  if ((rightEdges[child] ?? 0) > (rightEdges[head] ?? 0)) rightEdges[head] = rightEdges[child] ?? 0;
}

/** The last token's own head is not looked at, as in spaCy. */
function headsAreWithinSentences(doc: Doc): boolean {
  const { heads, length } = doc;
  startSentences(doc);
  let start = 0;
  for (let end = 0; end < length; end++) {
    if ((end === 0 || doc.sentenceStarts[end] !== 1) && end !== length - 1) continue;
    for (let i = start; i < end; i++) {
      const head = heads[i] ?? i;
      if (head < start || head >= end + 1) return false;
    }
    start = end;
  }
  return true;
}
