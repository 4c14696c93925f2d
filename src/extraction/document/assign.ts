import type { Mention } from '../extractor.ts';
import { keyOf } from '../rules/parties.ts';
import type { Item, Scene } from '../rules/scene.ts';

/** A mention of talks with the sides that its sentence names, mediators left out. */
export interface TalksMention {
  readonly scene: Scene;
  readonly item: Item;
  readonly sides: readonly Item[];
  readonly venue: string | undefined;
}

/** Talks of the document: those with the same sides are the same. */
export interface KnownTalks { readonly sides: readonly Mention[]; readonly venues: ReadonlySet<string> }

/**
 * The sides of each mention of talks: its own; those of talks at the same venue, with a side in common, or spoken of in the
 * same sentence or paragraph; otherwise the main ones. Empty where it is about others, of which only one is known.
 */
export function assignSides(mentions: readonly TalksMention[], main: readonly Mention[]): ReadonlyMap<Item, readonly Mention[]> {
  const found = new Map<Item, readonly Mention[]>();
  const known = knownTalks(mentions, main);
  for (const [at, mention] of mentions.entries()) {
    const { item, sides } = mention;
    found.set(item, sides.length >= 2 ? sides : fitting(mention, known, main, spokenOf(mentions.slice(Math.max(0, at - MOST_BEFORE), at), mention)));
  }
  return found;
}

/** Mentions before one that may tell which talks it means. */
const MOST_BEFORE = 12;

/** The only talks whose sides the paragraph, or else the sentence, has named so far. */
function spokenOf(before: readonly TalksMention[], { scene, item }: TalksMention): readonly Mention[] | undefined {
  const told = before.filter((mention) => mention.sides.length >= 2 && !/\n\s*\n/.test(scene.text.slice(mention.item.end, item.start)));
  const here = told.filter((mention) => mention.scene === scene);
  const pairs = new Map((here.length ? here : told).map((mention) => [keyOf(mention.sides), mention.sides]));
  return pairs.size === 1 ? [...pairs.values()][0] : undefined;
}

function knownTalks(mentions: readonly TalksMention[], main: readonly Mention[]): readonly KnownTalks[] {
  const known = new Map<string, { sides: readonly Mention[]; venues: Set<string> }>();
  if (main.length >= 2) known.set(keyOf(main), { sides: main, venues: new Set() });
  for (const { sides, venue } of mentions) {
    if (sides.length < 2) continue;
    const entry = known.get(keyOf(sides)) ?? { sides, venues: new Set() };
    if (venue) entry.venues.add(venue);
    known.set(keyOf(sides), entry);
  }
  return [...known.values()];
}

function fitting({ item, scene, sides, venue }: TalksMention, known: readonly KnownTalks[], main: readonly Mention[], near: readonly Mention[] | undefined): readonly Mention[] {
  const single = sides[0];
  const has = (talks: KnownTalks, key: string): boolean => talks.sides.some((side) => side.key === key);
  if (single) {
    const others = known.filter((talks) => has(talks, single.key));
    // Of several, the one whose other side stands in the sentence.
    const named = others.find((talks) => talks.sides.every((side) => side.key === single.key || scene.items.some((other) => other.key === side.key)));
    return (named ?? (near && others.find((talks) => talks.sides === near)) ?? others[0])?.sides ?? [];
  }
  const there = venue === undefined ? undefined : known.filter((talks) => talks.venues.has(venue));
  if (there?.length === 1) return there[0]?.sides ?? main;
  const here = known.filter((talks) => talks.sides.every((side) => scene.items.some((other) => other.key === side.key && (item.generic === true || other.role === 'name'))));
  if (here.length === 1) return here[0]?.sides ?? main;
  return near ?? main;
}
