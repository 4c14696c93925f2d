import type { Mention } from '../extractor.ts';
import { actors } from '../lexicon/actors.ts';
import { fold } from '../rules/fold.ts';
import type { Reading } from '../rules/reading.ts';
import type { Item, Reference } from '../rules/scene.ts';
import { NEAR, orGroup, STATELIKE, type Around } from './around.ts';
import type { Trace } from './memory.ts';

/** Words of a state's own ministries, which in its statements mean itself. */
const ISSUING = /^(?:ministry|administration|sultanate|kingdom|emirate|presidency|department)$/;
/** Nouns that mean a country rather than one who fights a civil war. */
const LAND = /^(?:country|nation|neighbou?r|state|republic|homeland)$/;
/** Nouns by which almost anybody is named somewhere. */
const NO_NAME = /^(?:group|organi[sz]ation|state|country|nation|government|republic|people|body|regime|rebels|fighters|militants|forces)$/;
/** What only those who rule have. */
const RULING = /^(?:government|army|military|authorities|regime|troops|forces|parliament|cabinet|side|team|delegation|soldiers|navy|police|air force|generals|junta|presidency|administration|leadership|officials)$/;
/** Nouns of organisations that take up any of them. */
const ANY_BODY = /^(?:organi[sz]ation|body|agency|watchdog|bloc|union|alliance|mission|grouping|group|forum|party)$/;

/** "The Gulf state", "the army", "the bloc": the actor of the kind whom the document tells of, in this order: by name, by its part, by how it stands out. */
export function lastOfKind(item: Item, refers: Reference, reading: Reading, around: Around): readonly Mention[] {
  const { context, salience } = reading;
  const { family, entry, noun, owner } = refers;
  if (owner) return around.members(owner);
  const recent = [...around.traces].reverse().filter((trace) => trace.members.length === 1).flatMap(({ members }) => members);
  if (entry.candidates.length) {
    const issuer = context.issuers.find(({ key }) => entry.candidates.includes(key));
    const named = recent.find(({ key }) => entry.candidates.includes(key)) ?? issuer ?? salience.memory.latest(({ key }) => entry.candidates.includes(key));
    return named ? [named] : known(entry.byDefault);
  }
  const isNamesake = (mention: Mention): boolean => mention.label !== 'Person' && mention.label !== 'Group' && [mention.name, ...(actors.byId.get(mention.key)?.forms ?? []).map(({ text }) => text)].some((form) => fold(form).split(/[\s-]+/).includes(noun));
  const namesake = NO_NAME.test(noun) ? undefined : recent.find(isNamesake) ?? salience.memory.latest(isNamesake);
  if (namesake && STATELIKE.has(namesake.label)) return [namesake];
  const only = (label: Mention['label']): Mention | undefined => {
    const fitting = context.parties.filter((party) => party.label === label);
    return fitting.length === 1 && context.parties.length > 1 && !(LAND.test(noun) && label === 'State') ? fitting[0] : undefined;
  };
  const isArmy = /^arm(?:y|ies)$/.test(noun);
  if (family.labels.includes('State') || isArmy) {
    const issuer = ISSUING.test(noun) ? context.issuers.find(({ label }) => label === 'State') : undefined;
    return one(issuer ?? only('State') ?? (RULING.test(noun) ? homeState(reading) : undefined) ?? salient(around.traces, salience.memory.sentence, ({ label }) => label === 'State'));
  }
  if (family.labels.includes('ArmedGroup')) {
    const isGroup = ({ label }: Mention): boolean => label === 'ArmedGroup' || (label === 'Organization' && /^(?:group|movement|organi[sz]ation|faction|party)$/.test(noun));
    const isNew = ({ key, label }: Mention): boolean => label === 'Organization' && (context.parties.some((party) => party.key === key) || !actors.byId.has(key));
    const group = only('ArmedGroup') ?? salient(around.traces, salience.memory.sentence, isGroup) ?? single(salience.memory.all(({ label }) => label === 'ArmedGroup')) ?? salient(around.traces, salience.memory.sentence, isNew);
    return group ? [group] : noun.endsWith('s') ? orGroup([], item) : [];
  }
  return ANY_BODY.test(noun) ? one(salient(around.traces, salience.memory.sentence, ({ label }) => label === 'Organization' || (label === 'ArmedGroup' && /^(?:party|group)$/.test(noun)))) : [];
}

