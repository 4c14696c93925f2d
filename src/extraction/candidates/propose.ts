import { RELATIONS, type Relation } from '../../model/ontology.ts';
import type { Candidate } from './candidate.ts';
import { endsOf, flags, isPair, isWithin, mayJoin, type End } from './ends.ts';
import { Evidence } from './evidence.ts';
import { Features } from './features.ts';
import { Proposal } from './proposal.ts';
import { rank } from './ranks.ts';
import type { View } from './sentence.ts';
import { TriggerScores } from './triggers.ts';

/** Relations that two kinds of things near each other suggest without a word for it. */
const TOGETHER = flags(['PARTY_TO', 'ADDRESSES', 'USES', 'HELD_IN', 'REPRESENTS', 'NEGOTIATES', 'MEDIATES']);
/** What may hold of talks that are not named without a word for it. */
const BARE = flags(['HELD_IN', 'ADDRESSES', 'PARTY_TO']);
/** Tokens between two things that only stand together. */
const NEAR = 25;

/** Every claim that the sentence could make by its words and kinds, far more than it makes. */
export function propose(view: View): Candidate[] {
  const ends = endsOf(view.participants);
  const words = new TriggerScores(view);
  const evidence = new Evidence(view);
  const features = new Features(view);
  const found: Proposal[] = [];
  for (const from of ends) for (const to of ends) {
    if (!isPair(from, to)) continue;
    const isNear = areNear(from, to);
    const isInside = from !== to && isWithin(from, to);
    const isBare = isUnnamed(from) || isUnnamed(to);
    for (const act of from.sourceOf) {
      if (!mayJoin(act, from, to)) continue;
      const told = evidence.told(act, from, to);
      // Of what stands within the words of the other, only structure tells anything.
      if (isInside && !told) continue;
      const frame = evidence.frame(act, from, to);
      const word = words.best(act, from, to, frame && view.triggers.find(({ token, uses }) => token === frame.token && uses.has(relationAt(act))));
      const { score } = words;
      if (!told && !word && !(TOGETHER[act] && isNear) && !(BARE[act] && isBare)) continue;
      const fit = evidence.fit(act, from, to, frame, word, told);
      found.push(new Proposal({ relation: relationAt(act), act, from, to, word, frame, fit, score: score + fit.weight / 4 + told * 3 }, features));
    }
  }
  rank(found, ends.length, view.triggers.length);
  return found;
}

function areNear({ one: source }: End, { one: target }: End): boolean {
  return source.token !== undefined && target.token !== undefined && Math.abs(source.token - target.token) <= NEAR && !target.isOpen;
}

function isUnnamed({ one, isImplied }: End): boolean {
  return isImplied && one.item.label === 'Talks';
}

function relationAt(act: number): Relation {
  return RELATIONS[act] ?? RELATIONS[0];
}
