import type { Realis, Relation } from '../../model/ontology.ts';
import { children } from '../document/tree.ts';
import type { Found } from '../rules/found.ts';
import { realisOf } from '../rules/realis.ts';
import { segmentAt, type Item, type Scene } from '../rules/scene.ts';

/** How something told by a verb is said. */
export function realisAt(scene: Scene, verb: number, relation: Relation): Realis {
  const segment = scene.segments[segmentAt(scene, verb)];
  if (!segment) return 'actual';
  if (children(scene, verb).some((child) => child.label === 'neg')) return 'negated';
  return realisOf(scene, segment, verb, relation);
}

/** A finding that joins two kinds of mentions, its cue as wide as both. Empty where one kind is missing. */
export function joins(relation: Relation, sources: readonly Item[], targets: readonly Item[], how: { readonly why: string; readonly confidence: number; readonly realis?: Realis; readonly by?: readonly Item[] }): Found[] {
  if (!sources.length || !targets.length) return [];
  const all = [...sources, ...targets, ...(how.by ?? [])];
  return [{ relation, sources, targets, issues: [], realis: how.realis ?? 'actual', first: Math.min(...all.map((item) => item.first)), last: Math.max(...all.map((item) => item.last)), found: how.why, confidence: how.confidence }];
}