/** The state against which the armed group fights that the document is about. */
function homeState({ context, salience }: Reading): Mention | undefined {
  const group = context.parties.find(({ label }) => label === 'ArmedGroup') ?? salience.memory.commonest(({ label }) => label === 'ArmedGroup');
  const home = group && actors.byId.get(group.key)?.in;
  return home?.length === 1 ? known(home[0] ?? null)[0] : undefined;
}

function one(mention: Mention | undefined): readonly Mention[] {
  return mention ? [mention] : [];
}

function single<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

/** The one who stands out most in the last sentences. */
function salient(traces: readonly Trace[], sentence: number, fits: (mention: Mention) => boolean): Mention | undefined {
  let best: Mention | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const { members, weight, sentence: at } of traces) {
    const [mention, other] = members;
    const distance = sentence - at;
    if (!mention || other || distance > 2 * NEAR || !fits(mention)) continue;
    const score = weight - 1.5 * distance;
    if (score >= most) {
      most = score;
      best = mention;
    }
  }
  return best;
}

function known(id: string | null): readonly Mention[] {
  const entry = id === null ? undefined : actors.byId.get(id);
  return entry ? [{ key: entry.id, name: entry.name, label: entry.label, text: entry.name, start: 0, end: 0 }] : [];
}

/** Offices whose holder stands for the state where no person has been named. */
const HEADS = /^(?:president|minister|premier|chancellor|king|queen|emir|sultan|monarch|crown prince)$/;

/** "The minister": the person whom the text gave that office, else the state it is an office of. */
export function lastPerson(item: Item, { noun, wording }: Reference, reading: Reading, { traces }: Around): readonly Mention[] {
  const { memory } = reading.salience;
  const here = new Map(traces.filter((trace) => trace.sentence === memory.sentence && trace.members.length === 1).map((trace) => [trace.members[0]?.key, trace.offices]));
  // A head of state is called by the office that the country has.
  const called = /head of state$/i.test(item.text) ? ['president', 'king', 'queen', 'emir', 'sultan'] : wording.split(/[\s-]+/);
  const isOneOf = called.length > 1 && /head of state$/i.test(item.text);
  const holds = (of: (key: string) => ReadonlySet<string>) => ({ key, label }: Mention): boolean => {
    const offices = new Set([...of(key), ...(here.get(key) ?? [])]);
    return label === 'Person' && (isOneOf ? called.some((word) => offices.has(word)) : called.every((word) => offices.has(word)));
  };
  const person = memory.latest(holds((key) => memory.toldOffices(key))) ?? traces.findLast(({ members }) => members.length === 1 && members.some(holds((key) => memory.officesOf(key))))?.members[0];
  if (person) return [person];
  const named = traces.findLast(({ members }) => members.length === 1 && members[0]?.label === 'Person');
  if (named && memory.sentence - named.sentence <= 1 && /^(?:general|envoy|diplomat|spokes(?:man|woman|person)|mediator)$/.test(noun) && single(distinct(traces, memory.sentence))) return named.members;
  return HEADS.test(noun) ? one(salient(traces, memory.sentence, ({ label }) => label === 'State')) : [];
}

/** The persons of this sentence and the one before. */
function distinct(traces: readonly Trace[], sentence: number): readonly string[] {
  return [...new Set(traces.filter((trace) => sentence - trace.sentence <= 1).flatMap(({ members }) => members).filter(({ label }) => label === 'Person').map(({ key }) => key))];
}
