import { isActor, isReciprocal, ontology, type Realis, type Relation, type Stance } from '../../model/ontology.ts';
import type { DraftClaim, Mention } from '../extractor.ts';
import type { Context } from './context.ts';
import { refersTo, type Salience } from './reference.ts';
import type { Item, Scene } from './scene.ts';

export interface Found {
  readonly relation: Relation;
  readonly sources: readonly Item[];
  readonly targets: readonly Item[];
  readonly issues: readonly Item[];
  readonly realis: Realis;
  /** Tokens of the cue, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly found: string;
  readonly confidence: number;
}

export interface Frame {
  readonly scene: Scene;
  readonly context: Context;
  readonly salience: Salience;
  readonly stance: Stance;
  readonly speaker: Mention | null;
}

/** Multiplies a finding out over coordinations and collectives, and keeps what the ontology allows. */
export function claimsOf(found: Found, frame: Frame): DraftClaim[] {
  const rule = ontology.relations[found.relation];
  const resolve = (items: readonly Item[]): { item: Item; mention: Mention }[] => items.flatMap((item) => refersTo(item, frame.context, frame.salience).map((mention) => ({ item, mention })));
  const sources = resolve(found.sources).filter(({ mention }) => rule.source.has(mention.label));
  const targets = resolve(found.targets).filter(({ mention }) => rule.target.has(mention.label));
  const issues = rule.issue ? resolve(found.issues).filter(({ mention }) => mention.label === 'Issue' || mention.label === 'Agreement') : [];
  const claims: DraftClaim[] = [];
  const add = (source: { item: Item; mention: Mention }, target: { item: Item; mention: Mention }, issue: { item: Item; mention: Mention } | null): void => {
    if (source.mention.key === target.mention.key || source.mention.key === issue?.mention.key) return;
    // The parties of one collective never act on each other, but for what is done together.
    if (source.item === target.item && !isReciprocal(found.relation)) return;
    const swap = isReciprocal(found.relation) && isActor(target.mention.label) && target.mention.key < source.mention.key;
    const [from, to] = swap ? [target, source] : [source, target];
    const slots = [source.item, target.item, ...(issue ? [issue.item] : [])];
    claims.push({
      relation: found.relation,
      source: from.mention,
      target: to.mention,
      issue: issue?.mention ?? null,
      speaker: frame.speaker && frame.speaker.key !== from.mention.key ? frame.speaker : null,
      realis: found.realis,
      stance: frame.stance,
      time: null,
      quote: quoteOf(frame.scene, slots, found),
      sentence: { start: frame.scene.sentence.start, end: frame.scene.sentence.end },
      confidence: found.confidence,
      found: found.found,
    });
  };
  for (const source of sources) for (const target of targets) {
    if (issues.length && isActor(target.mention.label)) for (const issue of issues) add(source, target, issue);
    else add(source, target, null);
  }
  return claims;
}

/** From the first to the last of the slots and the cue, as far as they stand in this sentence. */
function quoteOf(scene: Scene, slots: readonly Item[], found: Found): { start: number; end: number } {
  const { sentence, tokens } = scene;
  const here = slots.filter((slot) => slot.start >= sentence.start && slot.end <= sentence.end);
  const cueStart = tokens[found.first]?.start ?? sentence.start;
  const cueEnd = tokens[Math.max(found.first, found.last - 1)]?.end ?? sentence.end;
  return { start: Math.min(cueStart, ...here.map((slot) => slot.start)), end: Math.max(cueEnd, ...here.map((slot) => slot.end)) };
}
