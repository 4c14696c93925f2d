import type { EdgeSummary } from '../../../src/server/api.ts';

export type EdgeName = Pick<EdgeSummary, 'relation' | 'source' | 'target'>;

/** One string for an edge. Entity ids hold no spaces. */
export function edgeKey({ relation, source, target }: EdgeName): string {
  return `${source} ${relation} ${target}`;
}
