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
    const inside = bargained.filter(isInside);
    const outside = bargained.filter((one) => !isInside(one));
    // Only the clause next to the hinge hangs on it, and that before it sooner than that behind it.
    const before = outside.filter(({ claim }) => anchor(claim) < start);
    const nearest = before.length ? Math.max(...before.map(({ claim }) => clauseOf(scene, anchor(claim)))) : Math.min(...outside.map(({ claim }) => clauseOf(scene, anchor(claim))));
    return outside.filter(({ claim }) => clauseOf(scene, anchor(claim)) === nearest).flatMap((one) => inside.map((other): DraftLink => ({ type: hinge.type, from: one.index, to: other.index })));
  });
}

/** A claim belongs to the side on which its thing stands. */
function anchor(claim: DraftClaim): number {
  return (claim.issue ?? claim.target ?? claim.source).start;
}

function clauseOf(scene: Scene, offset: number): number {
  return scene.segments.findIndex((segment) => (scene.tokens[segment.end - 1]?.end ?? 0) > offset);
}
