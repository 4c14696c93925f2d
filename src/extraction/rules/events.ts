import { isActor, isReciprocal, ontology, type Label } from '../../model/ontology.ts';
import type { Cue } from '../lexicon/cues.ts';
import { agentOf, isThing, objectsOf, prepositionOf, reachOf, subjectOf, within } from './arguments.ts';
import type { Found } from './collect.ts';
import { openIssue } from './open-issue.ts';
import { realisOf } from './realis.ts';
import { acts, segmentAt, type Item, type Scene } from './scene.ts';
import { verbMatches, type VerbMatch } from './verbs.ts';

/** Relations whose issue may be any noun phrase behind the verb, when no listed thing is there. */
const OPEN = new Set(['DEMANDS', 'PROPOSES', 'REJECTS', 'SUPPORTS', 'ACCUSES', 'CREDITS', 'PRESSURES', 'THREATENS', 'CONCEDES', 'AGREES', 'AIDS', 'COOPERATES', 'BEARS']);
/** Verbs whose infinitive or gerund is what they are about, not an act of its own ("urged Iran to halt enrichment"). */
const GOVERNING = new Set(['DEMANDS', 'PRESSURES', 'REJECTS', 'SUPPORTS', 'CREDITS', 'ACCUSES', 'PROPOSES', 'THREATENS']);

/** What the verbs of a sentence say. */
export function verbEvents(scene: Scene): Found[] {
  const matches = verbMatches(scene);
  return matches.filter((match) => !isGoverned(scene, match, matches)).flatMap((match) => eventOf(scene, match));
}

function isGoverned(scene: Scene, match: VerbMatch, matches: readonly VerbMatch[]): boolean {
  const segment = segmentAt(scene, match.first);
  const before = matches.filter((other) => other.last <= match.first && segmentAt(scene, other.first) === segment);
  if (before.some((other) => GOVERNING.has(other.relation) && isComplement(scene, match.first))) return true;
  // "agreed to release": the release is the act, and promised.
  return match.relation === 'AGREES' && matches.some((other) => other.first > match.last && other.first <= match.last + 2 && scene.tokens[other.first - 1]?.text === 'to' && other.relation !== 'AGREES');
}

function isComplement(scene: Scene, verb: number): boolean {
  const before = scene.tokens[verb - 1]?.text.toLowerCase() ?? '';
  return before === 'to' || scene.tokens[verb]?.text.toLowerCase().endsWith('ing') === true && ['for', 'of', 'with', 'from', 'by', 'against'].includes(before);
}

function eventOf(scene: Scene, match: VerbMatch): Found[] {
  const reach = reachOf(scene, match.first);
  const subject = subjectOf(scene, match.first);
  const behind = within(scene, match.last, reach);
  const sources = (match.passive ? agentOf(scene, match.last, reach) : subject).filter((item) => acts(item));
  const patients = match.passive ? subject : objectsOf(scene, match.last, reach);
  const thingsNear = [...(match.passive ? subject.filter(isThing) : []), ...behind.filter((item) => isThing(item) && prepositionOf(scene, item) !== 'by')];
  if (!thingsNear.length && OPEN.has(match.relation)) {
    const issue = openIssue(scene, match.last, reach);
    if (issue) thingsNear.push(issue);
  }
  const segment = scene.segments[segmentAt(scene, match.first)] ?? { first: scene.sentence.firstToken, end: scene.sentence.endToken };
  return fill(match.relation, match.cue, { sources, actors: patients.filter((item) => acts(item)), things: thingsNear }).map((slots) => ({
    ...slots,
    relation: match.relation,
    realis: realisOf(scene, segment, match.first),
    first: match.first,
    last: match.last,
    found: `${match.passive ? 'passive' : 'active'} verb "${match.phrase}"`,
    confidence: match.passive ? 0.75 : 0.7,
  }));
}

type Slots = Pick<Found, 'sources' | 'targets' | 'issues'>;

/** Which of the things at hand fill target and issue; nothing when what the cue needs is missing. */
export function fill(relation: Found['relation'], cue: Cue, at: { sources: readonly Item[]; actors: readonly Item[]; things: readonly Item[] }): Slots[] {
  if (!at.sources.length) return [];
  const allowed = takes(relation, cue);
  const issues = at.things.filter((item) => item.label === 'Issue');
  const targetThings = at.things.filter((item) => allowed.has(item.label));
  const targetActors = at.actors.filter((item) => allowed.has(item.label) && !at.sources.includes(item));
  const slots = (targets: readonly Item[], about: readonly Item[]): Slots[] => (targets.length ? [{ sources: at.sources, targets, issues: about }] : []);
  if (isReciprocal(relation)) {
    const texts = targetThings.filter((item) => item.label === 'Agreement');
    if (texts.length) return slots(texts, []);
    if (targetActors.length) return slots(targetActors, issues);
    return at.sources.length > 1 || at.sources[0]?.role === 'both' ? slots(at.sources, issues) : [];
  }
  switch (cue.needs) {
    case 'actor':
      return slots(targetActors, issues);
    case 'issue':
      return slots(issues, []);
    case 'talks':
      return slots(targetThings.filter((item) => item.label === 'Talks' || item.label === 'Agreement'), []);
    case 'thing':
      return targetActors.length ? slots(targetActors, issues) : slots(targetThings, []);
  }
}

function takes(relation: Found['relation'], cue: Cue): ReadonlySet<Label> {
  const rule = ontology.relations[relation];
  if (!cue.takes) return rule.target;
  return new Set([...rule.target].filter((label) => cue.takes?.includes(label) || (isActor(label) && cue.takes?.includes('actor'))));
}
