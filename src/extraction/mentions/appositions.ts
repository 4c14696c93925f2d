import type { Item, Scene } from '../rules/scene.ts';
import { isPersonal } from './role-nouns.ts';

const CLOSING = /^[,.;:)—–]$/;
const ARTICLES = new Set(['the', 'a', 'an', 'former']);
const OWNERS = new Set(['State', 'Organization', 'ArmedGroup']);

/** Takes an office that stands beside a person's name into the person ("Amina Odhiambo, Kenya's president, ..."): it is no actor of its own. */
export function withAppositions(scene: Omit<Scene, 'segments'>): Item[] {
  const { tokens, sentence } = scene;
  const items: Item[] = [];
  for (const item of scene.items) {
    // "Her counterpart, Jonas Abdi, ...": the name tells who.
    const before = items.at(-1);
    if (before && item.label === 'Person' && isDescription(before) && tokens[before.last]?.text === ',' && item.first === before.last + 1 && CLOSING.test(tokens[item.last]?.text ?? '.')) items.pop();
    const person = items.at(-1);
    if (!person || person.label !== 'Person' || item.office === undefined || !stands(item) || tokens[person.last]?.text !== ',') {
      items.push(item);
      continue;
    }
    const between = tokens.slice(person.last + 1, item.first);
    const next = tokens[item.last];
    const closes = item.last >= sentence.endToken || next === undefined || CLOSING.test(next.text) || next.pos === 'ADP' || next.text === 'who';
    if (!closes || !between.every((token) => ARTICLES.has(token.text.toLowerCase()) || token.pos === 'ADJ')) {
      items.push(item);
      continue;
    }
    // "Mr Abdi, our foreign minister": whose, the sentence does not say by name.
    items[items.length - 1] = OWNERS.has(item.label) && !person.represents ? { ...person, represents: item } : person;
  }
  return items;
}

/** The office or relation of one person to another. */
function isDescription(item: Item): boolean {
  if (item.role === 'pronoun' || item.role === 'issuer') return item.office !== undefined && isPersonal(item.office);
  return item.role === 'reference' && item.refers !== undefined && !item.refers.noun.endsWith('s') && (item.refers.family.labels.includes('Person') || item.refers.owner !== undefined);
}

function stands(item: Item): boolean {
  return (OWNERS.has(item.label) && item.role === 'name') || item.role === 'issuer' || (item.role === 'pronoun' && item.key !== 'pronoun:we');
}
