import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { actors } from '../lexicon/actors.ts';
import { issuesIn } from '../issues/issues-in.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import { slug } from '../rules/fold.ts';
import { impliedTalks } from '../rules/implied.ts';
import type { Context } from '../rules/context.ts';
import type { Reading } from '../rules/reading.ts';
import { refersTo } from '../rules/reference.ts';
import type { Item } from '../rules/scene.ts';

/** Something that can fill a slot of a claim, with what it stands for. */
export interface Participant {
  readonly item: Item;
  readonly mentions: readonly Mention[];
  /** The head of its phrase; undefined for what the sentence does not name. */
  readonly token: number | undefined;
  /** Known by name or list, or only a noun phrase or clause that could be an issue. */
  readonly isOpen: boolean;
  /** Of an issue: how likely its phrase is something bargained over, 0..1; 1 for anything else. */
  readonly plausibility: number;
}

/** Who and what a sentence speaks of, the document's main talks included, where they are known. */
export function participantsOf(reading: Reading, graph: PredicateGraph): Participant[] {
  const { scene, context } = reading;
  const found: Participant[] = [];
  const add = (item: Item, isOpen: boolean): void => {
    const one = participantOf(reading, graph, item, isOpen);
    if (one) found.push(one);
  };
  for (const item of scene.items) if (item.role !== 'unnamed') add(item, false);
  for (const issue of issuesIn(scene, graph)) {
    if (found.some(({ item }) => isActor(item.label) && item.role !== 'modifier' && item.first < issue.last && issue.first < item.last && item.first <= issue.head && issue.head < item.last)) continue;
    const twin = found.findIndex(({ item }) => item.label === 'Issue' && item.first === issue.first && item.last === issue.last);
    const one: Participant = { item: issue, mentions: [issue], token: issue.head, isOpen: issue.kind !== 'curated', plausibility: issue.plausibility };
    if (twin >= 0) found[twin] = one;
    else found.push(one);
  }
  for (const place of placesIn(reading)) if (!found.some(({ item }) => item.label === 'Place' && item.first === place.first)) add(place, true);
  if (context.parties.length > 1) add(impliedTalks([]), false);
  const here = new Set(found.flatMap(({ mentions }) => mentions.map(({ key }) => key)));
  for (const item of unsaid(reading, here)) add(item, true);
  return found;
}

/** A mention with whom it stands for; undefined where that is nobody. */
export function participantOf(reading: Reading, graph: PredicateGraph, item: Item, isOpen: boolean): Participant | undefined {
  const mentions = refersTo(item, reading);
  return mentions.length ? { item, mentions, token: item.role === 'implied' ? undefined : headOf(graph, item), isOpen, plausibility: 1 } : undefined;
}

/** Capitals and unlisted places, where they may be a venue and not a government. */
function placesIn({ scene }: Reading): Item[] {
  const capitals = scene.items.filter((item) => item.label === 'State' && item.role !== 'venue' && actors.byId.get(item.key)?.forms.some(({ kind, text }) => kind === 'capital' && text === item.text));
  return capitals.map((item): Item => ({ ...item, label: 'Place', role: 'venue', key: `place:${slug(item.text)}`, name: item.text }));
}

/** Talks of the document whose sides the sentence names one of, and the other side of the main talks: what a reader supplies. */
function unsaid({ context }: Reading, here: ReadonlySet<string>): Item[] {
  const sides = talksBeside(context);
  const others = [...new Set([...here].flatMap((key) => sides.get(key) ?? []))].sort((a, b) => a.place - b.place).map(({ sides: [one, two] }) => impliedTalks([], [one, two].map(({ key, name, label }): Item => ({ ...NOWHERE, key, name, label }))));
  const [one, two] = context.parties;
  const other = context.parties.length === 2 && one && two && here.has(one.key) !== here.has(two.key) ? (here.has(one.key) ? two : one) : undefined;
  return [...others, ...(other ? [{ ...NOWHERE, key: other.key, name: other.name, label: other.label }] : [])];
}

interface Sides { readonly place: number; readonly sides: readonly [Mention, Mention] }

const beside = new WeakMap<Context, ReadonlyMap<string, readonly Sides[]>>();

/** The talks of two sides that a document has beside its main ones, by the key of each side, in the order of the text. */
function talksBeside(context: Context): ReadonlyMap<string, readonly Sides[]> {
  const known = beside.get(context);
  if (known) return known;
  const main = new Set(context.parties.map(({ key }) => key));
  const distinct = new Map<string, readonly [Mention, Mention]>();
  for (const [one, two, third] of context.talks.values()) {
    if (one && two && !third && !(main.has(one.key) && main.has(two.key))) distinct.set([one.key, two.key].sort().join('|'), [one, two]);
  }
  const found = new Map<string, Sides[]>();
  for (const talks of [...distinct.values()].map((sides, place): Sides => ({ place, sides }))) {
    for (const key of new Set(talks.sides.map((side) => side.key))) {
      const list = found.get(key);
      if (list) list.push(talks);
      else found.set(key, [talks]);
    }
  }
  beside.set(context, found);
  return found;
}

const NOWHERE = { first: 0, last: 0, start: 0, end: 0, text: '', role: 'implied' as const };

/** The token of a phrase whose head stands outside it. */
function headOf(graph: PredicateGraph, item: Item): number {
  for (let token = item.last - 1; token >= item.first; token--) {
    const head = graph.tree.head(token);
    if (head === undefined || head < item.first || head >= item.last) return token;
  }
  return item.last - 1;
}
