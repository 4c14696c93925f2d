/** What tells an edge from all others. */
export interface EdgeName {
  readonly relation: string;
  readonly source: string;
  readonly target: string;
}

/** One string for an edge. Entity ids hold no spaces. */
export function edgeKey({ relation, source, target }: EdgeName): string {
  return `${source} ${relation} ${target}`;
}
