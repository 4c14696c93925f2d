import { isActor, isReciprocal, ontology, RELATIONS, type Label, type Relation } from '../../model/ontology.ts';
import type { Participant } from './participants.ts';

/** A participant as an end of claims. Relations are numbers, their places in `RELATIONS`. */
export interface End {
  readonly one: Participant;
  /** Its place among the participants. */
  readonly at: number;
  /** The relations that it may be the source of, in order. */
  readonly sourceOf: readonly number[];
  /** By relation: may it be the target? */
  readonly isTargetOf: readonly boolean[];
  readonly isImplied: boolean;
  readonly isActor: boolean;
}

/** Relations of talks that a sentence need not name. */
const IMPLYING = flags(['HOSTS', 'MEDIATES', 'PARTY_TO', 'JOINS', 'ADDRESSES', 'USES', 'HELD_IN', 'SUSPENDS']);
/** Acts on the other side, which a sentence need not name. */
const FACING = flags(['DEMANDS', 'PROPOSES', 'CONCEDES', 'REJECTS', 'ACCUSES', 'THREATENS', 'PRESSURES', 'SANCTIONS', 'ATTACKS']);
/** By relation: is it stored once for both directions? */
export const RECIPROCAL: readonly boolean[] = RELATIONS.map(isReciprocal);

/** What the labels of a participant let it be; most have one label. */
const KINDS = new Map<string, Pick<End, 'sourceOf' | 'isTargetOf'>>();

export function endsOf(participants: readonly Participant[]): End[] {
  return participants.map((one, at) => ({ one, at, ...kindOf([...new Set(one.mentions.map(({ label }) => label))]), isImplied: one.item.role === 'implied', isActor: isActor(one.item.label) }));
}

function kindOf(labels: readonly Label[]): Pick<End, 'sourceOf' | 'isTargetOf'> {
  const key = labels.join();
  const known = KINDS.get(key);
  if (known) return known;
  const kind = {
    sourceOf: RELATIONS.flatMap((relation, at) => (labels.some((label) => ontology.relations[relation].source.has(label)) ? [at] : [])),
    isTargetOf: RELATIONS.map((relation) => labels.some((label) => ontology.relations[relation].target.has(label))),
  };
  KINDS.set(key, kind);
  return kind;
}

/** Can two participants stand in any relation? */
export function isPair(source: End, target: End): boolean {
  // Nobody acts whom a sentence does not name.
  if (source.isImplied && source.isActor) return false;
  return source === target ? source.one.mentions.length > 1 : !isSameThing(source.one, target.one);
}

function isSameThing(a: Participant, b: Participant): boolean {
  return a.mentions.every(({ key }) => b.mentions.some((other) => other.key === key));
}

/** Does one stand in the words of the other ("Kenyan" in "Kenyan President Odhiambo")? */
export function isWithin({ one: a }: End, { one: b }: End): boolean {
  return a.item.first < b.item.last && b.item.first < a.item.last && !a.isOpen && !b.isOpen && a.token !== undefined && b.token !== undefined;
}

/** May the relation, one of those that the source may be the source of, hold between a pair? */
export function mayJoin(relation: number, source: End, target: End): boolean {
  if (!target.isTargetOf[relation]) return false;
  if (target.isImplied && target.isActor) return FACING[relation] === true;
  if (source.isImplied || target.isImplied) return IMPLYING[relation] === true || (RECIPROCAL[relation] === true && source !== target);
  // A pair that is the same both ways is looked at once, in the order of the text.
  if (RECIPROCAL[relation] && target.isActor) return source === target || (source.one.token ?? 0) < (target.one.token ?? 0);
  return source !== target;
}

/** By relation: is it one of these? */
export function flags(of: readonly Relation[]): readonly boolean[] {
  return RELATIONS.map((relation) => of.includes(relation));
}
