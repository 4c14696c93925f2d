import { isActor } from '../../model/ontology.ts';
import { actors, type ActorEntry } from '../lexicon/actors.ts';
import { things } from '../lexicon/things.ts';
import { fold, Wordings } from './fold.ts';
import type { Item, Scene } from './scene.ts';

const offices = new Wordings<true>();
for (const noun of [...things.representatives, 'authorities', 'rulers', 'junta', 'generals', 'secretaries-general', 'presidents', 'ministers', 'foreign ministers', 'prime ministers', 'people', 'state', 'kingdom', 'republic', 'sultanate', 'emirate', 'regime', 'members', 'leaders', 'states', 'officials', 'spokesmen', 'presidency', 'secretariat', 'chairman', 'head', 'heads']) offices.add(noun, true);
/** What owns an office: "the government of Sudan", "the regime in Khartoum", "representatives from Niger". */
const TIES = /^(?:of|from|in)$/;
/** Words between an office and its owner ("the government of the Republic of Mali"). */
const REACH = 3;

/** Adds descriptions that stand for an actor by naming it: "the government of Sudan", "the authorities in Khartoum", "the foreign minister of the State of Qatar". */
export function withDefinites(scene: Omit<Scene, 'segments'>, folded: string): Item[] {
  const { tokens, sentence, text } = scene;
  let items = [...scene.items];
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i];
    const match = token && offices.at(text, folded, token.start);
    if (!token || !match || items.some((item) => i >= item.first && i < item.last)) continue;
    let last = i;
    while (last < sentence.endToken && (tokens[last]?.start ?? match.end) < match.end) last++;
    const owner = ownerBehind(scene, items, last);
    if (!owner) continue;
    let first = i;
    while (first > sentence.firstToken && ['ADJ', 'DET'].includes(tokens[first - 1]?.pos ?? '') && !items.some((item) => item.last === first)) first--;
    items = withOwner(scene, items, owner, first, owner.last, text.slice(token.start, match.end));
    i = owner.last - 1;
  }
  return items;
}

/** The same items with one for a description over tokens `[first, last)`, instead of what stood there. */
function withOwner({ text, tokens }: Omit<Scene, 'segments'>, items: readonly Item[], owner: Item, first: number, last: number, office: string): Item[] {
  const start = tokens[first]?.start ?? owner.start;
  const end = tokens[last - 1]?.end ?? owner.end;
  const role = /^['’]s?$/.test(tokens[last]?.text ?? '') ? 'modifier' : 'name';
  return [...items.filter((item) => item.first < first || item.first >= last), { key: owner.key, name: owner.name, label: owner.label, first, last, start, end, text: text.slice(start, end), role, office } satisfies Item].sort((a, b) => a.first - b.first);
}

/** The actor that owns what ends before token `from`; of a place, the state that it is the capital of is not meant. */
function ownerBehind({ tokens }: Omit<Scene, 'segments'>, items: readonly Item[], from: number): Item | undefined {
  const tie = tokens[from]?.text ?? '';
  if (!TIES.test(tie)) return undefined;
  const owner = items.find((item) => item.first > from && item.first <= from + REACH && tokens.slice(from + 1, item.first).every((token) => ['the', 'State', 'Republic', 'Kingdom', 'of'].includes(token.text)));
  const state = owner?.label === 'Place' && RULING.test(tokens[from - 1]?.text ?? '') ? stateOf(owner.name) : undefined;
  if (owner && state) return { ...owner, key: state.id, name: state.name, label: state.label, role: 'name' };
  if (!owner || !isActor(owner.label) || owner.label === 'Group' || owner.label === 'Person' || !['name', 'venue', 'modifier'].includes(owner.role) || owner.key.startsWith('pronoun:')) return undefined;
  // "officials in Iran" need not be Iran's.
  return tie === 'in' && owner.role === 'venue' && !RULING.test(tokens[from - 1]?.text ?? '') ? undefined : owner;
}

/** The state or armed group whose capital a place is. */
function stateOf(place: string): ActorEntry | undefined {
  return actors.byForm.get(fold(place))?.find(({ form }) => form.kind === 'capital')?.entry;
}

/** Those who rule where they are. */
const RULING = /^(?:government|authorities|regime|leadership|administration|rulers|junta|generals|parliament|officials|rulers|president|presidency)$/i;
