import { isActor, isReciprocal } from '../../model/ontology.ts';
import { agentOf, clauseReachOf, isThing, objectsOf, prepositionOf, reachOf, subjectOf, within } from './arguments.ts';
import { issueWords } from '../lexicon/issue-words.ts';
import { isAsserted } from './asserted.ts';
import type { Found } from './found.ts';
import { betweenIn, impliedTalks, standsAlone } from './implied.ts';
import { conceptIn, openIssue } from './open-issue.ts';
import { isNegated, isRefusal, realisOf } from './realis.ts';
import { replyTo } from './replies.ts';
import { acts, group, segmentAt, type Item, type Scene, type Segment } from './scene.ts';
import { fill } from './slots.ts';
import { verbMatches, type VerbMatch } from './verbs.ts';

const VAGUE = new Set([...issueWords.never, ...issueWords.times]);

/** Relations whose issue may be any noun phrase behind the verb, when no listed thing is there. */
const OPEN = new Set(['DEMANDS', 'PROPOSES', 'REJECTS', 'SUPPORTS', 'ACCUSES', 'CREDITS', 'PRESSURES', 'CONCEDES', 'AGREES', 'AIDS', 'BEARS', 'GAINS']);
/** Relations whose verbs take a clause that tells what they are about ("urged Iran to halt", "warned that Israel would"). */
const GOVERNING = new Set(['DEMANDS', 'PRESSURES', 'REJECTS', 'SUPPORTS', 'CREDITS', 'ACCUSES', 'PROPOSES', 'THREATENS', 'AGREES', 'CONCEDES']);

/** Relations that speak of the document's main talks when they name none. */
const IMPLYING = new Set(['HOSTS', 'MEDIATES', 'GAINS']);

/** What the verbs of a sentence say. */
export function verbEvents(scene: Scene): Found[] {
  const matches = verbMatches(scene);
  return matches.filter((match) => isAsserted(scene, match, matches)).flatMap((match) => eventOf(scene, match));
}

function eventOf(scene: Scene, match: VerbMatch): Found[] {
  const segment = scene.segments[segmentAt(scene, match.first)];
  if (!segment) return [];
  const reach = GOVERNING.has(match.relation) && !match.passive ? clauseReachOf(scene, match.first) : reachOf(scene, match.first);
  const subject = subjectOf(scene, match.first);
  const own = within(scene, match.objects, reachOfObjects(scene, match, reach));
  // What stands behind a comma is an apposition, unless nothing stands before it.
  const behind = own.some(isThing) && !isReciprocal(match.relation) ? own : within(scene, match.objects, reach);
  const sources = (match.passive ? agentOf(scene, match.last, reach) : subject).filter((item) => acts(item));
  const reply = match.passive ? undefined : replyTo(scene, match.last, reach);
  const patients = reply ? reply.owners : match.passive ? [...subject, ...(match.relation === 'RELAYS' ? objectsOf(scene, match.last, reach) : [])] : recipients(scene, match, reach, new Set(sources.map((item) => item.key)));
  const taken = OPEN.has(match.relation) ? takenUp(scene, match) : undefined;
  const things = [...(match.passive ? subject.filter(isThing) : []), ...behind.filter((item) => isThing(item) && (reply || !isBeside(prepositionOf(scene, item), match)) && (!reply || item.first >= reply.last))];
  if (!things.length && segment.opener === 'relative') things.push(...subject.filter(isThing), ...fronted(scene, segment));
  if (!things.some((item) => item.label === 'Issue' || item.label === 'Agreement' || item.label === 'Talks') && OPEN.has(match.relation)) {
    const issue = taken ?? conceptIn(scene, match.first, reach) ?? openIssue(scene, reply ? reply.last : hasGap(match) ? match.objects : match.last, reach);
    const found = issue ?? (match.passive ? openIssue(scene, segment.first, match.first) : within(scene, match.first, match.last).find((item) => item.label === 'Issue'));
    if (found) things.push(found);
  }
  if (IMPLYING.has(match.relation) && match.cue.needs === 'talks' && !things.some((item) => item.label === 'Talks' || item.label === 'Agreement') && standsAlone(scene, match, reach)) things.push(impliedTalks(sources, betweenIn(scene)));
  const companions = match.cue.needs === 'talks' && (match.relation === 'MEDIATES' || match.relation === 'HOSTS') ? behind.filter((item) => acts(item) && ['with', 'alongside'].includes(prepositionOf(scene, item) ?? '') && !things.some((thing) => thing.parties?.includes(item))).slice(0, 1) : [];
  const turned = turn(scene, segment, match, reply !== undefined);
  return fill(turned.relation, turned.relation === match.relation ? match.cue : { ...match.cue, takes: undefined, needs: 'thing' }, { sources: sources.length ? [...sources, ...companions] : [], actors: taken ? [] : patients.filter((item) => acts(item) || reply?.owners.includes(item)), things }).map((slots) => ({
    ...slots,
    relation: turned.relation,
    realis: turned.relation === match.relation && !/ no /.test(match.phrase) ? realisOf(scene, segment, match.first, match.relation) : 'actual',
    first: match.first,
    last: match.last,
    found: `${match.passive ? 'passive' : 'active'} verb "${match.phrase}"`,
    confidence: match.passive ? 0.75 : 0.7,
  }));
}

