import type { Sentence, Token } from '../../language/analysis.ts';
import { things } from '../lexicon/things.ts';
import { slug, Wordings } from './fold.ts';
import type { Issues, Spotted } from './issues.ts';
import type { Names } from './names.ts';
import { isVerb } from './readings.ts';
import type { Item, Role } from './scene.ts';

const wordings = new Wordings<Spotted>();
for (const way of things.mechanisms) for (const wording of way.wordings) wordings.add(wording, { key: way.id, name: way.name, label: 'Mechanism', role: 'name' });
for (const wording of things.both) wordings.add(wording, { key: 'group:both-sides', name: 'both sides', label: 'Group', role: 'both' });
for (const wording of things.mediators) wordings.add(wording, { key: 'group:mediators', name: 'mediators', label: 'Group', role: 'mediators' });
for (const word of ['it', 'they', 'them', 'he', 'she', 'him']) wordings.add(word, { key: `pronoun:${word}`, name: word, label: 'Group', role: 'pronoun' });
for (const word of ['we', 'We', 'us', 'I']) wordings.add(word, { key: 'pronoun:we', name: word, label: 'Group', role: 'issuer' }, true);

for (const place of things.venues) wordings.add(place, { key: `place:${slug(place)}`, name: place, label: 'Place', role: 'venue' }, true);
// "the three governments" takes up those named before, as "they" does; of two, the parties are likelier.
for (const number of ['three', 'four', 'five', 'six']) for (const noun of ['governments', 'countries', 'states', 'powers', 'nations', 'capitals', 'leaders', 'ministers', 'presidents', 'allies']) wordings.add(`the ${number} ${noun}`, { key: 'pronoun:they', name: 'they', label: 'Group', role: 'pronoun' });

const representatives = new Wordings<true>();
for (const noun of things.representatives) representatives.add(noun, true);

const RANKS = new Set(['first', 'new', 'own', 'vice', 'naval', 'acting', 'security', 'diplomatic', 'state', 'national', 'senior', 'top', 'chief', 'lead', 'deputy', 'unnamed', 'former', 'two', 'three', 'several', 'foreign', 'technical', 'nuclear', 'military', 'high', 'ranking', '-', 'special', 'permanent', 'interim', 'rebel']);

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
      items.push(make(person.first, person.last, person));
      i = person.last - 1;
      continue;
    }
    const owned = ownedOffice(tokens, i, sentence.endToken, text, folded);
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
      const item = make(i, last, actor.mention);
      const extended = extend(item, tokens, folded, text, sentence.endToken);
      items.push(extended.last > last || extended.role !== item.role ? make(i, extended.last, { ...actor.mention, role: extended.role }) : item);
      i = extended.last - 1;
    }
  }
  return items;
}

/** "Iranian negotiators", "Qatar's foreign minister" are the state; an adjective before any other noun only modifies it. */
function extend(item: Item, tokens: readonly Token[], folded: string, text: string, end: number): { last: number; role: Role } {
  let at = item.last;
  const possessive = /^['’]s?$/.test(tokens[at]?.text ?? '');
  if (possessive) at++;
  for (let steps = 0; steps < 4 && at < end; steps++, at++) {
    const token = tokens[at];
    if (!token) break;
    const noun = representatives.at(text, folded, token.start);
    if (noun) {
      let last = at;
      while (last < end && (tokens[last]?.start ?? noun.end) < noun.end) last++;
      return { last, role: item.role };
    }
    if (!RANKS.has(token.text.toLowerCase())) break;
  }
  const next = tokens[item.last];
  if (!possessive && isVerb(tokens, item.last)) return { last: item.last, role: item.role };
  if (possessive || (next && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.text === '-') && item.role === 'name')) return { last: item.last, role: 'modifier' };
  return { last: item.last, role: item.role };
}

/** Possessives with the pronoun that takes up the same actor; "we" for the issuer. */
export const OWNERS: ReadonlyMap<string, string> = new Map([['its', 'it'], ['their', 'they'], ['his', 'he'], ['her', 'she'], ['our', 'we'], ['my', 'we']]);

/** "its negotiators", "our foreign minister": the one whom the pronoun means. */
function ownedOffice(tokens: readonly Token[], i: number, end: number, text: string, folded: string): { last: number; who: Spotted } | undefined {
  const word = tokens[i]?.text.toLowerCase() ?? '';
  const pronoun = OWNERS.get(word);
  if (!pronoun) return undefined;
  let at = i + 1;
  while (at < Math.min(end, i + 4) && RANKS.has(tokens[at]?.text.toLowerCase() ?? '')) at++;
  const noun = representatives.at(text, folded, tokens[at]?.start ?? 0);
  if (at >= end || !noun || OBJECTS.test(text.slice(tokens[at]?.start ?? 0, noun.end))) return undefined;
  while (at < end && (tokens[at]?.start ?? noun.end) < noun.end) at++;
  return { last: at, who: { key: `pronoun:${pronoun}`, name: word, label: 'Group', role: pronoun === 'we' ? 'issuer' : 'pronoun' } };
}

/** What a state has and may give up, and not who speaks for it. */
const OBJECTS = /boats|forces|army|navy|military|side|sources?|mission|counterparts?|capitals/i;
