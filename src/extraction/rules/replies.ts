import { isActor } from '../../model/ontology.ts';
import { demands } from '../lexicon/cues.ts';
import { group, type Item, type Scene } from './scene.ts';

const DEMANDS = new Set(demands);

/**
 * The demand or offer that a verb answers ("rejected Iran's demand that", "accept the Council's request for").
 * @returns whose it is, and the token behind its noun; undefined when the object is no such thing
 */
export function replyTo(scene: Scene, from: number, end: number): { owners: readonly Item[]; last: number } | undefined {
  const owner = scene.items.find((item) => item.first >= from && item.first <= from + 3 && isActor(item.label) && item.role !== 'venue');
  if (!owner || owner.last >= end) return undefined;
  let at = owner.last;
  if (/^['’]s?$/.test(scene.tokens[at]?.text ?? '')) at++;
  else if (owner.role !== 'modifier') return undefined;
  while (at < end && scene.tokens[at]?.pos === 'ADJ') at++;
  return DEMANDS.has(scene.tokens[at]?.text.toLowerCase() ?? '') ? { owners: group(scene, owner), last: at + 1 } : undefined;
}
