import type { Mention } from '../extractor.ts';
import { actors } from '../lexicon/actors.ts';
import type { Reading } from '../rules/reading.ts';
import type { Item, Reference } from '../rules/scene.ts';
import { NEAR, orGroup, STATELIKE, type Around } from './around.ts';
import { lastOfKind, lastPerson } from './descriptions.ts';
import type { Trace } from './memory.ts';

/** The actors that a collective or description of collectives.yaml stands for; none where the document does not tell. */
export function referents(item: Item, refers: Reference, reading: Reading, around: Around): readonly Mention[] {
  const { context } = reading;
  const { family } = refers;
  switch (family.refers) {
    case 'parties':
    case 'no-party':
    case 'parties-of-kind':
      return parties(refers, reading, around).filter((party) => family.refers !== 'parties-of-kind' || family.labels.includes(party.label));
    case 'belligerents':
    case 'signatories':
      return orGroup(parties(refers, reading, around), item);
    case 'other-party':
      return otherParty(item, reading, around);
    case 'counterpart':
      return counterpart(item, reading, around);
    case 'former':
    case 'latter':
      return lastPair(around.traces.filter((trace) => reading.salience.memory.sentence - trace.sentence <= 1)).slice(family.refers === 'former' ? 0 : 1).slice(0, 1);
    case 'last-list':
      return lastList(item, around.traces, context.issuers);
    case 'mediators':
      return mediators(item, reading, around);
    case 'last-mediator':
      return lastOf(context.mediators, reading, around);
    case 'hosts':
      return orGroup(context.hosts.length ? context.hosts : context.mediators, item);
    case 'last-host':
      return lastOf(context.hosts.length ? context.hosts : context.mediators, reading, around);
    case 'guarantors':
      return orGroup(context.guarantors, item);
    case 'observers':
      return orGroup(context.observers, item);
    case 'last-of-kind':
      return lastOfKind(item, refers, reading, around);
    case 'last-person':
      return lastPerson(item, refers, reading, around);
    case 'related':
      return related(item, refers, reading, around);
    default:
      return [];
  }
}


/** "Both sides": of the talks that the sentence names, else of the main ones, else the two who were named together last. */
function parties({ family }: Reference, reading: Reading, { traces }: Around): readonly Mention[] {
  const { scene, context, salience } = reading;
  if (family.labels.includes('Person')) {
    const persons = delegates(reading, traces) ?? lastPersons(reading, traces);
    if (persons.length === 2) return persons;
  }
  const talks = scene.items.find((item) => item.label === 'Talks' && (context.talks.get(item)?.length ?? 0) === 2);
  const own = (talks && context.talks.get(talks)) ?? context.parties;
  if (own.length) return own;
  const between = new Set(context.mediators.map(({ key }) => key));
  // An organ of a state is no side beside it.
  const isSide = ({ key, label }: Mention): boolean => STATELIKE.has(label) && !between.has(key) && !actors.byId.get(key)?.of;
  const main = context.opponents.length ? context.opponents : salience.memory.commonestPair(isSide);
  const pair = traces.findLast((trace) => salience.memory.sentence - trace.sentence <= 1 && trace.members.length === 2 && trace.members.every(isSide));
  return main ?? pair?.members ?? [];
}

/** The one person of each party, where the document has named one for each. */
function delegates({ context, salience }: Reading, traces: readonly Trace[]): readonly Mention[] | undefined {
  const near = new Set(traces.filter((trace) => salience.memory.sentence - trace.sentence <= 4 * NEAR).flatMap(({ members }) => members.map(({ key }) => key)));
  const named = salience.memory.all(({ key, label }) => label === 'Person' && near.has(key));
  const found = context.parties.map((party) => named.filter(({ key }) => (context.offices.get(key)?.key ?? actors.byId.get(key)?.of) === party.key));
  return found.length === 2 && found.every((some) => some.length === 1) ? found.flat() : undefined;
}

/** The two persons of whom the last sentences speak, if they are two. */
function lastPersons({ context, salience: { memory: { sentence } } }: Reading, all: readonly Trace[]): readonly Mention[] {
  const sides = new Set(context.parties.map(({ key }) => key));
  // Whoever is known to speak for another than the parties is not meant.
  const isOutside = ({ key }: Mention): boolean => {
    const of = context.offices.get(key)?.key ?? actors.byId.get(key)?.of ?? null;
    return sides.size > 0 && of !== null && !sides.has(of);
  };
  const traces = all.filter(({ members }) => !members.some(isOutside));
  const together = traces.findLast((trace) => sentence - trace.sentence <= NEAR && trace.members.length === 2 && trace.members.every(({ label }) => label === 'Person'));
  if (together) return together.members;
  for (let reach = 0; reach <= NEAR; reach++) {
    const persons = new Map(traces.filter((trace) => sentence - trace.sentence <= reach).flatMap(({ members }) => members).filter(({ label }) => label === 'Person').map((mention) => [mention.key, mention]));
    if (persons.size >= 2) return persons.size === 2 ? [...persons.values()] : [];
  }
  return [];
}

