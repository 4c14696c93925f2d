import type { Mention } from '../extractor.ts';
import { haveQuarrel, isGoBetween } from '../lexicon/talks-prior.ts';
import { keyOf } from '../rules/parties.ts';
import { TIES, TRACES, type Actor, type Evidence } from './evidence.ts';

/** Those who may be the parties of a document's main talks; none at all is also a candidate. */
export interface CandidateSides { readonly sides: readonly Mention[]; readonly values: readonly number[] }

/** Actors, by how much is told of them, each two of which are looked at. */
const MOST = 10;
/** Of these also each three. */
const MOST_IN_THREES = 5;
const KINDS = ['State', 'ArmedGroup', 'Organization', 'Person', 'Group'] as const;
const ACTOR = [...TRACES, 'share', 'first', 'share of acts', 'usual go-between', ...KINDS];
/** Inputs of which the weaker side tells more than the mean. */
const WEAKEST = ['share', 'mentioned', 'early', 'bargains', 'acts', 'with talks', 'title', 'mediates'] as const;
const PAIR = [...TIES, 'acts both ways', 'share of sentences', 'old quarrel', 'issuer in title'];
const SET = ['named', 'share of named', 'three', 'more', 'state and armed group', 'mixed persons', 'same kind', 'serves', 'government', 'rebels', 'no rebels'];
const NONE = ['none', 'talks', 'texts', 'helpers', 'both sides', 'sentences', 'issuers', 'named sets'];

const ABSOLUTE: readonly string[] = [...ACTOR, ...WEAKEST.map((name) => `weakest ${name}`), ...PAIR.map((name) => `pair ${name}`), ...SET, ...NONE.map((name) => `none: ${name}`)];
/** Inputs that also count as a share of the most that a candidate of the document has. */
const RELATIVE = ['pair with talks', 'pair sentence', 'pair negotiate', 'pair joined', 'with talks', 'alone with talks', 'acts', 'team', 'bargains', 'mediates', 'early', 'named'];
const RELATIVE_AT = RELATIVE.map((name) => ABSOLUTE.indexOf(name));
/** Names of the inputs that tell candidates apart, in their order. */
export const INPUTS: readonly string[] = [...ABSOLUTE, ...RELATIVE.map((name) => `most ${name}`)];

const log = (times: number): number => Math.log2(1 + times);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** All candidates of a document with their inputs; the first is that it has no talks of known parties. */
export function candidateSides(evidence: Evidence): readonly CandidateSides[] {
  const all = [...evidence.actors.values()];
  const most = Math.max(1, ...all.map((actor) => told(actor, 'mentioned')));
  const mostActs = Math.max(1, ...all.map((actor) => told(actor, 'acts')));
  const described = new Map(all.map((actor) => [actor.mention.key, describe(actor, most, mostActs)]));
  const ranked = all.map((actor) => ({ actor, weight: told(actor, 'mentioned') + 2 * told(actor, 'with talks') + told(actor, 'bargains') + told(actor, 'negotiates') })).sort((a, b) => b.weight - a.weight).map(({ actor }) => actor.mention).slice(0, MOST);
  const sets = new Map<string, readonly Mention[]>();
  const add = (sides: readonly Mention[]): void => { if (sides.every(({ key }) => described.has(key))) sets.set(keyOf(sides), sides); };
  for (const { sides } of evidence.sets.values()) if (sides.length <= LARGEST) add(sides);
  for (const [at, one] of ranked.entries()) for (const [next, two] of ranked.slice(at + 1).entries()) {
    add([one, two]);
    if (at < MOST_IN_THREES) for (const three of ranked.slice(at + next + 2, MOST_IN_THREES)) add([one, two, three]);
  }
  const named = [...evidence.sets.values()].reduce((sum, { count: times }) => sum + times, 0);
  const { document } = evidence;
  const issuers = all.filter((actor) => told(actor, 'issuer')).length;
  const none = [...Array.from({ length: ABSOLUTE.length - NONE.length }, () => 0), 1, log(document.talks), log(document.texts), log(document.helpers), log(document.both), log(document.sentences), Math.min(1, issuers), log(named)];
  return withShares([{ sides: [], values: none }, ...[...sets.values()].map((sides) => ({ sides, values: valuesOf(sides, evidence, described, named) }))]);
}

function withShares(candidates: readonly CandidateSides[]): readonly CandidateSides[] {
  const most = RELATIVE_AT.map((at) => candidates.reduce((highest, { values }) => Math.max(highest, values[at] ?? 0), 0));
  return candidates.map(({ sides, values }) => ({ sides, values: [...values, ...RELATIVE_AT.map((at, column) => (values[at] ?? 0) / (most[column] || 1))] }));
}

/** Sides in the largest set. */
const LARGEST = 6;

function told({ counts }: Actor, trace: (typeof TRACES)[number]): number {
  return counts.get(trace) ?? 0;
}

function describe(actor: Actor, most: number, mostActs: number): readonly number[] {
  return [...TRACES.map((trace) => log(told(actor, trace))), told(actor, 'mentioned') / most, 1 / (1 + actor.first), told(actor, 'acts') / mostActs, Number(isGoBetween(actor.mention.key)), ...KINDS.map((kind) => Number(actor.mention.label === kind))];
}

function valuesOf(sides: readonly Mention[], evidence: Evidence, described: ReadonlyMap<string, readonly number[]>, named: number): readonly number[] {
  const actors = sides.map(({ key }) => described.get(key) ?? []);
  const column = (at: number): readonly number[] => actors.map((values) => values[at] ?? 0);
  const pairs = sides.flatMap(({ key: one }, at) => sides.slice(at + 1).map(({ key: two }) => pairValues(one, two, evidence)));
  const exact = evidence.sets.get(keyOf(sides))?.count ?? 0;
  const labels = new Set(sides.map(({ label }) => label));
  const { governments, rebels } = evidence.document;
  const isInternal = sides.filter(({ label }) => label === 'State').length === 1 && (labels.has('ArmedGroup') || labels.has('Organization') || labels.has('Group'));
  return [
    ...ACTOR.map((_, at) => mean(column(at))), ...WEAKEST.map((name) => Math.min(...column(ACTOR.indexOf(name)))),
    ...PAIR.map((_, at) => mean(pairs.map((values) => values[at] ?? 0))),
    log(exact), exact / Math.max(1, named), Number(sides.length === 3), Number(sides.length > 3), Number(labels.has('State') && labels.has('ArmedGroup')),
    Number(labels.has('Person') && labels.size > 1), Number(labels.size === 1), Number(sides.some(({ key: one }) => sides.some(({ key: two }) => evidence.serves(one, two)))),
    isInternal ? log(governments) : 0, labels.has('ArmedGroup') ? log(rebels) : 0, labels.has('ArmedGroup') ? 0 : log(rebels),
    ...NONE.map(() => 0),
  ];
}

function pairValues(one: string, two: string, evidence: Evidence): readonly number[] {
  const actsOn = evidence.tie(one, two, 'acts on');
  const actedOn = evidence.tie(one, two, 'acted on');
  // Which of the two comes first says nothing.
  const ties = TIES.map((tie) => log(tie === 'acts on' ? actsOn + actedOn : evidence.tie(one, two, tie)));
  return [...ties, log(Math.min(actsOn, actedOn)), evidence.tie(one, two, 'sentence') / Math.max(1, evidence.document.sentences), Number(haveQuarrel(one, two)), Number(evidence.tie(one, two, 'title') > 0 && [one, two].some((key) => evidence.actors.get(key)?.counts.get('issuer')))];
}
