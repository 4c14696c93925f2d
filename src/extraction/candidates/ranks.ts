import { LABELS } from '../../model/ontology.ts';
import type { Proposal } from './proposal.ts';

/** Ranks all candidates of a sentence with so many participants and triggers. */
export function rank(found: readonly Proposal[], participants: number, triggers: number): void {
  const groups = new Map<number, number[]>();
  const into = (key: number, score: number): number[] => {
    const scores = groups.get(key);
    if (scores) {
      scores.push(score);
      return scores;
    }
    const fresh = [score];
    groups.set(key, fresh);
    return fresh;
  };
  const places = found.map(({ act, from, to, word, score }) => {
    const said = (act * (triggers + 1) + (word ? word.at + 1 : 0)) * participants;
    return [into((said + to.at) * KINDS, score), into((said + from.at) * KINDS + 1 + LABELS.indexOf(to.one.item.label), score), into((from.at * participants + to.at) * KINDS + KINDS - 1, score)] as const;
  });
  found.forEach((candidate, i) => {
    const place = places[i];
    if (!place) return;
    const [ofSource, ofTarget, ofRelation] = place;
    const { score } = candidate;
    candidate.rank = { best: top(ofRelation), ofSource: above(ofSource, score), ofTarget: above(ofTarget, score), ofRelation: above(ofRelation, score), behindTarget: score - top(ofTarget), behindSource: score - top(ofSource) };
  });
}

/** Kinds of groups: with a target, with a source and a label of targets, of a pair. */
const KINDS = LABELS.length + 2;

function above(scores: readonly number[], score: number): number {
  let count = 0;
  for (const other of scores) if (other > score) count++;
  return count;
}

function top(scores: readonly number[]): number {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  return most;
}
