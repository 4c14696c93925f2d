const LABELS: ReadonlySet<string> = new Set(['oprd', 'nsubj', 'dobj', 'nsubjpass', 'pcomp', 'pobj', 'dative', 'appos', 'attr', 'ROOT']);
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/** What base noun phrases depend on: a tree of `length` tokens. */
export interface Tree {
  readonly length: number;
  pos(token: number): string;
  label(token: number): string;
  /** A root is its own head. */
  head(token: number): number;
  /** The first token of the subtree. */
  leftEdge(token: number): number;
}

/** Base noun phrases: tokens `[start, end)`, the noun last. They do not overlap. */
export function nounChunks(tree: Tree): { start: number; end: number }[] {
  const chunks: { start: number; end: number }[] = [];
  let previous = -1;
  for (let i = 0; i < tree.length; i++) {
    if (!NOUNS.has(tree.pos(i))) continue;
    const start = tree.leftEdge(i);
    if (start <= previous) continue;
    if (!LABELS.has(tree.label(i)) && !(tree.label(i) === 'conj' && LABELS.has(tree.label(firstConjunct(tree, i))))) continue;
    chunks.push({ start, end: i + 1 });
    previous = i;
  }
  return chunks;
}

/** Walks up a chain of conjuncts as long as it leads to the left. */
function firstConjunct(tree: Tree, i: number): number {
  let head = tree.head(i);
  while (tree.label(head) === 'conj' && tree.head(head) < head) head = tree.head(head);
  return head;
}
