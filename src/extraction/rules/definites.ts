import { isActor } from '../../model/ontology.ts';
import { things } from '../lexicon/things.ts';
import type { Item, Scene } from './scene.ts';

/** Common nouns that take up an organisation or armed group named before, by themselves ("the agency", "the bloc"). */
const TAKES_UP = /^(?:agency|bloc|council|union|league|commission|organi[sz]ation|movement|militia|group|alliance|watchdog|authority|front|treasury|bank|army|junta)$/i;
const OFFICES = new Set(things.representatives);

/** The last named organisation, armed group and state, by reading order. */
export interface LastNamed { organizations: Item[]; state: Item | null }

/**
 * Adds descriptions that stand for an actor: "the Council" for the council named before, "the government" for the state
 * spoken of, "the delegation of Iran" for Iran.
 * @param last what the document has named so far; updated
 */
export function withDefinites(scene: Omit<Scene, 'segments'>, last: LastNamed): Item[] {
  const { tokens, sentence, text } = scene;
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
    if (tokens[i]?.text.toLowerCase() !== 'the' || !noun || items.some((item) => i + 1 >= item.first && i + 1 < item.last)) continue;
    remember(i, seen);
    seen = i;
    const word = noun.text.toLowerCase();
    const owner = OFFICES.has(word) || OFFICES.has(`${word} ${tokens[i + 2]?.text.toLowerCase()}`) ? ownerBehind(scene, items, i + 1) : undefined;
    const bare = tokens[i + 2]?.text.toLowerCase() !== 'of' && !['NOUN', 'PROPN'].includes(tokens[i + 2]?.pos ?? '');
    const named = owner ?? (bare && TAKES_UP.test(word) ? last.organizations.find((item) => suits(item, word)) : bare && word === 'government' ? last.state : undefined);
    if (!named) continue;
    const end = owner ? owner.last : i + 2;
    const stop = tokens[end - 1]?.end ?? noun.end;
    const modifies = /^['’]s?$/.test(tokens[end]?.text ?? '');
    const item: Item = { key: named.key, name: named.name, label: named.label, first: i, last: end, start: tokens[i]?.start ?? noun.start, end: stop, text: text.slice(tokens[i]?.start ?? noun.start, stop), role: modifies ? 'modifier' : 'name' };
    items = [...items.filter((other) => other !== owner), item].sort((a, b) => a.first - b.first);
  }
  remember(sentence.endToken, seen);
  return items;
}

function suits(item: Item, word: string): boolean {
  const words = item.name.toLowerCase().split(/[\s-]+/);
  return words.includes(word) || (item.label === 'Organization' && /^(?:bloc|organi[sz]ation|watchdog)$/.test(word)) || (item.label === 'ArmedGroup' && /^(?:group|movement|militia|army)$/.test(word));
}

/** "the government of Sudan", "the foreign minister of the State of Qatar" */
function ownerBehind(scene: Omit<Scene, 'segments'>, items: readonly Item[], noun: number): Item | undefined {
  for (let of = noun + 1; of <= noun + 2; of++) {
    if (scene.tokens[of]?.text !== 'of') continue;
    return items.find((item) => item.first > of && item.first <= of + 2 && isActor(item.label) && ['name', 'venue'].includes(item.role) && item.label !== 'Group');
  }
  return undefined;
}
