import type { Mention } from '../extractor.ts';
import type { Item } from '../rules/scene.ts';
import { isGovernment, isRebels, type Evidence } from './evidence.ts';

/** Whom a wording for the sides of talks stands for: "both governments" the main parties, "the rebels" and "the government" the one of its kind. */
export function standingFor(parties: readonly Mention[], evidence: Evidence): (side: Item) => readonly Item[] {
  const group = theOne('ArmedGroup', parties, evidence);
  const state = theOne('State', parties, evidence);
  return (side) => {
    const as = ({ key, name, label }: Mention): Item => ({ ...side, key, name, label, role: 'name' });
    if (side.role === 'both' || side.refers?.family.refers === 'belligerents') return parties.map(as);
    if (isRebels(side)) return group ? [as(group)] : [];
    if (isGovernment(side)) return state ? [as(state)] : [];
    return [side];
  };
}

/** The party with a label, or else the actor that the document names most; of several parties none. */
function theOne(label: Mention['label'], parties: readonly Mention[], { actors }: Evidence): Mention | undefined {
  const own = parties.filter((party) => party.label === label);
  if (own.length) return own.length === 1 ? own[0] : undefined;
  const times = (key: string): number => actors.get(key)?.counts.get('mentioned') ?? 0;
  return [...actors.values()].map(({ mention }) => mention).filter((mention) => mention.label === label).sort((a, b) => times(b.key) - times(a.key))[0];
}
