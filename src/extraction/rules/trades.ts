import { cues } from '../lexicon/cues.ts';
import { isThing, subjectOf, within } from './arguments.ts';
import type { Found } from './found.ts';
import type { Context } from './context.ts';
import { hingesOf, type Hinge } from './hinges.ts';
import { openIssue } from './open-issue.ts';
import { hasPast } from './realis.ts';
import type { Reading } from './reading.ts';
import { refersTo } from './reference.ts';
import { acts, segmentAt, type Item, type Scene } from './scene.ts';
import { verbMatches } from './verbs.ts';

const GIVING = new Set(['CONCEDES', 'PROPOSES', 'AGREES']);

/**
 * The half of a bargain that names no giver: in "X in exchange for Y" and "X only if Y" it is the other party of two-party
 * talks, or the party that its own clause names.
 * @param found what the sentence's verbs and nouns gave
 */
export function tradedBack(reading: Reading, found: readonly Found[]): Found[] {
  const { scene, context } = reading;
  if (context.parties.length !== 2) return [];
  return hingesOf(scene).flatMap((hinge) => {
    const inHinge = (event: Found): boolean => event.first >= hinge.first && event.first < hinge.end;
    const given = found.find((event) => GIVING.has(event.relation) && !inHinge(event) && partyOf(event.sources[0], reading));
    const back = found.find((event) => event.relation === 'CONCEDES' && inHinge(event) && partyOf(event.sources[0], reading));
    if (given && !back) return half(reading, hinge, given);
    return back && !given ? unsaidGiver(reading, hinge, back) : [];
  });
}

function partyOf(item: Item | undefined, reading: Reading): string | undefined {
  const key = item && refersTo(item, reading)[0]?.key;
  const stands = key && (reading.context.offices.get(key)?.key ?? key);
  return reading.context.parties.some((party) => party.key === stands) ? stands : undefined;
}

/** What the hinge asks for, given by whom it names, otherwise by the other party. */
function half(reading: Reading, hinge: Hinge, given: Found): Found[] {
  const { scene, context } = reading;
  // "denied that it had offered X in return for Y": nobody else has given anything.
  if (given.realis === 'negated') return [];
  const inside = within(scene, hinge.first, hinge.end);
  const issues = inside.filter((item) => item.label === 'Issue');
  if (!issues.length) {
    const open = hinge.type === 'IN_EXCHANGE_FOR' ? openIssue(scene, hinge.first, hinge.end) : passiveThing(scene, hinge);
    if (open) issues.push(open);
  }
  const giver = partyOf(given.sources[0], reading);
  const named = inside.find((item) => acts(item) && partyOf(item, reading) !== undefined && partyOf(item, reading) !== giver);
  const source = named ?? otherParty(context, giver, issues[0]);
  const realis = given.realis === 'actual' && hinge.type === 'IN_EXCHANGE_FOR' && hasPast(scene, given.first) ? 'actual' : 'conditional';
  return issues.length && source ? [{ relation: 'CONCEDES', sources: [source], targets: issues.slice(0, 2), issues: [], realis, first: hinge.opens, last: hinge.end, found: 'other half of a bargain', confidence: 0.55 }] : [];
}

/** "Sanctions would be eased only if Tehran ...": a giving without a giver, by the party that the condition does not name. */
function unsaidGiver(reading: Reading, hinge: Hinge, back: Found): Found[] {
  const { scene, context } = reading;
  const match = verbMatches(scene).find((verb) => verb.relation === 'CONCEDES' && verb.passive && (verb.first < hinge.first || verb.first >= hinge.end));
  const issues = match ? subjectOf(scene, match.first).filter((item) => isThing(item) && item.label === 'Issue') : [];
  const source = otherParty(context, partyOf(back.sources[0], reading), issues[0]);
  return match && issues.length && source ? [{ relation: 'CONCEDES', sources: [source], targets: issues, issues: [], realis: 'conditional', first: match.first, last: match.last, found: 'giver of a bargain', confidence: 0.5 }] : [];
}

const GIVING_VERBS = new Set(cues.filter(([relation]) => relation === 'CONCEDES').flatMap(([, cue]) => cue.verbs.map((verb) => verb.split(' ')[0] ?? '')));

/** The subject of a passive of giving in a condition that no list holds: "if the tankers are taken off". */
function passiveThing(scene: Scene, hinge: Hinge): Item | undefined {
  const verb = scene.tokens.slice(hinge.first, hinge.end).find((token) => token.pos === 'VERB' && GIVING_VERBS.has(token.lemma));
  return verb && segmentAt(scene, verb.index) >= 0 ? openIssue(scene, hinge.first, verb.index) : undefined;
}

function otherParty(context: Context, giver: string | undefined, at: Item | undefined): Item | undefined {
  const other = giver === undefined ? undefined : context.parties.find((party) => party.key !== giver);
  return other && at ? { key: other.key, name: other.name, label: other.label, first: at.first, last: at.last, start: at.start, end: at.end, text: at.text, role: 'name' } : undefined;
}
