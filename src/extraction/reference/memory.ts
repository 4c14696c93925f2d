import { actors } from '../lexicon/actors.ts';
import { nameParts } from '../lexicon/names.ts';
import type { Mention } from '../extractor.ts';
import { isPersonal } from '../mentions/role-nouns.ts';
import { fold } from '../rules/fold.ts';
import { acts, group, type Item, type Scene } from '../rules/scene.ts';

/** One place where somebody was spoken of, with what later words can pick it up by. */
export interface Trace {
  /** One actor, or all members of a collective or a coordination. */
  readonly members: readonly Mention[];
  /** Index of the sentence among those read. */
  readonly sentence: number;
  /** The first token and the one that ties it to its clause. */
  readonly first: number;
  readonly head: number;
  /** How much it stands out: 4 for the subject of the sentence down to 0.5 for a modifier. */
  readonly weight: number;
  readonly isPlural: boolean;
  /** An office holder without a name ("the Omani minister"), or a source. */
  readonly isPersonal: boolean;
  readonly isUnnamed: boolean;
  /** Lower-case words of the offices that the text gives a person here. */
  readonly offices: ReadonlySet<string>;
  readonly gender: 'female' | 'male' | null;
}

/** Tokens of a sentence before a mention that are looked at for it. */
const WINDOW = 200;
/** How far back an actor is remembered, in places. */
const LONGEST = 120;

/** What a document has spoken of so far; grows sentence by sentence. */
export class Memory {
  #traces: Trace[] = [];
  readonly #last = new Map<string, { readonly mention: Mention; readonly order: number; readonly count: number }>();
  readonly #offices = new Map<string, Set<string>>();
  #order = 0;
  /** The sentence that is being read. */
  sentence = 0;

  get traces(): readonly Trace[] {
    return this.#traces;
  }

  /** Takes in the traces of a sentence and goes on to the next. */
  add(traces: readonly Trace[]): void {
    for (const trace of traces) {
      for (const mention of trace.members) {
        this.#last.set(mention.key, { mention, order: this.#order++, count: (this.#last.get(mention.key)?.count ?? 0) + 1 });
        if (trace.members.length === 1 && trace.offices.size) this.#offices.set(mention.key, new Set([...(this.#offices.get(mention.key) ?? []), ...trace.offices]));
      }
    }
    this.#traces = [...this.#traces, ...traces].slice(-LONGEST);
    this.sentence += 1;
  }

