import { LABELS, REALIS, RELATIONS } from '../../model/ontology.ts';
import type { Use } from '../frames/affinity.ts';
import type { End } from './ends.ts';
import type { Participant } from './participants.ts';
import type { Path } from './paths.ts';
import type { Proposal } from './proposal.ts';
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

/** Where the blocks begin. */
const AT = (() => {
  const side = 2 * ROLES.length + LINK.length + STATIC.length;
  const use = RELATIONS.length;
  const frame = use + USE.length;
  const trigger = frame + FRAME.length;
  const source = trigger + TRIGGER.length;
  const target = source + side;
  const pair = target + side;
  const sentence = pair + 2 * ROLES.length + PAIR.length;
  return { use, frame, trigger, source, target, pair, sentence, rank: sentence + SENTENCE.length, described: 2 * ROLES.length + LINK.length };
})();

/** What tells whether a sentence makes a claim. Distances are in tokens. The blocks that candidates share are computed once. */
export class Features {
  readonly #view: View;
  readonly #static: readonly Float32Array[];
  readonly #links: (Float32Array | undefined)[] = [];
  readonly #pairs: (Float32Array | undefined)[] = [];
  readonly #triggers: (Float32Array | undefined)[] = [];
  readonly #values = new Float32Array(FEATURES.length);
  /** Whose inputs stand in `#values`: neighbours share most of them. */
  #last: Proposal | undefined;
  readonly #sentence: Float32Array;
  readonly #mainTalks: string | undefined;
  /** Ids of the actors that the sentence names, without their kind. */
  readonly #keys: ReadonlySet<string>;
  readonly #counts: readonly number[];

  constructor(view: View) {
    this.#view = view;
    this.#static = view.participants.map((one) => this.#describe(one));
    const { scene, context } = view.reading;
    this.#mainTalks = view.participants.find(({ item }) => item.role === 'implied' && item.label === 'Talks' && !item.parties?.length)?.mentions[0]?.key;
    this.#keys = new Set(view.participants.filter(({ token }) => token !== undefined).flatMap(({ mentions }) => mentions.map(({ key }) => key.slice(key.indexOf(':') + 1))));
    this.#sentence = Float32Array.from([
      view.participants.filter(({ item }) => !['Issue', 'Talks', 'Agreement', 'Mechanism', 'Place'].includes(item.label)).length,
      view.participants.filter(({ item, isOpen }) => !isOpen && ['Issue', 'Talks', 'Agreement'].includes(item.label)).length,
      scene.sentence.endToken - scene.sentence.firstToken, Math.min(30, scene.sentence.firstToken / 30), context.parties.length,
      Number(/["“”]/.test(scene.text.slice(scene.sentence.start, scene.sentence.end))), Number(scene.tokens[scene.sentence.endToken - 1]?.text === '?'),
    ]);
    this.#counts = RELATIONS.map((relation) => view.triggers.filter(({ uses }) => (uses.get(relation)?.share ?? 0) >= 0.2).length);
    this.#values.set(this.#sentence, AT.sentence);
  }

  /** The inputs of one candidate, in a buffer that the next call takes. */
  of(candidate: Proposal): Float32Array {
    const { act, from, to, word, fit, rank, score } = candidate;
    const values = this.#values;
    const last = this.#last;
    this.#last = candidate;
    if (last) values[last.act] = 0;
    values[act] = 1;
    this.#use(candidate);
    put(values, AT.frame, fit.weight, fit.withSource, fit.withTarget, fit.other, fit.weight - fit.other, fit.structure);
    const isOther = !last || last.word !== word;
    const isOtherSource = !last || last.from !== from;
    const isOtherTarget = !last || last.to !== to;
    if (isOther) values.set(word ? this.#trigger(word) : NO_TRIGGER, AT.trigger);
    if (isOther || isOtherSource) values.set(this.#link(from, word), AT.source);
    if (isOther || isOtherTarget) values.set(this.#link(to, word), AT.target);
    if (isOtherSource) values.set(this.#static[from.at] ?? [], AT.source + AT.described);
    if (isOtherTarget) values.set(this.#static[to.at] ?? [], AT.target + AT.described);
    if (isOtherSource || isOtherTarget) values.set(this.#pair(from, to), AT.pair);
    if (rank) put(values, AT.rank, score, score - rank.best, rank.ofSource, rank.ofTarget, rank.ofRelation, rank.behindTarget, rank.behindSource);
    return values;
  }

  /** Base form of the head of what a candidate is about; empty where the sentence does not name it. */
  targetWord({ to: { one: { token } } }: Proposal): string {
    return token === undefined ? '' : this.#view.graph.tree.lemma(token);
  }

  #use({ relation, act, from, to, word }: Proposal): void {
    const use = word?.uses.get(relation);
    const paths = word && this.#view.paths.from(word.token);
    let better = 0;
    let most = 0;
    if (word && use) for (const [other, { share }] of word.uses) {
      if (other === relation) continue;
      if (share > use.share) better++;
      most = Math.max(most, share);
    }
    put(this.#values, AT.use, use?.share ?? 0, Math.log2(1 + (use?.frames ?? 0)), Number(use?.heads ?? false), better, (use?.share ?? 0) - most, this.#counts[act] ?? 0, fitOf(pathTo(paths, from.one), use?.source), fitOf(pathTo(paths, to.one), use?.target));
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
    const known = this.#triggers[trigger.at];
    if (known) return known;
    const { graph } = this.#view;
    const pos = graph.tree.pos(trigger.token);
    const said = this.#view.said(trigger.token);
    let depth = 0;
    for (let at = graph.tree.head(trigger.token); at !== undefined && depth < 9; at = graph.tree.head(at)) depth++;
    const values = Float32Array.from([pos === 'VERB', pos === 'NOUN', pos === 'ADJ', said.suppressed, said.negated, depth, said.markers.length, ...REALIS.map((realis) => said.realis === realis)].map(Number));
    this.#triggers[trigger.at] = values;
    return values;
  }

  #link({ one, at }: End, trigger: Trigger | undefined): Float32Array {
    const place = at * (this.#view.triggers.length + 1) + (trigger ? trigger.at + 1 : 0);
    const known = this.#links[place];
    if (known) return known;
    const path = pathTo(trigger && this.#view.paths.from(trigger.token), one);
    const values = new Float32Array(2 * ROLES.length + LINK.length);
    values[roleCode(path?.first)] = 1;
    values[ROLES.length + roleCode(path?.last)] = 1;
    const placed = trigger !== undefined && one.token !== undefined;
    values.set([path?.down ?? 9, path?.up ?? 9, path?.clauses ?? 9, placed ? Math.min(40, Math.abs((one.token ?? 0) - trigger.token)) : 60, Number(placed && (one.token ?? 0) < trigger.token), Number(placed && this.#isNearest(one, trigger.token))], 2 * ROLES.length);
    this.#links[place] = values;
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

  #pair({ one: source, at }: End, { one: target, at: other }: End): Float32Array {
    const place = at * this.#static.length + other;
    const known = this.#pairs[place];
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
    this.#pairs[place] = values;
    return values;
  }
}

const NO_TRIGGER = new Float32Array(TRIGGER.length);

function put(values: Float32Array, from: number, ...numbers: readonly number[]): void {
  for (let i = 0; i < numbers.length; i++) values[from + i] = numbers[i] ?? 0;
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
