import { isActor } from '../../model/ontology.ts';
import { agentOf, clauseReachOf, isThing, objectsOf, prepositionOf, reachOf, subjectOf, within } from './arguments.ts';
import type { Found } from './collect.ts';
import { asks, isSuppressed } from './governed.ts';
import { impliedTalks, standsAlone } from './implied.ts';
import { openIssue } from './open-issue.ts';
import { isNegated, isRefusal, realisOf } from './realis.ts';
import { replyTo } from './replies.ts';
import { acts, group, segmentAt, type Item, type Scene, type Segment } from './scene.ts';
import { fill } from './slots.ts';
import { verbMatches, type VerbMatch } from './verbs.ts';

/** Relations whose issue may be any noun phrase behind the verb, when no listed thing is there. */
const OPEN = new Set(['DEMANDS', 'PROPOSES', 'REJECTS', 'SUPPORTS', 'ACCUSES', 'CREDITS', 'PRESSURES', 'CONCEDES', 'AGREES', 'AIDS', 'BEARS', 'GAINS']);
/** Relations whose verbs take a clause that tells what they are about ("urged Iran to halt", "warned that Israel would"). */
const GOVERNING = new Set(['DEMANDS', 'PRESSURES', 'REJECTS', 'SUPPORTS', 'CREDITS', 'ACCUSES', 'PROPOSES', 'THREATENS', 'AGREES', 'CONCEDES']);

/** Relations that speak of the document's main talks when they name none. */
const IMPLYING = new Set(['HOSTS', 'MEDIATES', 'GAINS']);

/** What the verbs of a sentence say. */
export function verbEvents(scene: Scene): Found[] {
  const matches = verbMatches(scene);
  return matches.filter((match) => !isSuppressed(scene, match.first) && !isAgreedAct(scene, match, matches) && !isStatement(scene, match) && !isDenial(scene, match) && !isLoose(scene, match)).flatMap((match) => eventOf(scene, match));
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

function eventOf(scene: Scene, match: VerbMatch): Found[] {
  const segment = scene.segments[segmentAt(scene, match.first)];
  if (!segment) return [];
  const reach = GOVERNING.has(match.relation) && !match.passive ? clauseReachOf(scene, match, match.cue.needs === 'actor') : reachOf(scene, match.first);
  const subject = subjectOf(scene, match.first);
  const behind = within(scene, match.objects, reach);
  const sources = (match.passive ? agentOf(scene, match.last, reach) : subject).filter((item) => acts(item));
  const reply = match.passive ? undefined : replyTo(scene, match.last, reach);
  const patients = reply ? reply.owners : match.passive ? [...subject, ...(match.relation === 'RELAYS' ? objectsOf(scene, match.last, reach) : [])] : recipients(scene, match, reach);
  const taken = OPEN.has(match.relation) ? takenUp(scene, match) : undefined;
  const things = [...(match.passive ? subject.filter(isThing) : []), ...behind.filter((item) => isThing(item) && prepositionOf(scene, item) !== 'by' && (!reply || item.first >= reply.last))];
  if (!things.length && segment.opener === 'relative') things.push(...subject.filter(isThing), ...fronted(scene, segment));
  if (!things.some((item) => item.label === 'Issue' || item.label === 'Agreement' || item.label === 'Talks') && OPEN.has(match.relation)) {
    const issue = taken ?? openIssue(scene, reply ? reply.last : match.objects, reach, match.cue.objects.length > 0);
    if (issue) things.push(issue);
  }
  if (IMPLYING.has(match.relation) && match.cue.needs === 'talks' && !things.some((item) => item.label === 'Talks' || item.label === 'Agreement') && standsAlone(scene, match, reach)) things.push(impliedTalks(sources));
  const companions = match.cue.needs === 'talks' && (match.relation === 'MEDIATES' || match.relation === 'HOSTS') ? behind.filter((item) => acts(item) && ['with', 'alongside'].includes(prepositionOf(scene, item) ?? '') && !things.some((thing) => thing.parties?.includes(item))).slice(0, 1) : [];
  const turned = turn(scene, segment, match, reply !== undefined);
  return fill(turned.relation, turned.relation === match.relation ? match.cue : { ...match.cue, takes: undefined, needs: 'thing' }, { sources: sources.length ? [...sources, ...companions] : [], actors: taken ? [] : patients.filter((item) => acts(item) || reply?.owners.includes(item)), things }).map((slots) => ({
    ...slots,
    relation: turned.relation,
    realis: turned.relation === match.relation ? realisOf(scene, segment, match.first, match.relation) : 'actual',
    first: match.first,
    last: match.last,
    found: `${match.passive ? 'passive' : 'active'} verb "${match.phrase}"`,
    confidence: match.passive ? 0.75 : 0.7,
  }));
}

/** Who a message goes to stands behind "to"; otherwise the nearest actor behind the verb. */
function recipients(scene: Scene, match: VerbMatch, reach: number): readonly Item[] {
  if (match.relation === 'RELAYS') return within(scene, match.objects, reach).filter((item) => acts(item) && (['to', 'between', 'from'].includes(prepositionOf(scene, item) ?? '')));
  const owner = OWNED.has(match.relation) ? ownerOf(scene, match.objects) : undefined;
  if (owner) return group(scene, owner);
  const objects = objectsOf(scene, match.objects, reach);
  const first = objects[0];
  return DIRECT.has(match.relation) && first && !isDirect(scene, match.objects, first) ? [] : objects;
}

/** Judgements of what somebody did or has are judgements of its owner: "condemned Russia's war against Ukraine". */
const OWNED = new Set(['ACCUSES', 'CREDITS']);

function ownerOf(scene: Scene, from: number): Item | undefined {
  const item = scene.items.find((candidate) => candidate.first >= from && candidate.first <= from + 2 && isActor(candidate.label));
  return item?.role === 'modifier' ? { ...item, role: 'name' } : undefined;
}

/** Force has its victim for an object: "seized the opportunity to thank Qatar" does Qatar no harm. */
const DIRECT = new Set(['ATTACKS', 'MEETS']);

function isDirect(scene: Scene, from: number, item: Item): boolean {
  return scene.tokens.slice(from, item.first).every((token) => !['NOUN', 'VERB', 'AUX', 'PUNCT'].includes(token.pos));
}

/** "the waiver that Washington offered": the thing before the relative clause is the object. */
function fronted(scene: Scene, segment: Segment): readonly Item[] {
  const before = scene.items.filter((item) => isThing(item) && item.last <= segment.first && segment.first - item.last <= 1);
  return before.slice(-1);
}

/** "have proposed diluting it": an object pronoun takes up the last issue of the sentence. */
function takenUp(scene: Scene, match: VerbMatch): Item | undefined {
  const pronoun = scene.tokens.slice(match.objects, match.objects + 2).find((token) => token.text === 'it' || token.text === 'them');
  return pronoun && scene.items.findLast((item) => item.label === 'Issue' && item.last <= match.first);
}

/** "will not lift" and "did not accept the demand" refuse: the concession that they deny is a rejection. */
function turn(scene: Scene, segment: Segment, match: VerbMatch, isReply: boolean): { relation: Found['relation'] } {
  if (match.relation !== 'CONCEDES' || match.passive || !isNegated(scene, segment, match.first)) return { relation: match.relation };
  const accepts = match.phrase === 'accept' || isReply;
  return { relation: accepts || isRefusal(scene, segment, match.first) ? 'REJECTS' : match.relation };
}