/** What stands behind "by", or gives the reason of a concession ("freed two men held for sanctions offences"), is not given up. */
function isBeside(preposition: string | undefined, match: VerbMatch): boolean {
  return preposition === 'by' || (match.relation === 'CONCEDES' && !match.phrase.includes(' ') && ['for', 'after', 'before', 'despite', 'over', 'during'].includes(preposition ?? ''));
}

/** "put X on the table", and not "put on the table X". */
function hasGap(match: VerbMatch): boolean {
  return match.last - match.first >= match.phrase.split(' ').length;
}

/** Who a message goes to stands behind "to"; otherwise the nearest actor behind the verb. */
function recipients(scene: Scene, match: VerbMatch, reach: number, sources: ReadonlySet<string>): readonly Item[] {
  if (match.relation === 'RELAYS') return within(scene, match.objects, reach).filter((item) => acts(item) && (['to', 'between', 'from'].includes(prepositionOf(scene, item) ?? '')));
  const owner = OWNED.has(match.relation) ? ownerOf(scene, match.objects) : undefined;
  if (owner) return group(scene, owner).map((item) => ({ ...item, role: item.role === 'modifier' ? 'name' : item.role }));
  const objects = objectsOf(scene, match.objects, isReciprocal(match.relation) ? reach : reachOfObjects(scene, match, reach), sources);
  // A deal is made with somebody: "signed a letter that Iran" is none with Iran.
  if (match.relation === 'AGREES') return objects.filter((item) => prepositionOf(scene, item) !== undefined || isDirect(scene, match.objects, item));
  const first = objects[0];
  return DIRECT.has(match.relation) && first && !isDirect(scene, match.objects, first) ? [] : objects;
}

/** Judgements of what somebody did or has are judgements of its owner: "condemned Russia's war against Ukraine". */
const OWNED = new Set(['ACCUSES', 'CREDITS', 'SUPPORTS']);

function ownerOf(scene: Scene, from: number): Item | undefined {
  const item = scene.items.find((candidate) => candidate.first >= from && candidate.first <= from + 2 && isActor(candidate.label));
  if (item?.role === 'modifier') return item;
  // "the efforts of Qatar and Pakistan", "the decision by Iran"
  const of = scene.tokens.slice(from, from + 5).find((token) => token.text === 'of' || token.text === 'by')?.index;
  const isPlain = of !== undefined && VAGUE.has(scene.tokens[of - 1]?.text.toLowerCase() ?? '');
  return isPlain ? scene.items.find((candidate) => candidate.first > of && candidate.first <= of + 2 && acts(candidate)) : undefined;
}

/** Objects stand in the verb's own clause, or in the clause that it takes; an apposition behind a comma has none. */
function reachOfObjects(scene: Scene, match: VerbMatch, reach: number): number {
  const at = segmentAt(scene, match.first);
  return ['content', 'relative'].includes(scene.segments[at + 1]?.opener ?? '') ? reach : Math.min(reach, scene.segments[at]?.end ?? reach);
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

