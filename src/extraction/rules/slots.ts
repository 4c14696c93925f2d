import { isActor, isReciprocal, ontology, type Label } from '../../model/ontology.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Found } from './found.ts';
import type { Item } from './scene.ts';

type Slots = Pick<Found, 'sources' | 'targets' | 'issues'>;

/** Which of the things at hand fill target and issue; nothing when what the cue needs is missing. */
export function fill(relation: Found['relation'], cue: Pick<Cue, 'needs' | 'takes'>, at: { sources: readonly Item[]; actors: readonly Item[]; things: readonly Item[] }): Slots[] {
  if (!at.sources.length) return [];
  const allowed = takes(relation, cue);
  const issues = at.things.filter((item) => item.label === 'Issue');
  const targetThings = at.things.filter((item) => allowed.has(item.label));
  const targetActors = at.actors.filter((item) => allowed.has(item.label) && !at.sources.includes(item));
  const slots = (targets: readonly Item[], about: readonly Item[]): Slots[] => (targets.length ? [{ sources: at.sources, targets, issues: about }] : []);
  if (isReciprocal(relation)) {
    const texts = targetThings.filter((item) => item.label === 'Agreement');
    if (texts.length) return slots(texts, []);
    if (targetActors.length) return slots(targetActors, issues);
    return at.sources.length > 1 || at.sources[0]?.role === 'both' ? slots(at.sources, issues) : [];
  }
  if (cue.needs === 'actor') return slots(targetActors, issues);
  if (cue.needs === 'issue') return slots(issues, []);
  if (cue.needs === 'talks') return slots(targetThings.filter((item) => item.label === 'Talks' || item.label === 'Agreement'), []);
  return targetActors.length ? slots(targetActors, issues) : slots(targetThings, []);
}

function takes(relation: Found['relation'], cue: Pick<Cue, 'takes'>): ReadonlySet<Label> {
  const rule = ontology.relations[relation];
  if (!cue.takes) return rule.target;
  return new Set([...rule.target].filter((label) => cue.takes?.includes(label) || (isActor(label) && cue.takes?.includes('actor'))));
}
