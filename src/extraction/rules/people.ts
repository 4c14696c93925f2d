import type { Token } from '../../language/analysis.ts';
import { isActor } from '../../model/ontology.ts';
import { things } from '../lexicon/things.ts';
import { slug } from './fold.ts';
import type { Item, Scene } from './scene.ts';

const PEOPLE = new Set(things.people);
/** Kinds of people who act only when a modifier tells which ("shipping companies", "Gulf states"). */
const VAGUE = new Set(things.vaguePeople);
const UNNAMED = new Set(things.unnamed);
const UNCOUNTED = new Set(things.quantities);

/** Adds noun phrases of people without a name as groups ("Iranian lawmakers", "families of the hostages"). */
export function withPeople(scene: Omit<Scene, 'segments'>): Item[] {
  const { tokens, sentence, text } = scene;
  let items = [...scene.items];
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i];
    const word = token?.text.toLowerCase() ?? '';
    if (!token || (!PEOPLE.has(word) && !UNNAMED.has(word)) || token.pos === 'VERB' || items.some((item) => i >= item.first && i < item.last && !isRough(item, word))) continue;
    const first = phraseStart(tokens, i, sentence.firstToken, items);
    const last = first === i && VAGUE.has(word) || tokens[i + 1]?.text === 'of' ? withPostmodifier(tokens, i + 1, items) : i + 1;
    if (UNNAMED.has(word) || isInformed(tokens, i)) {
      items = withUnnamed(scene, items, first, i);
      continue;
    }
    if (VAGUE.has(word) && tokens[i - 1]?.text.toLowerCase() !== 'all' && first === i && last === i + 1) continue;
    const start = tokens[first]?.start ?? token.start;
    const end = tokens[last - 1]?.end ?? token.end;
    const words = tokens.slice(first, last).filter((part) => part.pos !== 'NUM' && !(UNCOUNTED.has(part.text.toLowerCase()) && part.index < i));
    const name = words.map((part, k) => (k && part.start === words[k - 1]?.end ? part.text : ` ${part.text}`)).join('').trim().replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => (words[0]?.pos === 'PROPN' ? letter : letter.toLowerCase()));
    const inside = items.filter((item) => item.first >= first && item.last <= last);
    items = [...items.filter((item) => !inside.includes(item)), { first, last, start, end, text: text.slice(start, end), role: 'name' as const, label: 'Group' as const, key: `group:${slug(name)}`, name }].sort((a, b) => a.first - b.first);
  }
  return items;
}

/** "people familiar with the talks" */
function isInformed(tokens: readonly Token[], i: number): boolean {
  const next = tokens.slice(i + 1, i + 3).map((token) => token.text.toLowerCase());
  return tokens[i]?.text.toLowerCase() === 'people' && (['familiar', 'briefed', 'close'].includes(next[0] ?? '') || (next[0] === 'with' && next[1] === 'knowledge'));
}

/** A single word that the gazetteer counts under a wider group ("smugglers" under gangs) is its own. */
function isRough(item: Item, word: string): boolean {
  return item.label === 'Group' && item.role === 'name' && item.last - item.first === 1 && PEOPLE.has(word) && item.name.toLowerCase() !== word;
}

/** "a senior administration official": a source that speaks and never acts; one group for each kind of source. */
function withUnnamed({ tokens, text }: Omit<Scene, 'segments'>, items: readonly Item[], first: number, head: number): Item[] {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[head]?.end ?? start;
  const noun = tokens[head]?.text.toLowerCase() ?? '';
  const plural = noun === 'person' || noun === 'people' ? 'people familiar with the matter' : noun.endsWith('s') || noun.endsWith('men') ? noun : noun.endsWith('man') ? noun.replace(/man$/, 'men') : `${noun}s`;
  const words = tokens.slice(first, head).filter((token) => token.pos !== 'NUM' && !/^(?:senior|same|other|several|unnamed|top|one)$/i.test(token.text)).map((token) => token.text);
  const name = [...words, plural].join(' ');
  return [...items.filter((item) => item.last <= first || item.first > head), { first, last: head + 1, start, end, text: text.slice(start, end), role: 'unnamed', label: 'Group', key: `group:${slug(name)}`, name } satisfies Item].sort((a, b) => a.first - b.first);
}

function phraseStart(tokens: readonly Token[], head: number, from: number, items: readonly Item[]): number {
  let first = head;
  while (first > from && head - first < 4) {
    const item = items.find((candidate) => candidate.last === first);
    const before = tokens[first - 1];
    if (item) {
      if (item.role !== 'modifier' && item.label !== 'Issue') break;
      first = item.first;
    } else if (before && (['ADJ', 'NOUN'].includes(before.pos) || before.text === '-' || (before.pos === 'PROPN' && first === head))) first--;
    else break;
  }
  return first;
}

/** "families of detained dual nationals": whose they are belongs to who they are. */
function withPostmodifier(tokens: readonly Token[], at: number, items: readonly Item[]): number {
  // "countries enforcing the measures"
  if (tokens[at]?.text.endsWith('ing') && tokens[at]?.pos === 'VERB') {
    let end = at + 1;
    while (['DET', 'ADJ', 'NOUN'].includes(tokens[end]?.pos ?? '')) end++;
    return tokens[end - 1]?.pos === 'NOUN' ? end : at;
  }
  if (tokens[at]?.text !== 'of') return at;
  let next = at + 1;
  while (['DET', 'ADJ', 'NUM'].includes(tokens[next]?.pos ?? '') && !items.some((item) => item.first === next)) next++;
  const item = items.find((candidate) => candidate.first === next && (isActor(candidate.label) || candidate.label === 'Issue') && candidate.role === 'name');
  return item ? item.last : at;
}
