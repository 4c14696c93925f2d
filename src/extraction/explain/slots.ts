import type { Mention } from '../extractor.ts';
import type { Draft } from '../rules/extractor.ts';
import { refersTo } from '../rules/reference.ts';
import type { Item } from '../rules/scene.ts';
import { SLOTS, type SlotExplanation } from './explanation.ts';
import { resolutionOf } from './ways.ts';

/** How each slot of a claim was filled. */
export function slotsOf({ claim, view, found, trigger }: Draft): SlotExplanation[] {
  const { reading } = view;
  const { speaker } = view.said(trigger);
  const items = [...found.sources, ...found.targets, ...found.issues, ...(speaker ? [speaker] : []), ...reading.scene.items];
  const same = (one: Mention, other: Mention): boolean => one.key === other.key && one.start === other.start && one.end === other.end;
  const itemOf = (mention: Mention): Item | undefined => items.find((item) => refersTo(item, reading).some((other) => same(other, mention)));
  return SLOTS.flatMap((slot): SlotExplanation[] => {
    const mention = claim[slot];
    if (!mention) return [];
    const { label, key, name, text, start, end } = mention;
    const item = itemOf(mention);
    const isSaid = text !== '' && item?.role !== 'implied';
    const resolution = item ? resolutionOf(item, mention, reading) : { way: 'implied' as const, reason: 'who speaks here, by the turn of an interview or a quotation that goes on' };
    return [{ members: [], antecedent: null, ...resolution, slot, words: isSaid ? { text, start, end } : null, label, key, name }];
  });
}
