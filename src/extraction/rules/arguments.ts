import { isActor } from '../../model/ontology.ts';
import { isReducedPassive, isVerb } from './readings.ts';
import { acts, group, segmentAt, type Item, type Scene, type Segment } from './scene.ts';

const PREPOSITIONS = new Set(['by', 'with', 'from', 'of', 'in', 'to', 'for', 'on', 'at', 'against', 'over', 'between', 'about', 'toward', 'towards', 'under', 'through', 'via', 'into', 'than', 'without', 'despite', 'alongside', 'after', 'before', 'since', 'until', 'during', 'near', 'across', 'among', 'within', 'per', 'as', 'like', 'outside', 'inside', 'behind']);

/** The preposition right before an item (articles skipped), or undefined. */
export function prepositionOf(scene: Scene, item: Item): string | undefined {
  // "after the United States imposed": what opens the clause is no preposition of its subject.
  const segment = scene.segments[segmentAt(scene, item.first)];
  if (segment?.opener === 'subordinate' && scene.tokens.slice(segment.first, item.first).every((token) => token.pos === 'DET')) return undefined;
  let at = item.first - 1;
  while (at >= scene.sentence.firstToken && ['the', 'a', 'an', 'both', 'its', 'their'].includes(scene.tokens[at]?.text.toLowerCase() ?? '')) at--;
  const word = scene.tokens[at]?.text.toLowerCase();
  // "forty of them": the number is what acts.
  if (word === 'of' && (scene.tokens[at - 1]?.pos === 'NUM' || ['some', 'many', 'most', 'several', 'both', 'all'].includes(scene.tokens[at - 1]?.text.toLowerCase() ?? ''))) return undefined;
  // The members after the first share its preposition.
  const siblings = group(scene, item);
  const head = siblings[0];
  if (head && head !== item) return prepositionOf(scene, head);
  return word !== undefined && PREPOSITIONS.has(word) ? word : undefined;
}

/** Items whose tokens lie within `[first, end)`. */
export function within(scene: Scene, first: number, end: number): Item[] {
  return scene.items.filter((item) => item.first >= first && item.last <= end);
}

/**
 * The grammatical subject of a verb: in its segment the first item before it outside a prepositional phrase; of a
 * relative clause what stands before the pronoun; otherwise the subject of the clause that it continues. Things count too
 * (of passives); the caller decides by label.
 */
export function subjectOf(scene: Scene, verb: number): readonly Item[] {
  const token = scene.tokens[verb];
  if (token && isReducedPassive(token)) {
    const noun = scene.items.find((item) => token.head >= item.first && token.head < item.last);
    return noun ? group(scene, noun) : [];
  }
  const gerund = gerundSubject(scene, verb);
  if (gerund) return gerund;
  let at = segmentAt(scene, verb);
  let limit = verb;
  while (at >= 0) {
    const segment = scene.segments[at];
    if (!segment) return [];
    const before = within(scene, segment.first, limit).filter((item) => item.role !== 'venue');
    const subject = before.find((item) => prepositionOf(scene, item) === undefined && item.role !== 'modifier') ?? undefined;
    // "..., says an official, but is prepared to": who reports stands beside the clause, not in it.
    const isAside = subject?.role === 'unnamed' && limit !== verb;
    if (subject && !isAside) return group(scene, subject);
    const previous = scene.segments[at - 1];
    if (!previous) return [];
    if (segment.opener === 'relative') return antecedent(scene, previous, segment);
    if (isAside) {
      limit = previous.end;
      at--;
      continue;
    }
    if (segment.opener === 'subordinate' || segment.opener === 'content' || segment.opener === 'break') return [];
    at = skipAsides(scene, at - 1);
    limit = subjectEnd(scene, scene.segments[at]);
  }
  return [];
}

