import { LABELS, REALIS, RELATIONS, type Relation } from '../../model/ontology.ts';
import type { Use } from '../frames/affinity.ts';
import type { Participant } from './participants.ts';
import type { Path } from './paths.ts';
import type { Trigger, View } from './sentence.ts';

const ROLES = ['subj', 'obj', 'iobj', 'attr', 'poss', 'mod', 'to', 'ing', 'that', 'p:by', 'p:from', 'p:of', 'p:with', 'p:between', 'p:to', 'p:on', 'p:over', 'p:for', 'p:against', 'p:in', 'p:at', 'p:through', 'p:as', 'p:about', 'p:other', '^subj', '^obj', '^attr', '^poss', '^mod', '^to', '^that', '^other', 'self', 'none'] as const;
const ROLE_CODE: ReadonlyMap<string, number> = new Map(ROLES.map((role, code) => [role, code]));
const FORMS = ['name', 'modifier', 'venue', 'both', 'mediators', 'issuer', 'pronoun', 'reference', 'implied', 'asker'];
const SIDES = ['source', 'target'] as const;

const LINK = ['down', 'up', 'clauses', 'distance', 'before trigger', 'nearest'];
const STATIC = [...LABELS, ...FORMS.map((form) => `as ${form}`), 'open', 'party', 'mediator', 'issuer', 'members', 'plausibility'];
const TRIGGER = ['VERB', 'NOUN', 'ADJ', 'suppressed', 'negated', 'depth', 'markers', ...REALIS];
const USE = ['share', 'frames', 'as head', 'rank', 'margin', 'triggers of relation', 'source fit', 'target fit'];
const FRAME = ['weight', 'with source', 'with target', 'of another relation', 'margin', 'structure'];
const PAIR = ['length', 'distance', 'order', 'between', 'both parties', 'party of target', 'same phrase', 'main talks', 'sides here'];
const SENTENCE = ['actors', 'things', 'tokens', 'position', 'parties known', 'quoted', 'question'];
const RANK = ['score', 'score behind best relation', 'rank of source', 'rank of target', 'rank of relation', 'behind best target', 'behind best source'];

/** Names of the judge's inputs, in their order. */
export const FEATURES: readonly string[] = [
  ...RELATIONS.map((relation) => `relation ${relation}`),
  ...USE.map((name) => `use ${name}`), ...FRAME.map((name) => `frame ${name}`), ...TRIGGER.map((name) => `trigger ${name}`),
  ...SIDES.flatMap((side) => [...ROLES.map((role) => `${side} first ${role}`), ...ROLES.map((role) => `${side} last ${role}`), ...LINK.map((name) => `${side} ${name}`), ...STATIC.map((name) => `${side} ${name}`)]),
  ...ROLES.map((role) => `pair first ${role}`), ...ROLES.map((role) => `pair last ${role}`), ...PAIR.map((name) => `pair ${name}`),
  ...SENTENCE.map((name) => `sentence ${name}`), ...RANK.map((name) => `rank ${name}`),
  'learned trigger', 'learned target',
];
/** Where the inputs stand that the judge fills from the words of a candidate. */
export const LEARNED = { trigger: FEATURES.indexOf('learned trigger'), target: FEATURES.indexOf('learned target') } as const;

export interface FrameFit { readonly weight: number; readonly withSource: number; readonly withTarget: number; readonly other: number; readonly structure: number }

/** Writes one block after the other, in the order of `FEATURES`. */
class Writer {
  readonly values = new Float32Array(FEATURES.length);
  #at = 0;

