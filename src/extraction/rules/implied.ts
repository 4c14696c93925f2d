import { isActor } from '../../model/ontology.ts';
import { prepositionOf } from './arguments.ts';
import { group, type Item, type Scene } from './scene.ts';
import type { VerbMatch } from './verbs.ts';

/** The document's main talks, where a clause speaks of hosting or mediating without naming them ("Pakistan is mediating"). */
export function impliedTalks(sources: readonly Item[], parties: readonly Item[] = []): Item {
  const at = sources[0];
  const span = at ? { first: at.first, last: at.last, start: at.start, end: at.end, text: at.text } : { first: 0, last: 0, start: 0, end: 0, text: '' };
  return { ...span, label: 'Talks', key: 'talks:implied', name: 'talks', role: 'implied', parties };
}

/** The two of "a ceasefire between A and B", wherever the sentence says it. */
export function betweenIn(scene: Scene): readonly Item[] {
  const first = scene.items.find((item) => isActor(item.label) && item.role === 'name' && prepositionOf(scene, item) === 'between');
  const pair = first ? group(scene, first).filter((item) => item.label === 'State' || item.label === 'ArmedGroup' || item.label === 'Organization') : [];
  return pair.length === 2 ? pair : [];
}

/** Has the verb no object of its own that it could host or mediate instead of talks? An issue that is settled counts as none. */
export function standsAlone(scene: Scene, match: VerbMatch, reach: number): boolean {
  for (let i = match.last; i < reach; i++) {
    const token = scene.tokens[i];
    if (!token || token.pos === 'ADP' || token.pos === 'PUNCT' || token.pos === 'CCONJ' || token.pos === 'SCONJ') return true;
    const item = scene.items.find((candidate) => i >= candidate.first && i < candidate.last);
    if (item) return match.relation === 'MEDIATES' && (item.label === 'Issue' || item.role === 'both');
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'VERB') return false;
  }
  return true;
}
