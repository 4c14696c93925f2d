import { actors, titles, type ActorEntry } from '../extraction/lexicon/actors.ts';
import { things } from '../extraction/lexicon/things.ts';
import { slug } from '../extraction/rules/fold.ts';
import { NAMESAKES, plainWords } from './transliteration.ts';

const TITLES = new Set([...titles, ...things.honorifics].map((title) => title.toLowerCase()));
/** Words of the longest title. */
const LONGEST_TITLE = 5;

/** A person's name in its plain form. */
export interface PersonName {
  /** Words before the last; initials are single letters. */
  readonly given: readonly string[];
  readonly surname: string;
}

/** Reads a name without titles, nicknames and "Jr."; undefined for a name of titles alone. */
export function personName(written: string): PersonName | undefined {
  const words = plainWords(withoutTitles(written.replace(/["“”(][^"“”)]*["“”)]/gu, ' ').replace(/,? (?:Jr|Sr|II|III)\.?$/u, '')));
  const surname = words.at(-1);
  return surname === undefined ? undefined : { given: words.slice(0, -1), surname };
}

function withoutTitles(written: string): string {
  let words = written.split(/\s+/u).filter(Boolean);
  for (let length = titleLength(words); length > 0; length = titleLength(words)) words = words.slice(length);
  return words.join(' ');
}

/** How many words of a name are a title in front of it. */
function titleLength(words: readonly string[]): number {
  for (let length = Math.min(LONGEST_TITLE, words.length - 1); length > 0; length--) {
    const title = words.slice(0, length).join(' ').toLowerCase();
    if (TITLES.has(title) && !(NAMESAKES.has(title) && words.length - length < 2)) return length;
  }
  return 0;
}

/** The id of a person by the name alone. One middle initial is left out; two are what tells two persons apart. */
export function personId({ given, surname }: PersonName): string {
  const initials = given.slice(1).filter((word) => word.length === 1);
  const telling = initials.length === 1 ? given.filter((word, index) => index === 0 || word.length > 1) : given;
  return `person:${slug([...telling, surname].join(' '))}`;
}

/** May two names be one person's? The surnames are the same and no given name speaks against it; a surname alone never tells. */
export function mayBeSame(one: PersonName, other: PersonName): boolean {
  if (one.surname !== other.surname || !one.given.length || !other.given.length) return false;
  const [short, long] = one.given.length <= other.given.length ? [one.given, other.given] : [other.given, one.given];
  let from = 0;
  return short.every((word, index) => {
    const found = long.findIndex((candidate, at) => at >= from && (index > 0 || at === 0) && agrees(word, candidate));
    from = found + 1;
    return found >= 0;
  });
}

function agrees(one: string, other: string): boolean {
  return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

const byPlain = new Map<string, Set<ActorEntry>>();
const bySurname = new Map<string, { name: PersonName; entry: ActorEntry }[]>();
for (const entry of actors.entries) {
  if (entry.label !== 'Person') continue;
  for (const form of entry.forms) {
    const name = form.kind === 'name' || form.kind === 'alias' ? personName(form.text) : undefined;
    if (!name?.given.length) continue;
    const id = personId(name);
    byPlain.set(id, (byPlain.get(id) ?? new Set()).add(entry));
    bySurname.set(name.surname, [...(bySurname.get(name.surname) ?? []), { name, entry }]);
  }
}

/** The one person of the lexicon whom a full name or one with initials can mean; undefined where there is none, or several. */
export function listedPerson(name: PersonName): ActorEntry | undefined {
  if (!name.given.length) return undefined;
  const exact = byPlain.get(personId(name));
  if (exact) return exact.size === 1 ? [...exact][0] : undefined;
  if (name.given.every((word) => word.length > 1)) return undefined;
  const fitting = new Set((bySurname.get(name.surname) ?? []).filter((listed) => mayBeSame(name, listed.name)).map(({ entry }) => entry));
  return fitting.size === 1 ? [...fitting][0] : undefined;
}
