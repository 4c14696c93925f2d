import type { Mention } from '../extractor.ts';
import { slug } from '../rules/fold.ts';
import type { Item } from '../rules/scene.ts';
import type { Trace } from './memory.ts';

/** What resolving a collective needs besides the reading. */
export interface Around {
  /** Of the document so far, and of the sentence up to the item. */
  readonly traces: readonly Trace[];
  /** The members of another item of the sentence. */
  readonly members: (item: Item) => readonly Mention[];
}

/** Nobody who is named: the group by its own words. */
export function orGroup(named: readonly Mention[], item: Item): readonly Mention[] {
  if (named.length || !/(?:s|men)$/.test(item.text)) return named;
  const name = item.text.toLowerCase().replace(/^(?:the|these|those|this|that|all|both|its|their|his|her|our|my) (?:the )?/, '');
  return [{ ...item, label: 'Group', key: `group:${slug(name)}`, name }];
}

/** Who can be a side of talks or of a war. */
export const STATELIKE = new Set(['State', 'ArmedGroup', 'Organization']);
/** Sentences back in which a pair may still be meant by "both". */
export const NEAR = 3;