/** The party that is not the subject or possessor here. */
function otherParty(item: Item, reading: Reading, { traces, members }: Around): readonly Mention[] {
  const { context, salience } = reading;
  const owner = item.refers?.owner;
  const all = context.parties.length === 2 ? context.parties : context.opponents.length ? context.opponents : lastPair(traces);
  const isParty = ({ key }: Mention): boolean => all.some((party) => party.key === key);
  const own = owner ? members(owner).find(isParty) : undefined;
  const here = own ?? traces.filter((trace) => trace.sentence === salience.memory.sentence && trace.members.length === 1).sort((a, b) => b.weight - a.weight).flatMap((trace) => trace.members).find(isParty)
    ?? traces.findLast((trace) => trace.members.length === 1 && trace.weight >= 3 && trace.members.every(isParty))?.members[0];
  return here ? all.filter(({ key }) => key !== here.key) : [];
}

/** "Her counterpart": the person named last who speaks for the other party, else that party. */
function counterpart(item: Item, reading: Reading, around: Around): readonly Mention[] {
  const { context, salience: { memory } } = reading;
  const own = item.refers?.owner ? around.members(item.refers.owner) : [];
  const home = (key: string): string | undefined => context.offices.get(key)?.key ?? actors.byId.get(key)?.of ?? undefined;
  const [owner] = own;
  const state = owner && (owner.label === 'Person' ? home(owner.key) : owner.key);
  const others = (context.parties.length ? context.parties : context.opponents).filter(({ key }) => key !== state);
  if (owner?.label === 'Person' && others.length === 1) {
    const person = memory.latest(({ key, label }) => label === 'Person' && key !== owner.key && home(key) === others[0]?.key);
    if (person) return [person];
  }
  return state && others.length === 1 ? others : otherParty(item, reading, around).filter(({ label }) => label !== 'Person');
}

/** The two last named: together, or one after the other. */
function lastPair(traces: readonly Trace[]): readonly Mention[] {
  const together = traces.findLast(({ members }) => members.length === 2);
  const alone = traces.filter(({ members, weight }) => members.length === 1 && weight > 0.5 && members[0]?.label !== 'Talks' && members[0]?.label !== 'Agreement');
  const latest = alone.at(-1)?.members[0];
  if (together && (!latest || together.members.some(({ key }) => key === latest.key))) return together.members;
  const earlier = alone.findLast((trace) => trace.members[0]?.key !== latest?.key)?.members[0];
  return latest && earlier ? [earlier, latest] : [];
}

const NUMBERS = new Map([['two', 2], ['pair', 2], ['three', 3], ['trio', 3], ['troika', 3], ['triumvirate', 3], ['threesome', 3], ['four', 4], ['quartet', 4], ['foursome', 4], ['five', 5], ['quintet', 5], ['six', 6], ['sextet', 6], ['seven', 7], ['eight', 8]]);

/** "the three governments": those last named together, as many as the number says. */
function lastList(item: Item, traces: readonly Trace[], issuers: readonly Mention[]): readonly Mention[] {
  const count = item.text.toLowerCase().split(/[\s-]+/).map((word) => NUMBERS.get(word)).find((number) => number !== undefined);
  return traces.findLast(({ members }) => (count === undefined ? members.length > 1 : members.length === count))?.members ?? (issuers.length === count ? issuers : []);
}

/** "The two sponsors" of whom the document says in no other words that they mediate are the pair named last. */
function mediators(item: Item, { context }: Reading, { traces }: Around): readonly Mention[] {
  const isPair = /\b(?:two|both|co-?)/i.test(item.text);
  if (isPair && context.mediators.length !== 2) {
    const sides = new Set(context.parties.map(({ key }) => key));
    const pair = traces.findLast(({ members }) => members.length === 2 && members.every(({ key, label }) => STATELIKE.has(label) && !sides.has(key)));
    if (pair) return pair.members;
  }
  return context.mediators.length ? context.mediators : [{ ...item, label: 'Group', key: 'group:mediators', name: 'mediators' }];
}

/** Of several, the one whom the text named last. */
function lastOf(some: readonly Mention[], { salience }: Reading, { traces }: Around): readonly Mention[] {
  const keys = new Set(some.map(({ key }) => key));
  const here = traces.findLast((trace) => trace.members.length === 1 && keys.has(trace.members[0]?.key ?? ''))?.members[0];
  const last = here ?? salience.memory.latest(({ key }) => keys.has(key)) ?? some[0];
  return last ? [last] : [];
}

/** Allies, neighbours and rivals of a possessor. */
function related(item: Item, { family }: Reference, reading: Reading, around: Around): readonly Mention[] {
  const other = family.relation === 'rival' ? otherParty(item, reading, around) : [];
  if (other.length) return other;
  return item.text.endsWith('s') ? orGroup([], item) : [];
}
