import type { DraftClaim, DraftLink } from '../extractor.ts';
import { condition, trade } from '../lexicon/cues.ts';
import { phraseIn } from './realis.ts';
import type { Scene } from './scene.ts';

const EXCHANGED = new Set(['CONCEDES', 'PROPOSES', 'AGREES', 'REJECTS', 'DEMANDS']);

/**
 * Links the claims of a sentence that stand on either side of "in exchange for" or "only if".
 * @param claims the sentence's claims, with their index in the document's list
 */
export function linksOf(scene: Scene, claims: readonly { readonly claim: DraftClaim; readonly index: number }[]): DraftLink[] {
  const { firstToken, endToken } = scene.sentence;
  const pairs = (phrases: readonly string[], type: DraftLink['type']): DraftLink[] => {
    const at = phraseIn(scene, phrases, firstToken, endToken);
    const hinge = at === undefined ? undefined : scene.tokens[at - 1]?.end;
    if (hinge === undefined) return [];
    const bargained = claims.filter(({ claim }) => EXCHANGED.has(claim.relation));
    const left = bargained.filter(({ claim }) => anchor(claim) < hinge);
    const right = bargained.filter(({ claim }) => anchor(claim) >= hinge);
    return left.flatMap((one) => right.map((other): DraftLink => ({ type, from: one.index, to: other.index })));
  };
  const trades = pairs(trade, 'IN_EXCHANGE_FOR');
  return trades.length ? trades : pairs(condition, 'CONDITIONAL_ON');
}

/** A claim belongs to the side on which its thing stands. */
function anchor(claim: DraftClaim): number {
  return (claim.issue ?? claim.target ?? claim.source).start;
}
