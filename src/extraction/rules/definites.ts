import { isActor } from '../../model/ontology.ts';
import { things } from '../lexicon/things.ts';
import type { Item, Scene } from './scene.ts';

/** Common nouns that take up an organisation or armed group named before, by themselves ("the agency", "the bloc"). */
const TAKES_UP = new Set(things.collectives);
const OFFICES = new Set(things.representatives);

/** The last named organisation, armed group and state, by reading order. */
export interface LastNamed { organizations: Item[]; state: Item | null }

/**
 * Adds descriptions that stand for an actor: "the Council" for the council named before, "the government" for the state
 * spoken of, "the delegation of Iran" for Iran.
 * @param last what the document has named so far; updated
 */
export function withDefinites(scene: Omit<Scene, 'segments'>, last: LastNamed): Item[] {
  const { tokens, sentence } = scene;
  let items = [...scene.items];
  const remember = (upTo: number, from: number): void => {
    for (const item of items) {
      if (item.first < from || item.first >= upTo || item.key.startsWith('pronoun')) continue;
      if (item.label === 'Organization' || item.label === 'ArmedGroup') last.organizations = [item, ...last.organizations.filter((other) => other.key !== item.key)];
      if (item.label === 'State') last.state = item;
    }
  };
  let seen = sentence.firstToken;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const noun = tokens[i + 1];
    const article = tokens[i]?.text.toLowerCase();
    if (article !== 'the') {
      const office = OFFICES.has(article ?? '') && !inside(items, i) ? ownerBehind(scene, items, i) : undefined;
      if (office) items = withOwner(scene, items, office, i, office.last);
      continue;
    }
    if (!noun || inside(items, i + 1)) continue;
    remember(i, seen);
    seen = i;
    const word = noun.text.toLowerCase();
    const owner = OFFICES.has(word) || OFFICES.has(`${word} ${tokens[i + 2]?.text.toLowerCase()}`) ? ownerBehind(scene, items, i + 1) : undefined;
    const bare = tokens[i + 2]?.text.toLowerCase() !== 'of' && !['NOUN', 'PROPN'].includes(tokens[i + 2]?.pos ?? '');
    const named = owner ?? (bare && TAKES_UP.has(word) ? last.organizations.find((item) => suits(item, word)) : bare && word === 'government' ? last.state : undefined);
    if (!named) continue;
    const end = owner ? owner.last : i + 2;
    items = withOwner(scene, items, named, i, end);
  }
  remember(sentence.endToken, seen);
  return items;
}

function inside(items: readonly Item[], token: number): boolean {
  return items.some((item) => token >= item.first && token < item.last);
}

/** The same items with one for a description over tokens `[first, last)`, instead of what stood there. */
function withOwner({ text, tokens }: Omit<Scene, 'segments'>, items: readonly Item[], owner: Item, first: number, last: number): Item[] {
  const start = tokens[first]?.start ?? owner.start;
  const end = tokens[last - 1]?.end ?? owner.end;
  const role = /^['’]s?$/.test(tokens[last]?.text ?? '') ? 'modifier' : 'name';
  return [...items.filter((item) => item.first < first || item.first >= last), { key: owner.key, name: owner.name, label: owner.label, first, last, start, end, text: text.slice(start, end), role } satisfies Item].sort((a, b) => a.first - b.first);
}

function suits(item: Item, word: string): boolean {
  const words = item.name.toLowerCase().split(/[\s-]+/);
  return words.includes(word) || (item.label === 'Organization' && /^(?:bloc|organi[sz]ation|watchdog)$/.test(word)) || (item.label === 'ArmedGroup' && /^(?:group|movement|militia|army)$/.test(word));
}

/** "the government of Sudan", "the foreign minister of the State of Qatar" */
function ownerBehind(scene: Omit<Scene, 'segments'>, items: readonly Item[], noun: number): Item | undefined {
  for (let of = noun + 1; of <= noun + 2; of++) {
    if (scene.tokens[of]?.text !== 'of' && scene.tokens[of]?.text !== 'from') continue;
    return items.find((item) => item.first > of && item.first <= of + 2 && isActor(item.label) && ['name', 'venue'].includes(item.role) && item.label !== 'Group');
  }
  return undefined;
}
