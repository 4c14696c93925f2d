import type { Realis, Relation } from '../../model/ontology.ts';
import { saidOf } from '../factuality/said.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Found } from '../rules/found.ts';
import type { Item, Scene } from '../rules/scene.ts';

/** How something told by a verb is said. */
export function realisAt(scene: Scene, graph: PredicateGraph, verb: number): Realis {
  return saidOf(scene, graph, verb).unconditioned;
}

/** A finding that joins two kinds of mentions, its cue as wide as both. Empty where one kind is missing. */
export function joins(relation: Relation, sources: readonly Item[], targets: readonly Item[], how: { readonly why: string; readonly confidence: number; readonly realis?: Realis; readonly by?: readonly Item[] }): Found[] {
  if (!sources.length || !targets.length) return [];
  const all = [...sources, ...targets, ...(how.by ?? [])];
  return [{ relation, sources, targets, issues: [], realis: how.realis ?? 'actual', first: Math.min(...all.map((item) => item.first)), last: Math.max(...all.map((item) => item.last)), found: how.why, confidence: how.confidence }];
}
