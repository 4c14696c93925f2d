import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { talksWords } from '../lexicon/talks.ts';
import { keyOf } from '../rules/parties.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { helpersIn } from './mediators.ts';
import { negotiators, opponents, sidesNamed } from './sides.ts';
import { actorsAt, agentToken, children, isPassive, subjectToken } from './tree.ts';

/** What is counted of each actor of a document. */
export const TRACES = ['mentioned', 'early', 'title', 'with talks', 'alone with talks', 'with texts', 'negotiates', 'opposed', 'bargains', 'bargained with', 'acts', 'team', 'mediates', 'hosts', 'guarantees', 'faces both', 'venue', 'issuer', 'envoy', 'owner', 'by persons', 'faces two'] as const;
export type Trace = (typeof TRACES)[number];
/** What is counted of each two of them. */
export const TIES = ['with talks', 'early with talks', 'with texts', 'negotiate', 'opposed', 'acts on', 'acted on', 'sentence', 'joined', 'faced together', 'title'] as const;
export type Tie = (typeof TIES)[number];

export interface Actor { readonly mention: Mention; readonly first: number; readonly counts: Map<Trace, number> }
export interface Named { readonly sides: readonly Mention[]; count: number }

/** Sentences from the start that count as early. */
const EARLY = 3;
/** Actors in one sentence that still say something of each two of them. */
const MOST_NAMED = 5;
const LABELS = new Set(['State', 'ArmedGroup', 'Organization', 'Person', 'Group']);
const ENVOYS = new Set(['envoy', 'mediator', 'facilitator', 'intermediary', 'emissary', 'observer', 'rapporteur', 'special representative', 'special envoy']);

const GOVERNMENT = /^(?:government|regime|army|military|cabinet|junta|generals|troops|authorities)$/i;

/** Counts what the sentences of a document tell of who bargains with whom; persons count for themselves and for whom they serve. */
export class Evidence {
  readonly actors = new Map<string, Actor>();
  /** Who is named together as the sides of talks, of a text or of a quarrel. */
  readonly sets = new Map<string, Named>();
  readonly #ties = new Map<string, Map<Tie, number>>();
  /** The last single subject, which "it" and "he" take up. */
  #subject: Item | undefined;
  readonly #offices: ReadonlyMap<string, Mention>;
  /** Mentions of talks, of texts, and acts of go-betweens in the document. */
  readonly document = { talks: 0, texts: 0, helpers: 0, both: 0, governments: 0, rebels: 0, sentences: 0 };

