import { isActor } from '../../model/ontology.ts';
import { talksWords } from '../lexicon/talks.ts';
import { slug } from '../rules/fold.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { children, governorOf, itemAt, objectOf } from './tree.ts';

const LOCAL = new Set(['in', 'at', 'near', 'outside']);
const CAPITAL = /^\p{Lu}/u;
const GATHERING = new Set([...talksWords.taking_place, ...talksWords.holding, ...talksWords.negotiating, 'host', 'bring', 'sign', 'arrive', 'travel', 'fly', 'summon', 'invite', 'receive', 'stage']);
const TIME = /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Ramadan|Easter|Christmas)$/;

/** The same items with the venues that no list holds: a capitalised name behind "in" or "at" of talks or of a verb of gathering. */
export function placesNear(scene: Scene): Item[] {
  const found: Item[] = [];
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const preposition = scene.tokens[i];
    if (!preposition || !LOCAL.has(preposition.text.toLowerCase())) continue;
    const object = children(scene, i).find((token) => token.label === 'pobj');
    if (!object || object.pos !== 'PROPN' || !CAPITAL.test(object.text) || TIME.test(object.text) || itemAt(scene, object.index)) continue;
    const head = scene.tokens[preposition.head];
    const talks = head && itemAt(scene, head.index);
    if (!(talks?.label === 'Talks') && !(head?.pos === 'VERB' && GATHERING.has(head.lemma)) && talks?.label !== 'Agreement') continue;
    let first = object.index;
    while (first > i + 1 && CAPITAL.test(scene.tokens[first - 1]?.text ?? '') && !itemAt(scene, first - 1)) first--;
    found.push(placeOf(scene, first, object.index + 1));
  }
  return [...scene.items, ...found].sort((a, b) => a.first - b.first);
}

/** The place that tokens `[first, last)` name. */
export function placeOf({ text, tokens }: Scene, first: number, last: number): Item {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const name = text.slice(start, end);
  return { first, last, start, end, text: name, role: 'venue', label: 'Place', key: `place:${slug(name)}`, name };
}

/** A country where talks are held is a place, not its government. */
export function asPlace(item: Item): Item {
  return item.label === 'Place' ? item : { ...item, label: 'Place', key: `place:${slug(item.name)}`, role: 'name' };
}

/** May the mention be where something is held? */
export function isPlace(item: Item): boolean {
  return item.label === 'Place' || item.role === 'venue' || (isActor(item.label) && item.label === 'State' && item.role !== 'modifier');
}

/** Where talks are held, as far as their own words and the verb that they hang on tell. */
export function venueOf(scene: Scene, talks: Item): string | undefined {
  return venueItem(scene, talks)?.name;
}

/** The mention of the place that says where talks are held, or undefined. */
export function venueItem(scene: Scene, talks: Item): Item | undefined {
  if (talks.venue) return talks.venue;
  const own = placeBehind(scene, talks.last - 1);
  if (own) return own;
  const participle = children(scene, talks.last - 1).find((child) => child.label === 'acl' && GATHERING.has(child.lemma));
  const held = participle && placeBehind(scene, participle.index);
  if (held) return held;
  const governor = governorOf(scene, talks.last - 1);
  return (governor && GATHERING.has(governor.verb.lemma) ? placeBehind(scene, governor.verb.index) : undefined) ?? placeNear(scene, talks);
}

/** Tokens between talks and a place that the tree hangs elsewhere ("talks between A and B in C"). */
const NEAR = 10;

function placeNear(scene: Scene, talks: Item): Item | undefined {
  const place = scene.items.find((item) => item.first > talks.last && item.first <= talks.last + NEAR && item.role === 'venue');
  if (!place || !LOCAL.has(scene.tokens[place.first - 1]?.text.toLowerCase() ?? '')) return undefined;
  return scene.tokens.slice(talks.last, place.first).every((token) => token.text !== ',' && token.text !== ';' && (token.pos !== 'VERB' || GATHERING.has(token.lemma))) ? place : undefined;
}

function placeBehind(scene: Scene, head: number): Item | undefined {
  const object = objectOf(scene, head, LOCAL);
  const item = object && itemAt(scene, object.index);
  return item && isPlace(item) ? item : undefined;
}
