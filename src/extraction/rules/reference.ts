import type { Mention } from '../extractor.ts';
import { actors } from '../lexicon/actors.ts';
import { referents } from '../reference/collectives.ts';
import { Memory, tracesOf } from '../reference/memory.ts';
import { antecedent } from '../reference/pronouns.ts';
import { talksMention, type Context } from './context.ts';
import { slug } from './fold.ts';
import type { Reading, Salience } from './reading.ts';
import type { Item } from './scene.ts';

export function newSalience(): Salience {
  return { memory: new Memory(), asker: null };
}

const resolved = new WeakMap<Reading, Map<Item, readonly Mention[]>>();

/** The members that a mention stands for: one for a name, the parties for "both sides", none where nothing fits. */
export function refersTo(item: Item, reading: Reading): readonly Mention[] {
  const known = resolved.get(reading) ?? new Map<Item, readonly Mention[]>();
  resolved.set(reading, known);
  const found = known.get(item);
  if (found) return found;
  // Whoever refers to itself in a circle refers to nobody.
  known.set(item, []);
  const members = resolve(item, reading);
  known.set(item, members);
  return members;
}

function resolve(item: Item, reading: Reading): readonly Mention[] {
  const { context, salience } = reading;
  const as = (referent: Mention): Mention => ({ key: referent.key, name: referent.name, label: referent.label, start: item.start, end: item.end, text: item.text });
  if (item.role === 'asker') return [as(salience.asker ?? { ...item, label: 'Issue', key: `issue:${slug(item.name)}`, name: item.name.toLowerCase() })];
  if (item.role === 'issuer' || item.key === 'pronoun:we') return issuers(item, reading).map(as);
  const members = (other: Item): readonly Mention[] => (other.first < item.first || other.last < item.last ? refersTo(other, reading) : []);
  if (item.role === 'pronoun' || item.key.startsWith('pronoun:')) return owning(item, antecedentOf(item, reading), reading).map(as);
  if (item.refers) return referents(item, item.refers, reading, { traces: tracesBefore(item, reading), members }).map(as);
  if (item.label === 'Person' && item.office !== undefined) return owning(item, [item], reading).map(as);
  const mention = item.label === 'Talks' || item.label === 'Agreement' ? talksMention(item, context) : item;
  return mention ? [mention] : [];
}

/** Whom a pronoun takes up, where the text spoke of them before; nobody for other mentions. */
export function antecedentOf(item: Item, reading: Reading): readonly Mention[] {
  return antecedent(item, reading.scene, tracesBefore(item, reading), reading.salience.memory.sentence);
}

function tracesBefore(item: Item, reading: Reading): ReturnType<typeof tracesOf> {
  const { scene, salience: { memory } } = reading;
  return [...memory.traces, ...tracesOf(scene, memory.sentence, (other) => refersTo(other, reading), item.first)];
}

/** "We" of a joint statement are all who issue it; of a quotation, who speaks. */
function issuers(item: Item, { context, firstPerson }: Reading): readonly Mention[] {
  const all = firstPerson && context.issuers.some(({ key }) => key === firstPerson.key) && context.issuers.length > 1 ? context.issuers : firstPerson ? [firstPerson] : [];
  // "I" is who speaks; "we" and "our government" are those whom the speaker speaks for.
  return /^(?:I|me|my|mine|myself)$/i.test(item.text) ? all : all.map((issuer) => actorBehind(issuer, context) ?? issuer);
}

/** "His government", "her envoy": the actor whose office the person holds. */
function owning(item: Item, owners: readonly Mention[], { context, salience: { memory } }: Reading): readonly Mention[] {
  if (item.office === undefined) return owners;
  // A government that the text ties to nobody else is of the state that it speaks of.
  const state = GOVERNING.test(item.office) ? context.parties.filter(({ label }) => label === 'State') : [];
  const home = state.length === 1 ? state[0] : GOVERNING.test(item.office) ? memory.latest(({ label }) => label === 'State') : undefined;
  return owners.map((owner) => (owner.label === 'Person' ? actorBehind(owner, context) ?? home ?? owner : owner));
}

const GOVERNING = /^(?:government|administration|cabinet|army|troops|country|nation|homeland|foreign minister|ministry)$/i;

function actorBehind(person: Mention, { offices }: Context): Mention | undefined {
  const told = offices.get(person.key);
  if (told) return told;
  const of = actors.byId.get(person.key)?.of;
  const entry = of ? actors.byId.get(of) : undefined;
  return entry && { key: entry.id, name: entry.name, label: entry.label, text: person.text, start: person.start, end: person.end };
}

/** Takes in a sentence once it is read: what the next ones may take up. */
export function remember(reading: Reading): void {
  const { scene, salience: { memory } } = reading;
  memory.add(tracesOf(scene, memory.sentence, (item) => refersTo(item, reading)).flatMap((trace) => (trace.members.length || trace.isUnnamed ? [trace] : [])));
}