/** "Russia stopping its attacks and withdrawing its forces": whoever stands right before a gerund is its subject, and of those joined to it. */
function gerundSubject(scene: Scene, verb: number): readonly Item[] | undefined {
  const token = scene.tokens[verb];
  if (!token?.text.endsWith('ing') || scene.tokens[verb - 1]?.pos === 'AUX') return undefined;
  const item = scene.items.find((candidate) => candidate.last === verb && candidate.role !== 'venue' && isActor(candidate.label));
  if (item) return group(scene, item);
  const at = segmentAt(scene, verb);
  const before = scene.segments[at - 1];
  if (scene.segments[at]?.opener !== 'coordinate' || scene.segments[at]?.first !== verb || !before) return undefined;
  const earlier = scene.tokens.slice(before.first, before.end).findLast((other) => other.pos === 'VERB');
  return earlier?.text.endsWith('ing') ? gerundSubject(scene, earlier.index) : undefined;
}

function antecedent(scene: Scene, previous: Segment, segment: Segment): readonly Item[] {
  const last = within(scene, previous.first, segment.first).filter((item) => item.role !== 'venue' && item.role !== 'modifier').at(-1);
  return last && segment.first - last.last <= 3 ? group(scene, last) : [];
}

/** Where the subject of a clause that another continues must end: before its verb. */
function subjectEnd(scene: Scene, segment: Segment | undefined): number {
  if (!segment) return 0;
  return scene.tokens.slice(segment.first, segment.end).find((token) => token.pos === 'AUX' || isVerb(scene.tokens, token.index))?.index ?? segment.end;
}

/** A clause that goes on behind an aside ("Qatar, which hosts the talks, urged") belongs to the clause before the aside. */
function skipAsides(scene: Scene, at: number): number {
  let i = at;
  while (i > 0 && (scene.segments[i]?.opener === 'relative' || scene.segments[i]?.opener === 'subordinate')) i--;
  return i;
}

const NO_OBJECT = new Set(['by', 'in', 'at', 'through', 'via', 'without', 'despite', 'of', 'alongside', 'after', 'before', 'since', 'until', 'during', 'near', 'across', 'under', 'between', 'among', 'as', 'like', 'than', 'outside', 'inside', 'within']);

/** Where the reach of a verb's objects ends: its segment, and list continuations behind it that have no verb of their own. */
export function reachOf(scene: Scene, verb: number): number {
  let at = segmentAt(scene, verb);
  let end = scene.segments[at]?.end ?? verb;
  for (at += 1; at < scene.segments.length; at++) {
    const next = scene.segments[at];
    if (!next || next.opener !== 'comma' || scene.tokens.slice(next.first, next.end).some((token) => token.pos === 'VERB' || token.pos === 'AUX')) break;
    end = next.end;
  }
  return end;
}

/** Where the reach of a verb ends that takes a clause ("urged Iran to", "warned that"): the clause belongs to it. */
export function clauseReachOf(scene: Scene, verb: number): number {
  const end = reachOf(scene, verb);
  const next = scene.segments.find((segment) => segment.first >= end && segment.first <= end + 1);
  return next?.opener === 'content' ? next.end : end;
}

/** Actors behind a verb that may be its object or recipient, nearest first; "by" phrases are agents and left out. */
export function objectsOf(scene: Scene, from: number, end: number, except: ReadonlySet<string> = new Set()): readonly Item[] {
  const first = within(scene, from, end).find((item) => acts(item) && !except.has(item.key) && (item.role !== 'pronoun' || item.first === from || ['to', 'with', 'against'].includes(prepositionOf(scene, item) ?? '')) && !NO_OBJECT.has(prepositionOf(scene, item) ?? ''));
  return first ? group(scene, first) : [];
}

/** The agent of a passive: the coordination behind "by". */
export function agentOf(scene: Scene, from: number, end: number): readonly Item[] {
  const agent = within(scene, from, end).find((item) => acts(item) && prepositionOf(scene, item) === 'by');
  return agent ? group(scene, agent) : [];
}

export function isThing(item: Item): boolean {
  return !isActor(item.label) && item.role === 'name';
}
