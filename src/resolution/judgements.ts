/** What people have decided about entities; it outweighs what names say. */
export interface Judgements {
  /** The id of the entity that this one is, or undefined where nobody has judged. */
  sameAs(id: string): string | undefined;
}

export const NO_JUDGEMENTS: Judgements = { sameAs: () => undefined };

/** The id at the end of a chain of judgements; a circle ends where it began. */
export function judged(id: string, judgements: Judgements): string {
  const seen = new Set([id]);
  let at = id;
  for (let next = judgements.sameAs(at); next !== undefined && !seen.has(next); next = judgements.sameAs(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}
