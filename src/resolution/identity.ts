import type { Mention } from '../extraction/extractor.ts';
import { actors } from '../extraction/lexicon/actors.ts';
import { slug } from '../extraction/rules/fold.ts';
import { listedPerson, mayBeSame, personId, personName, type PersonName } from './persons.ts';

const CUT = new Set(['of', 'to', 'for', 'on', 'over', 'in', 'from', 'with', 'against', 'between', 'about', 'at']);

/**
 * Which entity each mention of one document stands for. An id follows from the name, the lexicon and the document alone, never from
 * other documents, so that their order cannot matter.
 */
export class Identities {
  readonly #ids = new Map<string, string>();

  constructor(mentions: readonly Mention[]) {
    const known = new Map(mentions.map((mention) => [mention.key, mention]));
    const open = [...known.values()].filter(({ key }) => !actors.byId.has(key)).sort((a, b) => (a.key < b.key ? -1 : 1));
    this.#addPersons([...known.values()].filter(({ label }) => label === 'Person'));
    this.#addAbbreviations(open.filter(({ label }) => label === 'Organization' || label === 'ArmedGroup'));
    this.#addShortIssues([...known.values()].filter(({ label }) => label === 'Issue'));
  }

  idOf({ key }: Mention): string {
    return this.#ids.get(key) ?? key;
  }

  #addPersons(persons: readonly Mention[]): void {
    const named = persons.flatMap(({ key, name }) => {
      const read = personName(name);
      return read ? [{ key, name: read, id: actors.byId.has(key) ? key : listedPerson(read)?.id ?? personId(read) }] : [];
    });
    for (const { key, name, id } of named) {
      const fuller = actors.byId.has(id) ? [] : this.#fuller(name, id, named);
      this.#ids.set(key, fuller.length === 1 ? fuller[0] ?? id : id);
    }
  }

  /** Ids of the persons of the document whom an initial, or a surname alone, can mean. */
  #fuller(name: PersonName, id: string, named: readonly { readonly name: PersonName; readonly id: string }[]): string[] {
    const isShort = name.given.length === 0 || name.given.some((word) => word.length === 1);
    if (!isShort) return [];
    const fitting = named.filter((other) => other.id !== id && other.name.given.some((word) => word.length > 1) && (name.given.length ? mayBeSame(name, other.name) : name.surname === other.name.surname));
    return [...new Set(fitting.map((other) => other.id))];
  }

  /** "the AFRC" where the document has one organisation whose name begins with these letters. */
  #addAbbreviations(bodies: readonly Mention[]): void {
    for (const { key, name } of bodies) {
      if (!/^\p{Lu}[\p{Lu}.&]+$/u.test(name)) continue;
      const letters = name.replace(/[^\p{Lu}]/gu, '');
      const full = bodies.filter((other) => other.key !== key && initials(other.name) === letters);
      if (full.length === 1 && full[0]) this.#ids.set(key, full[0].key);
    }
  }

  /** "the corridor" where the document speaks of one corridor by a fuller name. */
  #addShortIssues(issues: readonly Mention[]): void {
    const byHead = new Map<string, Set<string>>();
    for (const { key, name } of issues) {
      const words = headPhrase(name);
      if (words.length > 1) byHead.set(words.at(-1) ?? '', (byHead.get(words.at(-1) ?? '') ?? new Set()).add(key));
    }
    for (const { key, name } of issues) {
      const fuller = key === `issue:${slug(name)}` && !name.includes(' ') ? byHead.get(name.toLowerCase()) : undefined;
      const [only] = fuller ?? [];
      if (fuller?.size === 1 && only !== undefined && only !== key) this.#ids.set(key, only);
    }
  }
}

function initials(name: string): string {
  return name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]).join('');
}

/** The words of a name up to the one that heads it: "Zangezur corridor through Syunik" gives the first two. */
function headPhrase(name: string): string[] {
  const words = name.toLowerCase().split(' ');
  const cut = words.findIndex((word) => CUT.has(word));
  return cut < 0 ? words : words.slice(0, cut);
}
