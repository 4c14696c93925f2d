import type { Sentence, Token } from '../../language/analysis.ts';
import { things } from '../lexicon/things.ts';
import { ownedRoleNoun, roleNounBehind } from '../mentions/role-nouns.ts';
import { slug, Wordings } from './fold.ts';
import type { Issues, Spotted } from './issues.ts';
import type { Names } from './names.ts';
import { isVerb } from './readings.ts';
import type { Item, Role } from './scene.ts';

const wordings = new Wordings<Spotted>();
for (const way of things.mechanisms) for (const wording of way.wordings) wordings.add(wording, { key: way.id, name: way.name, label: 'Mechanism', role: 'name' });
for (const word of ['it', 'they', 'them', 'he', 'she', 'him', 'her', 'itself', 'themselves', 'himself', 'herself', 'theirs']) wordings.add(word, { key: `pronoun:${word}`, name: word, label: 'Group', role: 'pronoun' });
for (const word of ['we', 'We', 'us', 'I']) wordings.add(word, { key: 'pronoun:we', name: word, label: 'Group', role: 'issuer' }, true);

for (const place of things.venues) wordings.add(place, { key: `place:${slug(place)}`, name: place, label: 'Place', role: 'venue' }, true);
/** What one document can name. */
export interface Vocabulary { readonly names: Names; readonly issues: Issues }

/** Finds the names, delegations, issues, mechanisms, collectives and pronouns of a sentence; leftmost longest, never overlapping. */
export function spot(text: string, folded: string, tokens: readonly Token[], sentence: Sentence, { names, issues }: Vocabulary): Item[] {
  const items: Item[] = [];
  const indexOf = new Map<number, number>();
  for (let i = sentence.firstToken; i < sentence.endToken; i++) indexOf.set(tokens[i]?.start ?? -1, i);
  const lastToken = (end: number, from: number): number => {
    let i = from;
    while (i < sentence.endToken && (tokens[i]?.start ?? end) < end) i++;
    return i;
  };
  const make = (first: number, last: number, what: Omit<Item, 'first' | 'last' | 'start' | 'end' | 'text'>): Item => {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last - 1]?.end ?? start;
    return { ...what, first, last, start, end, text: text.slice(start, end) };
  };
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i];
    if (!token) break;
    const person = names.personAt(tokens, i, sentence.endToken, items.at(-1), text, folded);
    if (person) {
      // A state inside a named person's title is no actor of its own.
      const previous = items.at(-1);
      if (previous && previous.last > person.first) items.pop();
      const last = withFollowing(make(person.first, person.last, person), tokens, sentence.endToken, text, folded);
      items.push(make(person.first, last?.last ?? person.last, { ...person, ...(last ? { office: last.text } : {}) }));
      i = (last?.last ?? person.last) - 1;
      continue;
    }
    const owned = owner(tokens, i, sentence.endToken, text, folded, names);
    if (owned) {
      items.push(make(i, owned.last, owned.who));
      i = owned.last - 1;
      continue;
    }
    const amount = issues.amountAt(tokens, i);
    if (amount) {
      items.push(make(i, amount.last, amount.issue));
      i = amount.last - 1;
      continue;
    }
    const actor = names.at(text, folded, token.start);
    const issue = issues.at(text, folded, token.start);
    const word = wordings.at(text, folded, token.start);
    const thing = issue && (!word || issue.end >= word.end) ? { end: issue.end, values: [issue.issue] } : word;
    if (thing && (!actor || thing.end > actor.end || (thing.end === actor.end && thing.values[0]?.label !== 'Place'))) {
      const what = thing.values[0];
      const last = lastToken(thing.end, i);
      if (what) items.push(make(i, last, what));
      i = last - 1;
    } else if (actor) {
      const last = lastToken(actor.end, i);
      const extended = extend(make(i, last, actor.mention), tokens, folded, text, sentence.endToken);
      items.push(make(i, extended.last, { ...actor.mention, ...extended }));
      i = extended.last - 1;
    }
  }
  return items;
}

/** "Iranian negotiators", "Qatar's foreign minister" are the state; an adjective before any other noun only modifies it. */
function extend(item: Item, tokens: readonly Token[], folded: string, text: string, end: number): { last: number; role: Role; office?: string } {
  const { last } = item;
  if (item.label === 'Group' || item.label === 'Place') return { last, role: item.role };
  const noun = roleNounBehind(item, tokens, end, text, folded);
  if (noun) return { last: noun.last, role: item.role === 'venue' ? 'name' : item.role, office: noun.text };
  const possessive = POSSESSIVE.test(tokens[last]?.text ?? '');
  const next = tokens[last];
  if (!possessive && isVerb(tokens, last)) return { last, role: item.role };
  const modifies = possessive || (next !== undefined && last < end && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.text === '-') && item.role === 'name');
  return { last, role: modifies ? 'modifier' : item.role };
}

const POSSESSIVE = /^['’]s?$/;

/** "Mr Abdi's delegation" */
function withFollowing(person: Item, tokens: readonly Token[], end: number, text: string, folded: string): { readonly last: number; readonly text: string } | undefined {
  return roleNounBehind(person, tokens, end, text, folded);
}

/** Possessives with the pronoun that takes up the same actor; "we" for the issuer. */
export const OWNERS: ReadonlyMap<string, string> = new Map([['its', 'it'], ['their', 'they'], ['his', 'he'], ['her', 'she'], ['our', 'we'], ['my', 'we']]);

/** "its negotiators", "our foreign minister" act as the one whom the pronoun means; "its" before any other noun only modifies it. */
function owner(tokens: readonly Token[], i: number, end: number, text: string, folded: string, names: Names): { last: number; who: Spotted & { office?: string } } | undefined {
  const word = tokens[i]?.text.toLowerCase() ?? '';
  const pronoun = OWNERS.get(word);
  if (!pronoun || (word === 'her' && tokens[i]?.tag !== 'PRP$')) return undefined;
  const base = { key: `pronoun:${pronoun}`, name: word, label: 'Group' as const };
  const noun = ownedRoleNoun(tokens, i, end, text, folded);
  // "his Kenyan counterpart" is Kenya's.
  const isNamed = noun && tokens.slice(i + 1, noun.at).some((token) => names.at(text, folded, token.start));
  return noun && !isNamed ? { last: noun.last, who: { ...base, role: pronoun === 'we' ? 'issuer' : 'pronoun', office: noun.text } } : { last: i + 1, who: { ...base, role: 'modifier' } };
}
