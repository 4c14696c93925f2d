import type { Item } from './scene.ts';

/** The document's main talks, where a clause speaks of hosting or mediating without naming them ("Pakistan is mediating"). */
export function impliedTalks(sources: readonly Item[], parties: readonly Item[] = []): Item {
  const at = sources[0];
  const span = at ? { first: at.first, last: at.last, start: at.start, end: at.end, text: at.text } : { first: 0, last: 0, start: 0, end: 0, text: '' };
  return { ...span, label: 'Talks', key: 'talks:implied', name: 'talks', role: 'implied', parties };
}
