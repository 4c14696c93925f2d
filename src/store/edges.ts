import type { Claim } from '../model/claim.ts';
import { REALIS } from '../model/ontology.ts';
import type { Realis } from '../model/ontology.ts';

/** What an edge needs to know of one of its claims. */
export interface ClaimFacts {
  readonly realis: Realis;
  readonly confidence: number;
  readonly document: string;
  /** The document that it is a copy of, or itself: near-copies are one independent source. */
  readonly original: string;
  readonly date: string | null;
  /** One of its claims and another cannot both be true (see contradictions.ts). */
  readonly contradicted: boolean;
}

/** The properties of a typed edge between two entities. A type, not an interface: it is sent as a plain map. */
export type EdgeProperties = {
  readonly claims: number;
  readonly documents: number;
  /** Independent sources: reprints count once. */
  readonly support: number;
  readonly disputed: boolean;
  /** The most frequent one among its claims. */
  readonly realis: Realis;
  /** Of its surest claim, 0..1. */
  readonly confidence: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
};

/** The edge that a claim supports: its relation, source and target, or the issue where it is aimed at nobody. Ids hold no spaces. */
export function edgeKey({ relation, source, target, issue }: Pick<Claim, 'relation' | 'source' | 'target' | 'issue'>): string {
  return `${relation} ${source} ${target ?? issue ?? ''}`;
}

export function edgeEnds(key: string): { readonly relation: string; readonly source: string; readonly target: string } {
  const [relation = '', source = '', target = ''] = key.split(' ');
  return { relation, source, target };
}

/**
 * The edge as a whole, the same whatever the order of its claims. Its confidence is that of its surest claim;
 * of equally frequent realis values the first in the vocabulary's order is taken.
 */
export function deriveEdge(claims: readonly ClaimFacts[]): EdgeProperties {
  const counts = new Map<Realis, number>();
  for (const { realis } of claims) counts.set(realis, (counts.get(realis) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const dates = claims.flatMap(({ date }) => date ?? []).sort();
  return {
    claims: claims.length,
    documents: new Set(claims.map(({ document }) => document)).size,
    support: new Set(claims.map(({ original }) => original)).size,
    disputed: claims.some(({ contradicted }) => contradicted),
    realis: REALIS.find((realis) => counts.get(realis) === most) ?? 'unclear',
    confidence: Math.max(...claims.map(({ confidence }) => confidence)),
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
  };
}
