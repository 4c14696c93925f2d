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
/** Modifiers of a phrase at most. */
const LONGEST = 5;

/** Adds noun phrases of people without a name as groups ("Iranian lawmakers", "families of the hostages") and as sources ("two officials"). */
export function withPeople(scene: Omit<Scene, 'segments'>): Item[] {
  const { tokens, sentence } = scene;
  let items = [...scene.items];
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i];
    const word = token?.text.toLowerCase() ?? '';
    // "the Luhansk People's Republic": a noun within a name.
    if (!token || token.pos === 'VERB' || (token.pos === 'PROPN' && i > sentence.firstToken && /^\p{Lu}/u.test(token.text) && !items.some((item) => item.first === i))) continue;
    const known = items.find((item) => i >= item.first && i < item.last);
    // Of a group that the gazetteer knows by one word the phrase may tell more ("retired soldiers").
    const isPlain = known?.label === 'Group' && known.role === 'name' && known.last - known.first === 1 && !known.refers;
    if (known ? !isPlain : !PEOPLE.has(word) && !UNNAMED.has(word)) continue;
    const first = phraseStart(tokens, i, sentence.firstToken, items);
    if (!known && (UNNAMED.has(word) || isInformed(tokens, i))) {
      items = withUnnamed(scene, items, first, i);
      continue;
    }
    const modifiers = tokens.slice(first, i).filter((part) => part.pos !== 'NUM' && !UNCOUNTED.has(part.text.toLowerCase()));
    const last = withPostmodifier(tokens, i + 1, items, modifiers.length === 0 && VAGUE.has(word));
    if (known && modifiers.length === 0 && last === i + 1 && !(PEOPLE.has(word) && known.name.toLowerCase() !== word)) continue;
    const isAll = ['all', 'any'].includes(tokens[first - 1]?.text.toLowerCase() ?? '') || tokens.slice(first, i).some((part) => part.text.toLowerCase() === 'all');
    if (VAGUE.has(word) && !isAll && modifiers.length === 0 && last === i + 1) continue;
    items = withGroup(scene, items, first, i, last);
  }
  return items;
}

/** The group whose phrase has the tokens `[first, last)` and the noun `head`, instead of what stood there. */
function withGroup({ tokens, text }: Omit<Scene, 'segments'>, items: readonly Item[], first: number, head: number, last: number): Item[] {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const words = tokens.slice(first, last).filter((part) => part.pos !== 'NUM' && !(UNCOUNTED.has(part.text.toLowerCase()) && part.index < head));
  const name = words.map((part, k) => (k && part.start === words[k - 1]?.end ? part.text : ` ${part.text}`)).join('').trim().replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => (words[0]?.pos === 'PROPN' ? letter : letter.toLowerCase()));
  const group: Item = { first, last, start, end, text: text.slice(start, end), role: 'name', label: 'Group', key: `group:${slug(name)}`, name };
  return [...items.filter((item) => item.last <= first || item.first >= last), group].sort((a, b) => a.first - b.first);
}

/** "people familiar with the talks" */
function isInformed(tokens: readonly Token[], i: number): boolean {
  const next = tokens.slice(i + 1, i + 3).map((token) => token.text.toLowerCase());
  return tokens[i]?.text.toLowerCase() === 'people' && (['familiar', 'briefed', 'close'].includes(next[0] ?? '') || (next[0] === 'with' && next[1] === 'knowledge'));
}

/** "a senior administration official": a source that speaks and never acts; one group for each kind of source. */
function withUnnamed({ tokens, text, sentence }: Omit<Scene, 'segments'>, items: readonly Item[], first: number, head: number): Item[] {
  const last = Math.min(sentence.endToken, withStanding(tokens, head + 1));
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? start;
  const noun = tokens[head]?.text.toLowerCase() ?? '';
  const plural = noun === 'person' || noun === 'people' ? 'people familiar with the matter' : noun.endsWith('s') || noun.endsWith('men') ? noun : noun.endsWith('man') ? noun.replace(/man$/, 'men') : `${noun}s`;
  const words = tokens.slice(first, head).filter((token) => token.pos !== 'NUM' && !/^(?:senior|same|other|several|unnamed|top|one|second|third|another)$/i.test(token.text)).map((token) => token.text);
  const name = [...words, plural].join(' ');
  return [...items.filter((item) => item.last <= first || item.first >= last), { first, last, start, end, text: text.slice(start, end), role: 'unnamed', label: 'Group', key: `group:${slug(name)}`, name } satisfies Item].sort((a, b) => a.first - b.first);
}

