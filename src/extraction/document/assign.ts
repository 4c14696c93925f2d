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
  const mainKey = keyOf(main);
  let last: { readonly at: TalksMention; readonly sides: readonly Mention[] } | undefined;
  for (const mention of mentions) {
    const { item, scene, sides } = mention;
    const chosen = sides.length >= 2 ? sides : fitting(mention, known, main, last && isNear(last.at, mention) && !(keyOf(last.sides) === mainKey) ? last.sides : undefined);
    found.set(item, chosen);
    if (sides.length >= 2 || (last && last.at.scene === scene)) last = { at: mention, sides: chosen };
  }
  return found;
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

/** Same paragraph, or the one before it. */
function isNear(before: TalksMention, after: TalksMention): boolean {
  const between = after.scene.text.slice(before.item.end, after.item.start);
  return before.scene === after.scene || (between.length < FAR && !/\n\s*\n/.test(between));
}

/** Characters within which talks named last are still the ones spoken of. */
const FAR = 600;
