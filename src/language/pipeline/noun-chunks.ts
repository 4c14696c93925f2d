import type { Doc } from './doc.ts';

const LABELS: ReadonlySet<string> = new Set(['oprd', 'nsubj', 'dobj', 'nsubjpass', 'pcomp', 'pobj', 'dative', 'appos', 'attr', 'ROOT']);
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/** Base noun phrases: tokens `[start, end)`, the noun last. They do not overlap. */
export function nounChunks(doc: Doc, labels: readonly string[]): { start: number; end: number }[] {
  const chunks: { start: number; end: number }[] = [];
  const label = (i: number): string => labels[doc.labels[i] ?? 0] ?? '';
  let previous = -1;
  for (let i = 0; i < doc.length; i++) {
    const start = doc.leftEdges[i] ?? i;
    if (start <= previous || !NOUNS.has(doc.pos[i] ?? '')) continue;
    if (!LABELS.has(label(i)) && !(label(i) === 'conj' && LABELS.has(label(firstConjunct(doc, i, label))))) continue;
    chunks.push({ start, end: i + 1 });
    previous = i;
  }
  return chunks;
}

/** Walks up a chain of conjuncts as long as it leads to the left. */
function firstConjunct({ heads }: Doc, i: number, label: (i: number) => string): number {
  let head = heads[i] ?? i;
  while (label(head) === 'conj' && (heads[head] ?? head) < head) head = heads[head] ?? head;
  return head;
}
