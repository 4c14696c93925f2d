import type { Doc } from './doc.ts';

const DELIMITER = '||';

/**
 * Reattaches words whose label is decorated (Nivre and Nilsson 2005): `advmod||conj` belongs below the first `conj`
 * that is found breadth first, from the left, among the descendants of the head it was given.
 */
export function deprojectivize(doc: Doc, labels: readonly string[]): void {
  for (let i = 0; i < doc.length; i++) {
    const label = labels[doc.labels[i] ?? 0] ?? '';
    const delimiter = label.indexOf(DELIMITER);
    if (delimiter < 0) continue;
    const wanted = labels.indexOf(label.slice(delimiter + DELIMITER.length));
    doc.heads[i] = findHead(doc, i, wanted);
    doc.labels[i] = labels.indexOf(label.slice(0, delimiter));
  }
}

function findHead(doc: Doc, word: number, label: number): number {
  const head = doc.heads[word] ?? word;
  let queue = [head];
  while (queue.length > 0) {
    const next: number[] = [];
    for (const parent of queue) {
      for (const child of children(doc, parent)) {
        if (child === word || doc.lexemes[child]?.isSpace) continue;
        if (doc.labels[child] === label) return child;
        next.push(child);
      }
    }
    queue = next;
  }
  return head;
}

/** Children in order; edges are those from before the first reattachment, as in spaCy. */
function children({ heads, leftEdges, rightEdges }: Doc, parent: number): number[] {
  const found: number[] = [];
  for (let i = leftEdges[parent] ?? parent; i <= (rightEdges[parent] ?? parent); i++) {
    if (i !== parent && heads[i] === parent) found.push(i);
  }
  return found;
}
