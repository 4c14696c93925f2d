import { isActor } from '../../model/ontology.ts';
import type { Participant } from '../candidates/participants.ts';
import type { View } from '../candidates/sentence.ts';
import { hingesOf, type Side } from '../factuality/hinges.ts';
import { isPast } from '../factuality/step.ts';
import type { Mention } from '../extractor.ts';
import type { Item } from '../rules/scene.ts';
import { wordOf, type foundOf, type Judged } from './decide.ts';

/** The words of `found` by which an explanation knows such a claim. */
export const OTHER_HALF = 'other half of a trade';

/** A half with the half that was said. */
interface Half { readonly judged: Judged; readonly found: ReturnType<typeof foundOf> }

/** What one side of a trade gives. */
const GIVING = new Set(['CONCEDES', 'PROPOSES', 'AGREES', 'AIDS']);

/**
 * The half of a trade that nobody is said to give: in "X in exchange for Y" it is given by the party that its own words name,
 * otherwise by the other party of two-party talks.
 * @param claims what the sentence says already
 */
export function tradedBack(view: View, claims: readonly Judged[]): Half[] {
  const { context } = view.reading;
  if (context.parties.length !== 2 || !claims.some(({ relation }) => GIVING.has(relation))) return [];
  return hingesOf(view.graph).filter(({ type }) => type === 'IN_EXCHANGE_FOR').flatMap(({ from, to }): Half[] => {
    if (!from) return [];
    const front = giftIn(view, claims, from);
    const back = giftIn(view, claims, to);
    const given = front ?? back;
    return given && !(front && back) ? half(view, given, front ? to : from) : [];
  });
}

function giftIn(view: View, claims: readonly Judged[], side: Side): Judged | undefined {
  return claims.find((claim) => GIVING.has(claim.relation) && side.has(wordOf(claim) ?? -1) && partyOf(view, claim.source) !== undefined);
}

/** The party of the main talks that a participant is or speaks for. */
function partyOf({ reading: { context } }: View, { mentions }: Participant): Mention | undefined {
  return context.parties.find((party) => mentions.some(({ key }) => key === party.key || context.offices.get(key)?.key === party.key));
}

/** The words of the hinge itself are no thing. */
const HINGED = /^(?:exchange|return|swap|trade)\b/i;

function half(view: View, given: Judged, side: Side): Half[] {
  const { parties } = view.reading.context;
  const giver = partyOf(view, given.source);
  const inside = view.participants.filter(({ token }) => token !== undefined && side.has(token));
  const thing = inside.filter(({ item }) => item.label === 'Issue' && !HINGED.test(item.text)).sort((a, b) => Number(a.isOpen) - Number(b.isOpen) || b.plausibility - a.plausibility)[0];
  const word = wordOf(given);
  const said = word === undefined ? undefined : view.said(word);
  // "denied that it had offered X in return for Y": nobody else has given anything.
  if (!giver || thing?.token === undefined || word === undefined || !said || said.realis === 'negated') return [];
  const named = inside.find((one) => isActor(one.item.label) && one.item.role !== 'modifier' && (partyOf(view, one)?.key ?? giver.key) !== giver.key);
  const other = parties.find(({ key }) => key !== giver.key);
  if (!other) return [];
  const at = (mention: Mention): Item => ({ key: mention.key, name: mention.name, label: mention.label, first: thing.item.first, last: thing.item.first, start: thing.item.start, end: thing.item.start, text: mention.name, role: 'name' });
  return [{ judged: given, found: {
    relation: 'CONCEDES', sources: [named?.item ?? at(other)], targets: [at(giver)], issues: [thing.item], realis: said.realis === 'actual' && isPast(view.graph.tree, word) ? 'actual' : 'conditional',
    trigger: thing.token, first: thing.item.first, last: thing.item.last, found: OTHER_HALF, confidence: given.probability,
  } }];
}
