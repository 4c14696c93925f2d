import { realisOf } from '../judge/decide.ts';
import { OTHER_HALF } from '../judge/trades.ts';
import type { Draft } from '../rules/extractor.ts';
import type { SayingExplanation } from './explanation.ts';

/** How a claim is said, and by what that is known. */
export function sayingOf({ claim, view, judged, found, trigger }: Draft): SayingExplanation {
  const said = view.said(trigger);
  const by = found.found === OTHER_HALF ? 'trade' : realisOf(view, judged, trigger).by;
  const markers = by === 'markers' ? said.markers : [];
  return {
    realis: claim.realis,
    reason: reasonOf(by, markers, said.realis !== said.unconditioned && claim.realis === said.unconditioned),
    markers,
    stance: claim.stance,
    stanceReason: said.stance ? `by its markers: ${quoted(said.markers)}` : claim.stance === 'reported' ? 'no marker or heading says otherwise' : 'by the heading that it stands under',
  };
}

const REASONS = { relation: 'a tie that holds, and no act', structure: 'as the sentence is built', frame: 'the frame itself says so', trade: 'done where the half that is said is done, else hanging on it' } as const;

function reasonOf(by: keyof typeof REASONS | 'markers', markers: readonly string[], isFreed: boolean): string {
  if (by !== 'markers') return REASONS[by];
  if (!markers.length) return 'nothing denies, promises or conditions it';
  return `by its markers: ${quoted(markers)}${isFreed ? '; it is done even if what it is about hangs on a condition' : ''}`;
}

function quoted(markers: readonly string[]): string {
  return markers.map((marker) => `"${marker}"`).join(', ');
}
