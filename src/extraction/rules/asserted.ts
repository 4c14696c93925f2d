import { asks, isSuppressed } from './governed.ts';
import type { Scene } from './scene.ts';
import type { VerbMatch } from './verbs.ts';

/** Does a sentence say that the act of a verb happens, will, would or did not, rather than that somebody wants or alleges it? */
export function isAsserted(scene: Scene, match: VerbMatch, matches: readonly VerbMatch[]): boolean {
  return !isSuppressed(scene, match.first) && !isAgreedAct(scene, match, matches) && !isStatement(scene, match) && !isDenial(scene, match) && !isLoose(scene, match);
}

/** "agreed to release": the release is the act, and promised. */
function isAgreedAct(scene: Scene, match: VerbMatch, matches: readonly VerbMatch[]): boolean {
  return match.relation === 'AGREES' && matches.some((other) => other.first >= match.last && other.first <= match.last + 2 && scene.tokens[other.first - 1]?.text === 'to' && other.relation !== 'AGREES');
}

/** "stressed the importance of allowing access": a gerund tells no giver, but for "by easing" and "A easing". */
function isLoose(scene: Scene, match: VerbMatch): boolean {
  const before = scene.tokens[match.first - 1];
  if (match.relation !== 'CONCEDES' || !scene.tokens[match.first]?.text.endsWith('ing') || before?.pos === 'AUX') return false;
  return before?.text !== 'by' && !scene.items.some((item) => item.last === match.first) && before?.text !== 'not';
}

/** "denied that it had offered": the clause is an act that did not happen, and nobody's statement is rejected. */
function isDenial(scene: Scene, match: VerbMatch): boolean {
  const clause = scene.segments.find((segment) => segment.opener === 'content' && segment.first >= match.last && segment.first <= match.last + 1);
  return scene.tokens[match.first]?.lemma === 'deny' && (clause !== undefined || scene.tokens[match.last]?.text.endsWith('ing') === true);
}

/** "insisted that it had complied", "suggested that talks would resume": said, not asked or offered. */
function isStatement(scene: Scene, match: VerbMatch): boolean {
  if (match.relation !== 'DEMANDS' && match.relation !== 'PROPOSES') return false;
  const clause = scene.segments.find((segment) => segment.opener === 'content' && segment.first >= match.last && segment.first <= match.last + 1);
  return clause !== undefined && !asks(scene, clause.first, clause.end);
}
