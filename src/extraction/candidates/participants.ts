import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { actors } from '../lexicon/actors.ts';
import { issuesIn } from '../issues/issues-in.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import { slug } from '../rules/fold.ts';
import { impliedTalks } from '../rules/implied.ts';
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
    const mentions = refersTo(item, reading);
    if (mentions.length) found.push({ item, mentions, token: item.role === 'implied' ? undefined : headOf(graph, item), isOpen, plausibility: 1 });
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

/** Capitals and unlisted places, where they may be a venue and not a government. */
function placesIn({ scene }: Reading): Item[] {
  const capitals = scene.items.filter((item) => item.label === 'State' && item.role !== 'venue' && actors.byId.get(item.key)?.forms.some(({ kind, text }) => kind === 'capital' && text === item.text));
  return capitals.map((item): Item => ({ ...item, label: 'Place', role: 'venue', key: `place:${slug(item.text)}`, name: item.text }));
}

/** Talks of the document whose sides the sentence names one of, and the other side of the main talks: what a reader supplies. */
function unsaid({ context }: Reading, here: ReadonlySet<string>): Item[] {
  const main = context.parties.map(({ key }) => key);
  const others = new Map<string, Item>();
  for (const sides of context.talks.values()) {
    const key = sides.map((side) => side.key).sort().join('|');
    if (sides.length === 2 && sides.some((side) => here.has(side.key)) && !sides.every((side) => main.includes(side.key))) others.set(key, impliedTalks([], sides.map(({ key: id, name, label }): Item => ({ ...NOWHERE, key: id, name, label }))));
  }
  const [one, two] = context.parties;
  const other = context.parties.length === 2 && one && two && here.has(one.key) !== here.has(two.key) ? (here.has(one.key) ? two : one) : undefined;
  return [...others.values(), ...(other ? [{ ...NOWHERE, key: other.key, name: other.name, label: other.label }] : [])];
}

const NOWHERE = { first: 0, last: 0, start: 0, end: 0, text: '', role: 'implied' as const };

/** The token of a phrase whose head stands outside it. */
export function headOf(graph: PredicateGraph, item: Item): number {
  for (let token = item.last - 1; token >= item.first; token--) {
    const head = graph.tree.head(token);
    if (head === undefined || head < item.first || head >= item.last) return token;
  }
  return item.last - 1;
}