  /** The actor named last of those that fit, or undefined. */
  latest(fits: (mention: Mention) => boolean): Mention | undefined {
    let found: { readonly mention: Mention; readonly order: number } | undefined;
    for (const entry of this.#last.values()) if ((!found || entry.order > found.order) && fits(entry.mention)) found = entry;
    return found?.mention;
  }

  /** The actor named most of those that fit, or undefined. */
  commonest(fits: (mention: Mention) => boolean): Mention | undefined {
    return this.#ranked(fits)[0]?.mention;
  }

  /** The two actors that stand out as those named most, or undefined where a third is named as often. */
  commonestPair(fits: (mention: Mention) => boolean): readonly Mention[] | undefined {
    const [one, two, three] = this.#ranked(fits);
    return one && two && two.count >= 2 && two.count > (three?.count ?? 0) ? [one.mention, two.mention] : undefined;
  }

  #ranked(fits: (mention: Mention) => boolean): { readonly mention: Mention; readonly count: number }[] {
    return [...this.#last.values()].filter(({ mention }) => fits(mention)).sort((a, b) => b.count - a.count);
  }

  /** All actors named so far that fit. */
  all(fits: (mention: Mention) => boolean): readonly Mention[] {
    return [...this.#last.values()].map(({ mention }) => mention).filter(fits);
  }

  /** The offices by which the text has called a person. */
  toldOffices(key: string): ReadonlySet<string> {
    return this.#offices.get(key) ?? new Set();
  }

  /** The same, with the one that the gazetteer knows. */
  officesOf(key: string): ReadonlySet<string> {
    const listed = actors.byId.get(key)?.office?.toLowerCase().split(/[\s-]+/) ?? [];
    return new Set([...(this.#offices.get(key) ?? []), ...listed]);
  }
}

/** The places of a sentence where somebody is spoken of, in order; coordinations also as a whole. */
export function tracesOf(scene: Scene, sentence: number, members: (item: Item) => readonly Mention[], before = Number.POSITIVE_INFINITY): Trace[] {
  const traces: Trace[] = [];
  for (const item of scene.items) {
    if (item.first >= before) break;
    if (before - item.first > WINDOW && before !== Number.POSITIVE_INFINITY) continue;
    if (!isSpokenOf(item)) continue;
    const own = members(item);
    if (!own.length && item.role !== 'unnamed') continue;
    const trace = traceOf(scene, item, own, sentence);
    traces.push(trace);
    const all = acts(item) && item.role === 'name' ? group(scene, item) : [];
    if (all.length < 2 || all[0] !== item || (all.at(-1)?.last ?? before) > before) continue;
    const together = all.filter(acts).flatMap(members);
    if (together.length > 1) traces.push({ ...trace, members: together, isPlural: true, isPersonal: false, offices: new Set() });
  }
  return traces;
}

function isSpokenOf(item: Item): boolean {
  // Whoever speaks is not spoken of.
  return item.role !== 'issuer' && item.key !== 'pronoun:we' && ['State', 'Organization', 'ArmedGroup', 'Person', 'Group', 'Place', 'Talks', 'Agreement'].includes(item.label);
}

function traceOf(scene: Scene, item: Item, members: readonly Mention[], sentence: number): Trace {
  const head = headOf(scene, item);
  const isPlural = members.length > 1 || item.label === 'Group' && item.role !== 'pronoun' && !item.refers || isPluralNoun(scene, item);
  return {
    members,
    sentence,
    first: item.first,
    head,
    weight: weightOf(scene, item, head),
    isPlural,
    isPersonal: (item.office !== undefined && item.label !== 'Person' && isPersonal(item.office)) || (item.role === 'unnamed' && !isPlural),
    isUnnamed: item.role === 'unnamed',
    offices: item.label === 'Person' ? officeWords(scene, item) : new Set(),
    gender: genderOf(item),
  };
}

/** The token of the item that hangs outside it. */
function headOf({ tokens }: Scene, item: Item): number {
  for (let i = item.last - 1; i >= item.first; i--) {
    const head = tokens[i]?.head ?? i;
    if (head < item.first || head >= item.last || head === i) return i;
  }
  return item.last - 1;
}

function weightOf({ tokens }: Scene, item: Item, head: number): number {
  if (item.role === 'venue' || item.label === 'Place') return 0.25;
  if (item.role === 'modifier') return 0.75;
  let at = head;
  // The members of a coordination share the part of the first.
  for (let steps = 0; tokens[at]?.label === 'conj' && steps < 8; steps++) at = tokens[at]?.head ?? at;
  const token = tokens[at];
  const governor = token && tokens[token.head];
  const isThing = item.label === 'Talks' || item.label === 'Agreement' ? 0.75 : 0;
  if (token?.label === 'nsubj' || token?.label === 'nsubjpass' || token?.label === 'csubj') return (governor?.label === 'ROOT' ? 4 : 3) - isThing;
  if (token?.label === 'dobj' || token?.label === 'dative' || (token?.label === 'pobj' && governor?.label === 'agent')) return 2 - isThing;
  return token?.label === 'ROOT' ? 3 - isThing : 1;
}

/** "the Iranians", "Iranian officials": more than one human, who are one state. */
function isPluralNoun({ tokens }: Scene, item: Item): boolean {
  const last = tokens[item.last - 1];
  if (item.office !== undefined) return last?.tag === 'NNS' || last?.tag === 'NNPS';
  return item.label !== 'Person' && (last?.tag === 'NNPS' || last?.tag === 'NNS') && item.text.replace(/^the /i, '') !== item.name;
}

/** The words of a person's titles: before the name, and in an apposition behind it. */
function officeWords({ tokens, sentence }: Scene, item: Item): ReadonlySet<string> {
  const name = new Set(fold(item.name).split(/[\s-]+/));
  const words = tokens.slice(item.first, item.last).map((token) => fold(token.text)).filter((word) => !name.has(word));
  if (tokens[item.last]?.text === ',') {
    for (let i = item.last + 1; i < Math.min(sentence.endToken, item.last + 8); i++) {
      const token = tokens[i];
      if (!token || token.text === ',' || token.pos === 'VERB' || token.pos === 'AUX') break;
      if (token.pos === 'NOUN' || token.pos === 'PROPN') words.push(fold(token.text));
    }
  }
  return new Set([...words, ...(item.represents ? fold(item.represents.text).split(/[\s-]+/) : [])]);
}

const FEMALE = /\b(?:mrs|ms|miss|madam|lady|queen|princess|baroness|dame|sheikha|spokeswoman|chairwoman|congresswoman|stateswoman|her excellency|first lady)\b/i;
const MALE = /\b(?:mr|sir|lord|king|prince|emir|sultan|sheikh|spokesman|chairman|his excellency|his highness|ayatollah|archbishop|cardinal|general|pope|imam|mullah|sayyid)\b/i;

function genderOf(item: Item): Trace['gender'] {
  if (FEMALE.test(item.text)) return 'female';
  if (MALE.test(item.text)) return 'male';
  return item.label === 'Person' && nameParts.female.has(item.name.split(' ')[0] ?? '') ? 'female' : null;
}
