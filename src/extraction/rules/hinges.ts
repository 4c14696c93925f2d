import type { LinkType } from '../../model/ontology.ts';
import { trade } from '../lexicon/cues.ts';
import { phraseIn } from './realis.ts';
import type { Scene } from './scene.ts';

/** The half of a bargain behind "in exchange for" or "only if". Tokens `[first, end)`. */
export interface Hinge {
  readonly type: Extract<LinkType, 'IN_EXCHANGE_FOR' | 'CONDITIONAL_ON'>;
  /** Token of the hinge's own first word. */
  readonly opens: number;
  readonly first: number;
  readonly end: number;
}

/** The clauses of a sentence that a hinge opens, with what continues them. */
export function hingesOf(scene: Scene): Hinge[] {
  const found: Hinge[] = [];
  const { firstToken } = scene.sentence;
  for (const [at, segment] of scene.segments.entries()) {
    const previous = scene.segments[at - 1];
    const traded = previous !== undefined && phraseIn(scene, trade, previous.end, segment.first) !== undefined;
    if (!segment.condition && !traded) continue;
    let end = segment.end;
    for (const next of scene.segments.slice(at + 1)) {
      if (!['relative', 'content'].includes(next.opener)) break;
      end = next.end;
    }
    found.push({ type: traded ? 'IN_EXCHANGE_FOR' : 'CONDITIONAL_ON', opens: opening(scene, previous?.end ?? firstToken), first: segment.first, end: withoutMarks(scene, segment.first, end) });
  }
  // "..., and B freed two in return": the hinge closes the second half.
  const last = scene.segments.find((segment) => segment.opener === 'coordinate' && phraseIn(scene, ['in return', 'in exchange'], segment.first, segment.end) !== undefined);
  if (!found.length && last && last.first > firstToken) found.push({ type: 'IN_EXCHANGE_FOR', opens: last.first, first: last.first, end: withoutMarks(scene, last.first, last.end) });
  return found;
}

function opening(scene: Scene, at: number): number {
  return scene.tokens[at]?.pos === 'PUNCT' ? at + 1 : at;
}

function withoutMarks(scene: Scene, first: number, end: number): number {
  let last = end;
  while (last > first + 1 && scene.tokens[last - 1]?.pos === 'PUNCT') last--;
  return last;
}
