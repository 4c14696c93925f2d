import type { Family, Label, Realis } from '../../../src/model/ontology.ts';

export type { Family, Label };

/** The kinds in the order of the legend; who acts is filled, what is acted on is outlined. */
export const KIND_NAMES: readonly Label[] = ['State', 'Organization', 'ArmedGroup', 'Person', 'Group', 'Talks', 'Agreement', 'Issue', 'Mechanism', 'Place'];
/** Who acts. */
export const ACTOR_NAMES: ReadonlySet<Label> = new Set(KIND_NAMES.slice(0, 5));
export const FAMILY_NAMES: readonly Family[] = ['process', 'bargaining', 'stance', 'pressure', 'cooperation', 'outcome', 'structure'];

export const REALIS_NAMES: readonly Realis[] = ['actual', 'promised', 'conditional', 'negated', 'unclear'];

export interface KindLook {
  readonly letter: string;
  /** Width of the outline in pixels; a share of the radius for talks, which are drawn as a thick ring. */
  readonly stroke: number;
}

export const KIND_LOOKS: Readonly<Record<Label, KindLook>> = {
  State: { letter: 'S', stroke: 0 },
  Organization: { letter: 'O', stroke: 0 },
  ArmedGroup: { letter: 'A', stroke: 0 },
  Person: { letter: 'P', stroke: 0 },
  Group: { letter: 'G', stroke: 1.5 },
  Talks: { letter: 'T', stroke: 4 },
  Agreement: { letter: 'D', stroke: 1.5 },
  Issue: { letter: 'I', stroke: 1.5 },
  Mechanism: { letter: 'M', stroke: 1.5 },
  Place: { letter: 'L', stroke: 1.5 },
};
