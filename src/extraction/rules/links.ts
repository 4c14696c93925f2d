import type { DraftClaim, DraftLink } from '../extractor.ts';
import { hingesOf } from './hinges.ts';
import type { Scene } from './scene.ts';

const EXCHANGED = new Set(['CONCEDES', 'PROPOSES', 'AGREES', 'REJECTS']);

/**
 * Links the claims of a sentence that stand on either side of "in exchange for" or "only if".
 * @param claims the sentence's claims, with their index in the document's list
 */
export function linksOf(scene: Scene, claims: readonly { readonly claim: DraftClaim; readonly index: number }[]): DraftLink[] {
  const bargained = claims.filter(({ claim }) => EXCHANGED.has(claim.relation));
  return hingesOf(scene).flatMap((hinge) => {
    const start = scene.tokens[hinge.first]?.start ?? 0;
    const end = scene.tokens[hinge.end - 1]?.end ?? 0;
    const isInside = ({ claim }: { claim: DraftClaim }): boolean => anchor(claim) >= start && anchor(claim) < end;
    const outside = bargained.filter((one) => !isInside(one));
    return outside.flatMap((one) => bargained.filter(isInside).map((other): DraftLink => ({ type: hinge.type, from: one.index, to: other.index })));
  });
}

/** A claim belongs to the side on which its thing stands. */
function anchor(claim: DraftClaim): number {
  return (claim.issue ?? claim.target ?? claim.source).start;
}