/** "familiar with the talks", "close to the rebels", "briefed on the matter", "in Brussels": what tells no more than where a source stands. */
function withStanding(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.text.toLowerCase() ?? '';
  const next = tokens[at + 1]?.text.toLowerCase() ?? '';
  const isStanding = (/^(?:familiar|close|briefed|knowledgeable|involved|acquainted)$/.test(word) && /^(?:with|to|on|in|about)$/.test(next)) || (word === 'with' && /^(?:knowledge|direct)$/.test(next));
  if (!isStanding && !(word === 'in' && tokens[at + 1]?.pos === 'PROPN')) return word === 'there' ? at + 1 : at;
  let end = isStanding ? at + 2 : at + 1;
  const goesOn = (token: Token | undefined): boolean => ['DET', 'ADJ', 'NOUN', 'PROPN'].includes(token?.pos ?? '') || (isStanding && token?.text === 'of');
  while (goesOn(tokens[end])) end++;
  return end;
}

function phraseStart(tokens: readonly Token[], head: number, from: number, items: readonly Item[]): number {
  let first = head;
  while (first > from && head - first < LONGEST) {
    const item = items.find((candidate) => candidate.last === first);
    const before = tokens[first - 1];
    if (item) {
      const isModifier = item.role === 'modifier' || item.label === 'Issue' || (item.label === 'Organization' && item.role === 'name' && tokens[first - 1]?.label === 'compound');
      if (!isModifier || item.key.startsWith('pronoun:')) break;
      first = item.first;
    } else if (before && (['ADJ', 'NOUN', 'NUM'].includes(before.pos) || before.text === '-' || (before.tag === 'VBN' && before.label === 'amod') || (before.pos === 'PROPN' && first === head))) first--;
    else break;
  }
  // A year or an hour counts nobody.
  while (first < head && tokens[first]?.pos === 'NUM' && /\d{4}|[:.]/.test(tokens[first]?.text ?? '')) first++;
  return first;
}

/** "families of detained dual nationals", "moderates in the north": whose they are and where belongs to who they are. */
function withPostmodifier(tokens: readonly Token[], at: number, items: readonly Item[], isVague: boolean): number {
  // "countries enforcing the measures"
  if (isVague && tokens[at]?.text.endsWith('ing') && tokens[at]?.pos === 'VERB') {
    let end = at + 1;
    while (['DET', 'ADJ', 'NOUN'].includes(tokens[end]?.pos ?? '')) end++;
    return tokens[end - 1]?.pos === 'NOUN' ? end : at;
  }
  const tie = tokens[at]?.text;
  const isPlace = tokens[at]?.head === at - 1 && ((tie === 'in' && tokens[at + 1]?.text === 'the') || /^(?:around|near|along|behind|across|south|north|east|west)$/.test(tie ?? ''));
  if (tie !== 'of' && !isPlace) return at;
  let next = at + 1;
  while (['DET', 'ADJ', 'NUM', 'PRON'].includes(tokens[next]?.pos ?? '') && !items.some((item) => item.first === next && isActor(item.label)) && next < at + 5) next++;
  const item = items.find((candidate) => candidate.first >= at + 1 && candidate.first <= next && candidate.last > next && (isActor(candidate.label) || candidate.label === 'Issue') && (candidate.role === 'name' || candidate.role === 'modifier'));
  if (item?.role === 'name') return tie === 'of' ? item.last : at;
  let end = item ? item.last : next;
  while (['NOUN', 'PROPN'].includes(tokens[end]?.pos ?? '') && end < next + 4) end++;
  if (end > next || item) return end;
  // "relatives of the disappeared"
  return tie === 'of' && tokens[next - 1]?.pos === 'ADJ' && tokens[next - 2]?.text === 'the' ? next : tie === 'of' && tokens[next - 1]?.text === 'the' && tokens[next]?.tag === 'VBN' ? next + 1 : at;
}