  constructor(scenes: readonly Scene[], issuers: readonly Mention[], title: readonly Mention[], offices: ReadonlyMap<string, Mention>) {
    this.#offices = offices;
    this.document.sentences = scenes.length;
    for (const [at, scene] of scenes.entries()) this.#read(scene, at);
    const known = (mentions: readonly Mention[]): readonly Mention[] => mentions.flatMap((mention) => this.#standing(mention)).filter(({ key }) => this.actors.has(key));
    for (const issuer of known(issuers)) this.#count(issuer, 'issuer');
    if (issuers.length > 1) this.#set(issuers, 1);
    for (const named of known(title)) this.#count(named, 'title');
    this.#each(title, (one, other) => this.#tie(one, other, 'title'));
  }

  tie(one: string, other: string, tie: Tie): number {
    return this.#ties.get(`${one} ${other}`)?.get(tie) ?? 0;
  }

  /** Does a person hold the office of an actor? */
  serves(one: string, other: string): boolean {
    return this.#offices.get(one)?.key === other;
  }

  #read(scene: Scene, at: number): void {
    const named = scene.items.filter((item) => LABELS.has(item.label) && ['name', 'modifier', 'venue'].includes(item.role) && !item.key.startsWith('pronoun:') && !talksWords.mediating.nouns.has(item.name.toLowerCase()));
    for (const item of named) this.#mention(item, at, scene);
    // Names within a talks phrase ("the A-B talks") are no items of their own.
    for (const thing of scene.items) for (const item of thing.parties ?? []) if (LABELS.has(item.label) && !scene.items.some(({ first }) => first === item.first)) this.#mention(item, at, scene);
    const here = distinct(named.filter(({ role }) => role !== 'venue'));
    if (here.length <= MOST_NAMED) this.#each(here, (one, other) => this.#tie(one, other, 'sentence'));
    for (const thing of scene.items) {
      if (thing.label === 'Talks') this.#talks(sidesNamed(scene, thing), at);
      else if (thing.label === 'Agreement') this.#text(sidesNamed(scene, thing));
    }
    if (scene.items.some(({ role }) => role === 'both')) this.document.both++;
    this.document.rebels += scene.items.filter(isRebels).length;
    this.document.governments += scene.items.filter(isGovernment).length;
    for (const { sides } of negotiators(scene)) this.#together(sides, 'negotiates', 'negotiate');
    for (const sides of opponents(scene)) this.#together(sides, 'opposed', 'opposed');
    for (const { actor, as } of helpersIn(scene)) {
      this.document.helpers++;
      for (const one of this.#standing(actor)) this.#count(one, as === 'mediator' ? 'mediates' : as === 'host' ? 'hosts' : 'guarantees');
    }
    this.#verbs(scene);
  }

  #mention(item: Item, at: number, scene: Scene): void {
    for (const one of this.#standing(item)) {
      if (item.role !== 'venue' && !this.actors.has(one.key)) this.actors.set(one.key, { mention: one, first: at, counts: new Map() });
      this.#count(one, item.role === 'venue' ? 'venue' : 'mentioned');
      if (item.role === 'venue') continue;
      if (at < EARLY) this.#count(one, 'early');
      if (item.label === 'Person' && one.key !== item.key) this.#count(one, 'by persons');
      if (ENVOYS.has(item.office?.toLowerCase() ?? '') || ENVOYS.has(scene.tokens[item.last - 1]?.text.toLowerCase() ?? '')) this.#count(one, 'envoy');
      if (talksWords.teams.has(scene.tokens[item.last - 1]?.text.toLowerCase() ?? '') || talksWords.teams.has(scene.tokens[item.last]?.text.toLowerCase() ?? '')) this.#count(one, 'team');
      if (/^['’]s?$/.test(scene.tokens[item.last]?.text ?? '')) this.#count(one, 'owner');
    }
  }

  #talks(sides: readonly Item[], at: number): void {
    this.document.talks++;
    for (const side of sides) for (const one of this.#standing(side)) this.#count(one, sides.length > 1 ? 'with talks' : 'alone with talks');
    this.#each(sides, (one, other) => {
      this.#tie(one, other, 'with talks');
      if (at < EARLY) this.#tie(one, other, 'early with talks');
    });
    this.#set(sides, 1);
  }

  #text(sides: readonly Item[]): void {
    this.document.texts++;
    for (const side of sides) for (const one of this.#standing(side)) this.#count(one, 'with texts');
    this.#each(sides, (one, other) => this.#tie(one, other, 'with texts'));
    this.#set(sides, 0.5);
  }

  #together(sides: readonly Item[], trace: Trace, tie: Tie): void {
    for (const side of sides) for (const one of this.#standing(side)) this.#count(one, trace);
    this.#each(sides, (one, other) => this.#tie(one, other, tie));
    this.#set(sides, 0.5);
  }

