import { isActor } from '../../model/ontology.ts';
import { demands } from '../lexicon/cues.ts';
import { group, type Item, type Scene } from './scene.ts';

const DEMANDS = new Set(demands);

/**
 * The demand or offer that a verb answers ("rejected Iran's demand that", "accept the Council's request for").
 * @returns whose it is, and the token behind its noun; undefined when the object is no such thing
 */
export function replyTo(scene: Scene, from: number, end: number): { owners: readonly Item[]; last: number } | undefined {
  const bare = bareDemand(scene, from, end);
  if (bare) return bare;
  const owner = scene.items.find((item) => item.first >= from && item.first <= from + 3 && isActor(item.label) && item.role !== 'venue');
  if (!owner || owner.last >= end) return undefined;
  let at = owner.last;
  if (/^['’]s?$/.test(scene.tokens[at]?.text ?? '')) at++;
  else if (owner.role !== 'modifier') return undefined;
  while (at < end && scene.tokens[at]?.pos === 'ADJ') at++;
  return DEMANDS.has(scene.tokens[at]?.text.toLowerCase() ?? '') ? { owners: group(scene, owner), last: at + 1 } : undefined;
}

/** "rejected the call", "resisted that pressure": who asked was said before. */
function bareDemand(scene: Scene, from: number, end: number): { owners: readonly Item[]; last: number } | undefined {
  const article = scene.tokens[from];
  if (!article || from >= end || !['the', 'that', 'this', 'these', 'those'].includes(article.text.toLowerCase())) return undefined;
  let at = from + 1;
  while (scene.tokens[at]?.pos === 'ADJ') at++;
  const noun = scene.tokens[at];
  const next = scene.tokens[at + 1]?.text.toLowerCase() ?? '';
  if (!noun || at >= end || !DEMANDS.has(noun.text.toLowerCase()) || ['for', 'of', 'from', 'by', 'to', 'that'].includes(next)) return undefined;
  const asker: Item = { key: 'pronoun:asker', name: noun.text, label: 'Group', role: 'asker', first: from, last: at + 1, start: article.start, end: noun.end, text: scene.text.slice(article.start, noun.end) };
  return { owners: [asker], last: at + 1 };
}
