import { isActor, isReciprocal, ontology, type Relation, type Stance } from '../../model/ontology.ts';
import type { DraftClaim, Mention } from '../extractor.ts';
import type { Found } from './found.ts';
import { quoteOf } from './quote.ts';
import type { Reading } from './reading.ts';
import { refersTo } from './reference.ts';
import type { Item } from './scene.ts';

export interface Frame extends Reading {
  readonly stance: Stance;
  readonly speaker: Mention | null;
}

interface Filler { readonly item: Item; readonly mention: Mention }

/** Multiplies a finding out over coordinations and collectives, and keeps what the ontology and the guide allow. */
export function claimsOf(found: Found, frame: Frame): DraftClaim[] {
  const rule = ontology.relations[found.relation];
  const resolve = (items: readonly Item[]): Filler[] => items.flatMap((item) => refersTo(item, frame).map((mention) => ({ item, mention })));
  const sources = resolve(found.sources).filter(({ mention }) => rule.source.has(mention.label) && mayAct(found.relation, mention, frame));
  const targets = resolve(found.targets).filter(({ mention }) => rule.target.has(mention.label));
  const issues = rule.issue ? resolve(found.issues).filter(({ mention }) => mention.label === 'Issue' || mention.label === 'Agreement') : [];
  if (isShared(found.relation, sources, targets)) {
    const texts = found.relation === 'AGREES' ? frame.scene.items.filter((item) => item.label === 'Agreement') : [];
    return texts.length ? claimsOf({ ...found, targets: texts.slice(0, 1), issues: [] }, frame) : [];
  }
  const claims: DraftClaim[] = [];
  const add = (source: Filler, target: Filler, issue: Filler | null): void => {
    if (source.mention.key === target.mention.key || source.mention.key === issue?.mention.key) return;
    // The parties of one collective never act on each other, but for what is done together.
    if (source.item === target.item && !isReciprocal(found.relation)) return;
    if (MEDIATING.has(found.relation) && isPartyOf(source.mention, target, frame)) return;
    const swap = isReciprocal(found.relation) && isActor(target.mention.label) && target.mention.key < source.mention.key;
    const [from, to] = swap ? [target, source] : [source, target];
    claims.push({
      relation: found.relation,
      source: from.mention,
      target: to.mention,
      issue: issue?.mention ?? null,
      speaker: frame.speaker && frame.speaker.key !== from.mention.key ? frame.speaker : null,
      realis: found.realis,
      stance: frame.stance,
      time: null,
      quote: quoteOf(frame.scene, [source.item, target.item, ...(issue ? [issue.item] : [])], found),
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

const SHARED = new Set(['AGREES', 'MEETS', 'COOPERATES', 'NEGOTIATES']);
/** Parties whose pairs are still told one by one. */
const MOST_PAIRED = 3;

/** A joint statement or conference of many: that they all do it says nothing of each two of them. */
function isShared(relation: Relation, sources: readonly Filler[], targets: readonly Filler[]): boolean {
  const parties = new Set([...sources, ...targets].filter(({ mention }) => isActor(mention.label)).map(({ mention }) => mention.key));
  return SHARED.has(relation) && sources.length > 1 && parties.size > MOST_PAIRED && targets.some(({ mention }) => isActor(mention.label));
}

/** What a party does not do in its own talks. */
const MEDIATING = new Set(['MEDIATES', 'HOSTS', 'JOINS']);

/** Only a party has something to give up; whoever carries messages is none. */
function mayAct(relation: Relation, actor: Mention, { context }: Frame): boolean {
  const stands = context.offices.get(actor.key)?.key ?? actor.key;
  if (relation === 'CONCEDES') return !context.bargaining.size || context.bargaining.has(stands);
  if (relation === 'RELAYS') return !context.parties.some((party) => party.key === stands);
  return true;
}

function isPartyOf(actor: Mention, talks: Filler, { context }: Frame): boolean {
  const parties = talks.mention.label === 'Talks' ? context.talks.get(talks.item) ?? context.parties : [];
  return parties.some((party) => party.key === actor.key);
}
