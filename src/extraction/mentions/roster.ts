import type { Analysis, Token } from '../../language/analysis.ts';
import { nameParts } from '../lexicon/names.ts';
import { fold, slug, Wordings } from '../rules/fold.ts';
import type { Named } from './named.ts';
import { abbreviated, capitalisedOrganizations, organizationCalled } from './organization-names.ts';
import { inTitleCase, introducedAt, OFFICE_WORDS, looksLikePerson, nameEnd, surnameOf, titlesEnd } from './person-names.ts';
import { Places } from './places.ts';


/** What the gazetteer knows of a stretch of text. */
export interface Known {
  /** The longest known name at an offset. */
  at(start: number): { readonly end: number; readonly named: Named } | undefined;
  /** The one person of the gazetteer who goes by a surname. */
  surnamed(surname: string): Named | undefined;
}

/** The persons and organisations that one document introduces, with their abbreviations and surnames, wherever in it they stand. */
export class Roster {
  readonly #names = new Wordings<Named>();
  readonly #surnames = new Map<string, Named | null>();
  readonly #labels = new Map<number, string>();

  constructor(analysis: Analysis, folded: string, known: Known) {
    const { tokens, text, entities, sentences } = analysis;
    const places = new Places(text);
    for (const { firstToken, endToken, label } of entities) for (let i = firstToken; i < endToken; i++) this.#labels.set(i, label);
    const spanOf = (first: number, last: number): string => text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    const covered = (first: number, last: number): Named | undefined => {
      const listed = known.at(tokens[first]?.start ?? 0);
      return listed && listed.end >= (tokens[last - 1]?.end ?? 0) ? listed.named : undefined;
    };
    const learnPerson = (first: number, last: number): void => {
      const listed = covered(first, last);
      if (listed && listed.label !== 'Person') return;
      const written = inTitleCase(spanOf(first, last).replace(/\s+/g, ' ').replace(/\.$/, ''));
      const one = !written.includes(' ') ? known.surnamed(written) : undefined;
      this.#learn(spanOf(first, last), listed ?? one ?? { key: `person:${slug(written)}`, name: written, label: 'Person', role: 'name' });
    };
    for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)) {
      const listed = known.at(index);
      if (listed?.named.label === 'Person') this.#learn(text.slice(index, listed.end), listed.named);
    }
    for (const sentence of sentences) {
      for (let i = sentence.firstToken; i < sentence.endToken; i++) {
        const behind = titlesEnd(tokens, i, text, folded);
        const start = behind ?? i;
        const last = behind === undefined ? introducedAt(tokens, i, sentence.endToken) : nameEnd(tokens, start, sentence.endToken);
        if (last !== undefined && last > start && looksLikePerson(tokens, start, last, this.#labels)) learnPerson(start, last);
        if (behind !== undefined) i = behind - 1;
      }
    }
    for (const { firstToken, endToken, label } of entities) {
      if (label !== 'PERSON') continue;
      const start = titlesEnd(tokens, firstToken, text, folded) ?? firstToken;
      const last = Math.min(nameEnd(tokens, start, Math.max(endToken, start)), endToken);
      if (last - start >= 2 && looksLikePerson(tokens, start, last, this.#labels)) learnPerson(start, last);
    }
    for (const { first, last, written } of singleNames(analysis, places)) {
      if (covered(first, last) || this.#names.at(text, folded, tokens[first]?.start ?? 0)) continue;
      const listed = known.surnamed(written);
      this.#add(written, listed ?? { key: `person:${slug(written)}`, name: written, label: 'Person', role: 'name' });
    }
    this.#learnOrganizations(analysis, covered, places);
  }

  #learnOrganizations(analysis: Analysis, covered: (first: number, last: number) => Named | undefined, places: Places): void {
    const { tokens, text } = analysis;
    const spanOf = (first: number, last: number): string => text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    for (const { first, longest, last, short } of abbreviated(analysis)) {
      const named = covered(longest, last) ?? covered(first, last) ?? organizationCalled(spanOf(first, last), true);
      if (!named) continue;
      this.#add(spanOf(first, last), named);
      this.#add(short, named);
    }
    for (const { first, last, named } of capitalisedOrganizations(analysis)) if (!covered(first, last) && !joinsStates(tokens.slice(first, last), covered) && !(named.label === 'ArmedGroup' && covered(first, first + 1)?.label === 'State') && !this.#isPerson(tokens, first, last)) this.#add(named.name, named);
    const counts = tagCounts(analysis);
    // One capitalised word is an organisation where it does something.
    const acting = new Set(tokens.filter(({ label, pos }) => pos === 'PROPN' && /^(?:nsubj|nsubjpass|poss|dobj)$/.test(label)).map((token) => token.text));
    for (const { firstToken, endToken, label } of analysis.entities) {
      if (label !== 'ORG') continue;
      let first = firstToken;
      while (first < endToken && /^(?:the|a|an)$/i.test(tokens[first]?.text ?? '')) first++;
      const written = spanOf(first, endToken).replace(/[’']s$|\W+$/u, '');
      if (first >= endToken || !/^\p{Lu}/u.test(written) || covered(first, endToken) || this.#isPerson(tokens, first, endToken)) continue;
      // One word that the tagger takes for different things is nothing certain.
      const isSure = organizationCalled(written, false) !== undefined;
      if (!isSure && ((!/[\s-]/.test(written) && (counts.get(written)?.size ?? 0) > 1) || places.has(written))) continue;
      if (!tokens.slice(first, endToken).some((token) => token.pos === 'PROPN')) continue;
      if (!/[\s-]/.test(written) && !/\p{Lu}.*\p{Lu}/u.test(written) && !acting.has(written)) continue;
      const named = organizationCalled(written, true);
      if (named) this.#add(written, named);
    }
  }

  /** The person or organisation that the document introduces under the words at an offset, or whose surname they are. */
  at(text: string, folded: string, start: number): { readonly end: number; readonly named: Named } | undefined {
    const match = this.#names.at(text, folded, start);
    const named = match?.values[0];
    return match && named ? { end: match.end, named } : undefined;
  }

  /** The tag that the entity tagger gives a token. */
  labelOf(token: number): string | undefined {
    return this.#labels.get(token);
  }

  get labels(): ReadonlyMap<number, string> {
    return this.#labels;
  }

  #isPerson(tokens: readonly Token[], first: number, last: number): boolean {
    return tokens.slice(first, last).some((token) => this.#surnames.has(fold(token.text)));
  }

  #learn(written: string, person: Named): void {
    this.#add(written, person);
    const surname = surnameOf(person.name, (word) => nameParts.familyFirst.has(word)) ?? surnameOf(written, (word) => nameParts.familyFirst.has(word));
    if (!surname || surname.length < 3) return;
    const other = this.#surnames.get(fold(surname));
    // Two persons of one surname: it tells neither.
    if (other !== undefined && other?.key !== person.key && !isVariant(other, person)) {
      this.#surnames.set(fold(surname), null);
      return;
    }
    this.#surnames.set(fold(surname), person);
    this.#add(surname, person);
    // "al-Busaidi" is also "Busaidi".
    const bare = surname.replace(/^(?:al|el|Al|El)[- ]/, '');
    if (bare !== surname && bare.length > 3) this.#add(bare, person);
  }

  #add(written: string, named: Named): void {
    this.#names.add(written, named, true);
  }
}

/** "United States and Ukraine Expert Groups": a list of states is no name. */
function joinsStates(words: readonly Token[], covered: (first: number, last: number) => Named | undefined): boolean {
  return words.some((token) => token.text === 'and') && words.some((token) => covered(token.index, token.index + 1)?.label === 'State');
}

/** Is one name the other with more words ("Mohammed Qahtan", "Mr Qahtan")? */
function isVariant(one: Named | null, other: Named): boolean {
  if (!one) return false;
  const words = new Set(fold(one.name).split(' '));
  const shared = fold(other.name).split(' ').filter((word) => words.has(word)).length;
  return shared === Math.min(words.size, other.name.split(' ').length);
}

/** Persons whom a document calls by one name only: words that the tagger takes for persons wherever it takes them for anything. */
function singleNames(analysis: Analysis, places: Places): { readonly first: number; readonly last: number; readonly written: string }[] {
  const { tokens, entities } = analysis;
  const counts = tagCounts(analysis);
  return entities.flatMap(({ firstToken, endToken, label }) => {
    const token = tokens[firstToken];
    const last = tokens[endToken - 1]?.tag === 'POS' ? endToken - 1 : endToken;
    if (label !== 'PERSON' || last - firstToken !== 1 || !token || token.pos !== 'PROPN' || !/^\p{Lu}[\p{Ll}’'-]{2,}/u.test(token.text)) return [];
    const beside = (other: Token | undefined): boolean => other?.pos === 'PROPN' && /^\p{Lu}/u.test(other.text);
    if (counts.get(token.text)?.size !== 1 || beside(tokens[firstToken - 1]) || beside(tokens[last]) || OFFICE_WORDS.has(`${token.text.toLowerCase()}.`) || OFFICE_WORDS.has(token.text.toLowerCase()) || places.has(token.text) || nameParts.things.has(token.text.toLowerCase()) || nameParts.organizations.has(token.text.toLowerCase())) return [];
    return [{ first: firstToken, last, written: token.text }];
  });
}

/** How the tagger labels each written form through the document. */
function tagCounts({ entities, text }: Analysis): Map<string, Set<string>> {
  const counts = new Map<string, Set<string>>();
  for (const { start, end, label } of entities) {
    const written = text.slice(start, end).replace(/[’']s$/, '').replace(/^(?:the|The) /, '');
    counts.set(written, (counts.get(written) ?? new Set()).add(label));
  }
  return counts;
}