  #verbs(scene: Scene): void {
    for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
      const verb = scene.tokens[i];
      if (verb?.pos !== 'VERB') continue;
      const passive = isPassive(scene, i);
      const actor = passive ? agentToken(scene, i) : subjectToken(scene, i);
      const told = actor ? actorsAt(scene, actor.index) : [];
      const taken = told.length === 1 && told[0]?.role === 'pronoun' ? this.#subject : undefined;
      const subjects = taken ? [taken] : distinct(told.filter(isNamed));
      if (subjects.length === 1) this.#subject = subjects[0];
      const below = children(scene, i).filter(({ label }) => ['dobj', 'dative', 'prep', ...(passive ? ['nsubjpass'] : [])].includes(label));
      const all = below.flatMap((child) => (child.label === 'prep' ? children(scene, child.index) : [child])).filter(({ index }) => index !== actor?.index).flatMap((child) => actorsAt(scene, child.index));
      const objects = distinct(all.filter(isNamed));
      const bargains = talksWords.bargaining.has(verb.lemma);
      for (const one of subjects.flatMap((subject) => this.#standing(subject))) {
        this.#count(one, 'acts');
        if (bargains) this.#count(one, 'bargains');
        // Who acts on both sides is neither.
        if (all.some(({ role, refers }) => role === 'both' || refers?.family.refers === 'belligerents')) this.#count(one, 'faces both');
        if (objects.length === 2) this.#count(one, 'faces two');
      }
      if (objects.length === 2 && subjects.length) this.#each(objects, (one, other) => this.#tie(one, other, 'faced together'));
      if (subjects.length === 2) this.#each(subjects, (one, other) => this.#tie(one, other, 'joined'));
      if (!bargains) continue;
      for (const one of objects.flatMap((object) => this.#standing(object))) this.#count(one, 'bargained with');
      for (const subject of subjects.flatMap((one) => this.#standing(one))) for (const object of objects.flatMap((one) => this.#standing(one))) {
        if (subject.key === object.key) continue;
        this.#tie(subject, object, 'acts on');
        this.#tie(object, subject, 'acted on');
      }
    }
  }

  /** Whom a mention counts for. */
  #standing(item: Mention): readonly Mention[] {
    const office = item.label === 'Person' ? this.#offices.get(item.key) : undefined;
    return office ? [item, { ...item, key: office.key, name: office.name, label: office.label }] : [item];
  }

  #count({ key }: Mention, trace: Trace): void {
    const counts = this.actors.get(key)?.counts;
    if (counts) counts.set(trace, (counts.get(trace) ?? 0) + 1);
  }

  /** Each two of them, both ways, in all that they stand for. */
  #each(sides: readonly Mention[], tell: (one: Mention, other: Mention) => void): void {
    for (const one of sides) for (const other of sides) if (one.key !== other.key) for (const a of this.#standing(one)) for (const b of this.#standing(other)) if (a.key !== b.key) tell(a, b);
  }

  #tie(one: Mention, other: Mention, tie: Tie): void {
    const key = `${one.key} ${other.key}`;
    const ties = this.#ties.get(key) ?? new Map<Tie, number>();
    this.#ties.set(key, ties);
    ties.set(tie, (ties.get(tie) ?? 0) + 1);
  }

  #set(sides: readonly Mention[], weight: number): void {
    const served = sides.map((side) => this.#standing(side).at(-1) ?? side);
    for (const set of [sides, served].map(distinctMentions).filter(({ length }) => length > 1)) {
      const known = this.sets.get(keyOf(set));
      if (!known) this.sets.set(keyOf(set), { sides: set, count: weight });
      else if (set.length === sides.length) known.count += weight;
    }
  }
}

/** "the rebels", "the movement" */
export function isRebels({ refers }: Item): boolean {
  return refers?.family.refers === 'last-of-kind' && refers.family.labels.length === 1 && refers.family.labels[0] === 'ArmedGroup' && !GOVERNMENT.test(refers.noun);
}

/** "the government", "the army" */
export function isGovernment(item: Item): boolean {
  return item.refers?.family.refers === 'last-of-kind' && !isRebels(item) && GOVERNMENT.test(item.refers.noun);
}

function isNamed(item: Item): boolean {
  return isActor(item.label) && (item.role === 'name' || item.role === 'modifier') && !item.key.startsWith('pronoun:');
}

function distinct(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

function distinctMentions(items: readonly Mention[]): readonly Mention[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}
