import { isActor } from '../../model/ontology.ts';
import { assignSides, type TalksMention } from '../document/assign.ts';
import { Evidence } from '../document/evidence.ts';
import { PartyChoice } from '../document/main-parties.ts';
import { helpersIn, type Helper } from '../document/mediators.ts';
import { officesOf } from '../document/offices.ts';
import { negotiators, opponents, sidesNamed } from '../document/sides.ts';
import { assignTexts, textsTakenUp } from '../document/texts.ts';
import { standingFor } from '../document/wordings.ts';
import { venueOf } from '../document/venues.ts';
import type { Sentence } from '../../language/analysis.ts';
import type { Mention } from '../extractor.ts';
import { supportingOf, type Supporting } from '../reference/supporting.ts';
import { slug } from './fold.ts';
import { keyOf } from './parties.ts';
import type { Item, Scene } from './scene.ts';

/** What the document as a whole tells before any claim is read. */
export interface Context extends Supporting {
  /** The parties of its main talks, none or at least two. */
  readonly parties: Parties;
  /** The parties of each mention of talks; fewer than two where they are not known. */
  readonly talks: ReadonlyMap<Item, Parties>;
  /** Keys (`keyOf`) of all sides that the document names as such: of talks, of a text or of a quarrel. */
  readonly facing: ReadonlySet<string>;
  /** The agreement that each mention of one stands for. */
  readonly agreements: ReadonlyMap<Item, Mention>;
  /** By sentence: the text that its "it" stands for. */
  readonly texts: ReadonlyMap<Sentence, Item>;
  /** Keys of everybody who is a party of some talks of the document. */
  readonly bargaining: ReadonlySet<string>;
  readonly mediators: readonly Mention[];
  readonly hosts: readonly Mention[];
  /** Key of a person to whom the words tie it to: "Iran's foreign minister, ...". */
  readonly offices: ReadonlyMap<string, Mention>;
  /** Who "we" is: the ministry or government that issued the statement, or the person who is interviewed. */
  readonly issuer: Mention | null;
  /** All who issued it, where a statement is joint; the first is the issuer. */
  readonly issuers: readonly Mention[];
}

export type Parties = readonly Mention[];

let choice: PartyChoice | undefined;

/**
 * @param issuers the actors that issued the document, or the person interviewed, if any
 * @param title the actors that its title names
 */
export function readContext(scenes: readonly Scene[], issuers: readonly Mention[], title: readonly Mention[]): Context {
  const offices = officesOf(scenes);
  const pairs = scenes.flatMap((scene) => [...negotiators(scene).map(({ sides }) => sides), ...opponents(scene), ...scene.items.filter((item) => item.label === 'Agreement').map((item) => sidesNamed(scene, item))].map((sides) => ({ sides: inOffice(sides, offices) })));
  choice ??= new PartyChoice();
  const evidence = new Evidence(scenes, issuers, title, offices);
  const parties = choice.of(evidence);
  const standsFor = standingFor(parties, evidence);
  const mentions = scenes.flatMap((scene) => scene.items.filter((item) => item.label === 'Talks').map((item) => ({ scene, item, sides: inOffice(sidesNamed(scene, item, standsFor), offices), venue: venueOf(scene, item) })));
  const isParty = (mention: Mention): boolean => parties.some((party) => party.key === mention.key);
  // Who stands behind "between" of talks is a party, whatever else is said of it.
  const certain = new Set(mentions.filter(({ item }) => (item.parties?.length ?? 0) >= 2).flatMap(({ sides }) => sides.map((side) => side.key)));
  const helpers = scenes.flatMap(helpersIn).filter(({ actor }) => !certain.has(actor.key) && !isParty(actor));
  const between = new Set(helpers.filter(({ as }) => as !== 'guarantor').map(({ actor }) => actor.key));
  const told = mentions.map((mention) => ({ ...mention, sides: mention.sides.filter((side) => !between.has(side.key)) }));
  const isNamed = new Set([...told.filter(({ item }) => !item.generic), ...pairs].filter(({ sides }) => sides.length >= 2).map(({ sides }) => keyOf(sides)));
  // A mere meeting of two who bargain nowhere else is no talks.
  const mentioned = told.map((mention) => (mention.item.generic && mention.sides.length >= 2 && !isNamed.has(keyOf(mention.sides)) ? { ...mention, sides: [] } : mention));
  const of = (as: Helper['as']): readonly Mention[] => [...new Map(helpers.filter((helper) => helper.as === as).map(({ actor }) => [actor.key, actor])).values()];
  const agreements = assignTexts(scenes);
  const mediators = of('mediator').length ? of('mediator') : of('host');
  const supporting = supportingOf(scenes, mediators, issuers);
  const first = (found: readonly Mention[], other: readonly Mention[]): readonly Mention[] => (found.length ? found : other);
  return {
    parties,
    talks: assignSides(mentioned satisfies readonly TalksMention[], parties),
    facing: isNamed,
    agreements,
    texts: textsTakenUp(scenes, agreements),
    bargaining: new Set([...parties, ...mentioned.filter((mention) => mention.sides.length >= 2).flatMap((mention) => mention.sides)].map((party) => party.key)),
    mediators,
    ...supporting,
    hosts: of('host'),
    guarantors: first(of('guarantor'), supporting.guarantors),
    offices,
    issuer: issuers[0] ?? null,
    issuers,
  };
}

/** A person who talks for a state makes them talks of that state. */
function inOffice(sides: readonly Item[], offices: ReadonlyMap<string, Mention>): readonly Item[] {
  const stands = sides.map((side): Item => {
    const office = side.label === 'Person' ? offices.get(side.key) : undefined;
    return office ? { ...side, key: office.key, name: office.name, label: office.label } : side;
  });
  return [...new Map(stands.map((side) => [side.key, side])).values()];
}

/** The talks or agreement of the document that a mention stands for: talks by their parties. Null for talks that are only implied and unknown. */
export function talksMention(item: Item, context: Context): Mention | null {
  if (item.label === 'Agreement') {
    const { key, name } = context.agreements.get(item) ?? item;
    return { ...item, key, name };
  }
  const own = item.role === 'implied' ? (item.parties ?? []) : [];
  const parties = own.length === 2 ? own : context.talks.get(item) ?? context.parties;
  if (parties.length < 2) return item.role === 'implied' || item.generic ? null : item;
  const sorted = [...parties].filter((party) => isActor(party.label)).sort((a, b) => (partySlug(a) < partySlug(b) ? -1 : 1));
  return { ...item, key: `talks:${sorted.map(partySlug).join('|')}`, name: `${sorted.map((party) => party.name).join('–')} talks` };
}

function partySlug(party: Mention): string {
  return party.key.includes(':') ? party.key.slice(party.key.indexOf(':') + 1) : slug(party.name);
}