  put(...numbers: readonly (number | boolean)[]): void {
    for (const number of numbers) this.values[this.#at++] = Number(number);
  }

  block(values: Float32Array): void {
    this.values.set(values, this.#at);
    this.#at += values.length;
  }

  /** One of `size` flags. */
  flag(code: number, size: number): void {
    if (code >= 0) this.values[this.#at + code] = 1;
    this.#at += size;
  }
}

/** What tells whether a sentence makes a claim. Distances are in tokens. The blocks that candidates share are computed once. */
export class Features {
  readonly #view: View;
  readonly #static: ReadonlyMap<Participant, Float32Array>;
  readonly #links = new Map<Participant, Map<Trigger | undefined, Float32Array>>();
  readonly #pairs = new Map<Participant, Map<Participant, Float32Array>>();
  readonly #triggers = new Map<Trigger, Float32Array>();
  readonly #sentence: Float32Array;
  readonly #mainTalks: string | undefined;
  /** Ids of the actors that the sentence names, without their kind. */
  readonly #keys: ReadonlySet<string>;
  readonly #counts: ReadonlyMap<Relation, number>;

  constructor(view: View) {
    this.#view = view;
    this.#static = new Map(view.participants.map((one) => [one, this.#describe(one)]));
    const { scene, context } = view.reading;
    this.#mainTalks = view.participants.find(({ item }) => item.role === 'implied' && item.label === 'Talks' && !item.parties?.length)?.mentions[0]?.key;
    this.#keys = new Set(view.participants.filter(({ token }) => token !== undefined).flatMap(({ mentions }) => mentions.map(({ key }) => key.slice(key.indexOf(':') + 1))));
    this.#sentence = Float32Array.from([
      view.participants.filter(({ item }) => !['Issue', 'Talks', 'Agreement', 'Mechanism', 'Place'].includes(item.label)).length,
      view.participants.filter(({ item, isOpen }) => !isOpen && ['Issue', 'Talks', 'Agreement'].includes(item.label)).length,
      scene.sentence.endToken - scene.sentence.firstToken, Math.min(30, scene.sentence.firstToken / 30), context.parties.length,
      Number(/["“”]/.test(scene.text.slice(scene.sentence.start, scene.sentence.end))), Number(scene.tokens[scene.sentence.endToken - 1]?.text === '?'),
    ]);
    this.#counts = new Map(RELATIONS.map((relation) => [relation, view.triggers.filter(({ uses }) => (uses.get(relation)?.share ?? 0) >= 0.2).length]));
  }

  /** The inputs of one candidate; the last block, its rank among the others, is left for `rank`. */
  of(relation: Relation, source: Participant, target: Participant, trigger: Trigger | undefined, frame: FrameFit): Float32Array {
    const writer = new Writer();
    writer.flag(RELATIONS.indexOf(relation), RELATIONS.length);
    const use = trigger?.uses.get(relation);
    const paths = trigger && this.#view.paths.from(trigger.token);
    let better = 0;
    let most = 0;
    if (trigger && use) for (const [other, { share }] of trigger.uses) {
      if (other === relation) continue;
      if (share > use.share) better++;
      most = Math.max(most, share);
    }
    writer.put(use?.share ?? 0, Math.log2(1 + (use?.frames ?? 0)), use?.heads ?? false, better, (use?.share ?? 0) - most, this.#counts.get(relation) ?? 0, fitOf(pathTo(paths, source), use?.source), fitOf(pathTo(paths, target), use?.target));
    writer.put(frame.weight, frame.withSource, frame.withTarget, frame.other, frame.weight - frame.other, frame.structure);
    writer.block(trigger ? this.#trigger(trigger) : NO_TRIGGER);
    for (const one of [source, target]) {
      writer.block(this.#link(one, trigger));
      writer.block(this.#static.get(one) ?? new Float32Array(STATIC.length));
    }
    writer.block(this.#pair(source, target));
    writer.block(this.#sentence);
    return writer.values;
  }

  #describe(one: Participant): Float32Array {
    const { context } = this.#view.reading;
    const values = new Float32Array(STATIC.length);
    values[LABELS.indexOf(one.item.label)] = 1;
    const form = FORMS.indexOf(one.item.role);
    if (form >= 0) values[LABELS.length + form] = 1;
    const rest = LABELS.length + FORMS.length;
    const isOne = (keys: readonly string[]): number => Number(one.mentions.some(({ key }) => keys.includes(key)));
    values.set([Number(one.isOpen), isOne(context.parties.map(({ key }) => key)), isOne(context.mediators.map(({ key }) => key)), isOne(context.issuer ? [context.issuer.key] : []), one.mentions.length, one.plausibility], rest);
    return values;
  }

  #trigger(trigger: Trigger): Float32Array {
    const known = this.#triggers.get(trigger);
    if (known) return known;
    const { graph } = this.#view;
    const pos = graph.tree.pos(trigger.token);
    const said = this.#view.said(trigger.token);
    let depth = 0;
    for (let at = graph.tree.head(trigger.token); at !== undefined && depth < 9; at = graph.tree.head(at)) depth++;
    const values = Float32Array.from([pos === 'VERB', pos === 'NOUN', pos === 'ADJ', said.suppressed, said.negated, depth, said.markers.length, ...REALIS.map((realis) => said.realis === realis)].map(Number));
    this.#triggers.set(trigger, values);
    return values;
  }

  #link(one: Participant, trigger: Trigger | undefined): Float32Array {
    const ofOne = this.#links.get(one) ?? new Map<Trigger | undefined, Float32Array>();
    this.#links.set(one, ofOne);
    const known = ofOne.get(trigger);
    if (known) return known;
    const path = pathTo(trigger && this.#view.paths.from(trigger.token), one);
    const values = new Float32Array(2 * ROLES.length + LINK.length);
    values[roleCode(path?.first)] = 1;
    values[ROLES.length + roleCode(path?.last)] = 1;
    const placed = trigger && one.token !== undefined;
    values.set([path?.down ?? 9, path?.up ?? 9, path?.clauses ?? 9, placed ? Math.min(40, Math.abs((one.token ?? 0) - trigger.token)) : 60, Number(placed && (one.token ?? 0) < trigger.token), Number(placed && this.#isNearest(one, trigger.token))], 2 * ROLES.length);
    ofOne.set(trigger, values);
    return values;
  }

  /** Sides of the talks of a pair that the sentence names. */
  #sidesHere(source: Participant, target: Participant): number {
    const talks = [source, target].flatMap(({ mentions }) => mentions).find(({ key }) => key.startsWith('talks:'));
    if (!talks) return -1;
    const sides = talks.key.slice('talks:'.length).split('|');
    return sides.filter((side) => this.#keys.has(side)).length;
  }

  #isNearest(one: Participant, trigger: number): boolean {
    const { token } = one;
    return token !== undefined && !this.#view.participants.some((other) => other !== one && other.item.label === one.item.label && other.token !== undefined && (other.token < trigger) === (token < trigger) && Math.abs(other.token - trigger) < Math.abs(token - trigger));
  }

  #pair(source: Participant, target: Participant): Float32Array {
    const ofSource = this.#pairs.get(source) ?? new Map<Participant, Float32Array>();
    this.#pairs.set(source, ofSource);
    const known = ofSource.get(target);
    if (known) return known;
    const { token: from } = source;
    const { token: to } = target;
    const path = from === undefined ? undefined : pathTo(this.#view.paths.from(from), target);
    const values = new Float32Array(2 * ROLES.length + PAIR.length);
    values[roleCode(path?.first)] = 1;
    values[ROLES.length + roleCode(path?.last)] = 1;
    const both = from !== undefined && to !== undefined;
    const { parties } = this.#view.reading.context;
    const isParty = (one: Participant): boolean => one.mentions.some(({ key }) => parties.some((party) => party.key === key));
    values.set([
      path ? path.down + path.up : 9, both ? Math.min(60, Math.abs(from - to)) : 60, Number(both && from < to),
      both ? this.#view.participants.filter(({ token, isOpen }) => !isOpen && token !== undefined && token > Math.min(from, to) && token < Math.max(from, to)).length : 9,
      Number(isParty(source) && isParty(target)),
      Number(target.mentions.some(({ key }) => key.startsWith('talks:') && source.mentions.some((mention) => key.includes(mention.key.slice(mention.key.indexOf(':') + 1))))),
      Number(source.item.first < target.item.last && target.item.first < source.item.last),
      Number([source, target].some(({ mentions }) => mentions.some(({ key }) => key === this.#mainTalks))),
      this.#sidesHere(source, target),
    ], 2 * ROLES.length);
    ofSource.set(target, values);
    return values;
  }
}

const NO_TRIGGER = new Float32Array(TRIGGER.length);

/** Writes how a candidate stands among the others of its sentence. */
export function setRank(values: Float32Array, rank: { score: number; best: number; ofSource: number; ofTarget: number; ofRelation: number; behindTarget: number; behindSource: number }): void {
  values.set([rank.score, rank.score - rank.best, rank.ofSource, rank.ofTarget, rank.ofRelation, rank.behindTarget, rank.behindSource], values.length - RANK.length - 2);
}

function pathTo(paths: ReadonlyMap<number, Path> | undefined, { item, token }: Participant): Path | undefined {
  if (!paths || token === undefined) return undefined;
  const own = paths.get(token);
  if (own) return own;
  let best: Path | undefined;
  for (let at = item.first; at < item.last; at++) {
    const path = paths.get(at);
    if (path && (!best || path.down + path.up < best.down + best.up)) best = path;
  }
  return best;
}

function roleCode(role: string | undefined): number {
  return ROLE_CODE.get(role ?? 'none') ?? ROLE_CODE.get(role?.startsWith('p:') ? 'p:other' : '^other') ?? 0;
}

/** How well the place of a participant is the one where frames of the word have it. */
function fitOf(path: Path | undefined, roles: Use['source'] | undefined): number {
  if (!path || !roles) return 0;
  if (path.up > 0) return 0;
  const first = roles.get(path.first) ?? 0;
  return path.down === 1 ? first : first / 2 || (roles.get(path.last) ?? 0) / 3;
}
