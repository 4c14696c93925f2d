import type { Entity, Token } from '../../language/analysis.ts';
import type { Label } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { actors, titles, type NamedActor } from '../lexicon/actors.ts';
import { things } from '../lexicon/things.ts';
import { fold, slug, Wordings } from './fold.ts';
import type { Item, Role } from './scene.ts';

const forms = new Wordings<NamedActor>();
for (const named of actors.byForm.values()) for (const one of named) if (one.form.kind !== 'surname' && (one.form.kind !== 'description' || /^\p{Lu}/u.test(one.form.text))) forms.add(one.form.text, one, one.form.exactCase);
const titleWords = new Wordings<true>();
for (const title of titles) titleWords.add(title, true);

const OFFICE_WORDS = new Set(titles.flatMap((title) => title.toLowerCase().split(' ')));
const HONORIFIC = new Set(things.honorifics);
const NO_PERSON = new Set(things.impersonal);
/** Entity labels of what is no person. */
const IMPERSONAL = new Set(['GPE', 'LOC', 'FAC', 'EVENT', 'LAW', 'NORP', 'DATE', 'WORK_OF_ART', 'PRODUCT', 'LANGUAGE']);
const CAPITALISED = /^\p{Lu}[\p{L}'’-]+\.?$/u;

export interface Named { readonly key: string; readonly name: string; readonly label: Label; readonly role: Role }
export interface NamedPerson extends Named { readonly first: number; readonly last: number; readonly represents?: Mention }

/** The names that one document can use: the lexicon's, and the persons that the document itself has introduced so far. */
export class Names {
  readonly #learned = new Map<string, Named>();
  /** Actors that the document names by a form that means nothing else. */
  readonly #certain = new Set<string>();

  readonly #labels = new Map<number, string>();

  /** @param entities what the analysis takes for names; used to refuse persons that are none */
  constructor(text: string, folded: string, entities: readonly Entity[]) {
    for (const { firstToken, endToken, label } of entities) for (let i = firstToken; i < endToken; i++) this.#labels.set(i, label);
    for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
      for (const { entry, form } of forms.at(text, folded, index)?.values ?? []) if (!form.needsContext && form.kind !== 'description') this.#certain.add(entry.id);
    }
  }

  /** The longest known name at an offset of the text, or undefined. */
  at(text: string, folded: string, start: number): { end: number; mention: Named } | undefined {
    const match = forms.at(text, folded, start);
    const found = match?.values.find(({ entry, form }) => (!form.needsContext && form.kind !== 'description') || this.#certain.has(entry.id));
    if (!match || !found) return undefined;
    const { entry, form } = found;
    if (form.kind === 'capital' && (isVenue(folded, start) || namesTalks(folded, match.end))) return { end: match.end, mention: { key: `place:${slug(form.text)}`, name: form.text, label: 'Place', role: 'venue' } };
    if (entry.label === 'Person') this.#learn(entry.name, { key: entry.id, name: entry.name, label: 'Person', role: 'name' });
    const role: Role = form.kind === 'name' && isVenue(folded, start) && entry.label === 'State' ? 'venue' : 'name';
    return { end: match.end, mention: { key: entry.id, name: entry.name, label: entry.label, role } };
  }

  /** The actor of exactly this name, for publishers ("Ministry of Foreign Affairs of Qatar" gives Qatar). */
  actorCalled(name: string | null): Mention | null {
    if (!name || !/ministry|government|office|department|embassy|presidency|council/i.test(name)) return null;
    const folded = fold(name);
    for (const { index } of name.matchAll(/[\p{L}\p{N}]+/gu)) {
      const match = forms.at(name, folded, index)?.values[0];
      if (match && match.entry.label !== 'Person') return { key: match.entry.id, name: match.entry.name, label: match.entry.label, text: name, start: 0, end: 0 };
    }
    return null;
  }

  /**
   * A person at token `i`: title and name ("Foreign Minister Abbas Araghchi"), the name behind a state's title that was just
   * spotted ("Iranian Foreign Minister" + name), or a surname that the document has introduced.
   * @param previous the item spotted last, which may be the state of the title
   */
  personAt(tokens: readonly Token[], i: number, end: number, previous: Item | undefined, text: string, folded: string): NamedPerson | undefined {
    const token = tokens[i];
    if (!token) return undefined;
    const learned = this.#learned.get(token.text);
    if (learned) return { ...learned, first: i, last: i + 1 };
    const introduced = introducedAt(tokens, i, end);
    if (introduced !== undefined && !forms.at(text, folded, token.start) && this.#isName(tokens, i, introduced)) {
      const written = text.slice(token.start, tokens[introduced - 1]?.end ?? token.end);
      const person: Named = { key: `person:${slug(written)}`, name: written, label: 'Person', role: 'name' };
      this.#learn(written, person);
      const office = previous && holdsOffice(tokens, previous, i) ? previous : undefined;
      return { ...person, first: office ? office.first : i, last: introduced, ...(office ? { represents: office } : {}) };
    }
    const behindTitle = previous && holdsOffice(tokens, previous, i) ? previous : undefined;
    let nameStart = behindTitle ? i : titleEnd(tokens, i, text, folded);
    // "Deputy Secretary Name": a title behind a title is no name.
    for (let next = nameStart; next !== undefined; next = titleEnd(tokens, next, text, folded)) nameStart = next;
    if (nameStart === undefined) return undefined;
    const last = nameEnd(tokens, nameStart, end);
    while (nameStart < last - 1 && OFFICE_WORDS.has(tokens[nameStart]?.text.toLowerCase() ?? '')) nameStart++;
    if (last === nameStart || !this.#isName(tokens, nameStart, last)) return undefined;
    // "Qatar's prime minister, Name, said": the comma of an apposition has its twin behind the name.
    if (behindTitle && behindTitle.last < i && tokens[last]?.text !== ',') return undefined;
    const start = tokens[nameStart]?.start ?? token.start;
    const listed = forms.at(text, folded, start);
    const entry = listed?.values[0]?.entry;
    // "Foreign Minister Iran": what is no person is no name.
    if (entry && entry.label !== 'Person' && listed.end >= (tokens[last - 1]?.end ?? 0)) return undefined;
    const written = inTitleCase(text.slice(start, tokens[last - 1]?.end ?? start));
    const known = last - nameStart === 1 ? surnamed(written) : undefined;
    const person: Named = known ? { key: known.id, name: known.name, label: 'Person', role: 'name' } : entry?.label === 'Person' ? { key: entry.id, name: entry.name, label: 'Person', role: 'name' } : { key: `person:${slug(written)}`, name: written, label: 'Person', role: 'name' };
    this.#learn(written, person);
    return { ...person, first: behindTitle ? behindTitle.first : i, last, ...(behindTitle ? { represents: behindTitle } : {}) };
  }

  /** Do the tokens look like a person's name? One word must be taken for a person by the analysis, several must not be taken for a thing. */
  #isName(tokens: readonly Token[], first: number, last: number): boolean {
    const labels = Array.from({ length: last - first }, (_, k) => this.#labels.get(first + k));
    const words = tokens.slice(first, last).map((token) => token.text.toLowerCase());
    if (words.some((word) => NO_PERSON.has(word)) || OFFICE_WORDS.has(words.at(-1) ?? '')) return false;
    if (labels.includes('PERSON')) return true;
    const behindHonorific = HONORIFIC.has(tokens[first - 1]?.text.toLowerCase() ?? '');
    return (last - first > 1 || behindHonorific) && !labels.some((label) => label !== undefined && IMPERSONAL.has(label));
  }

  #learn(written: string, person: Named): void {
    const surname = written.split(' ').at(-1) ?? written;
    if (written.includes(' ') && surname.length > 2) this.#learned.set(surname, person);
  }
}

/** The one person of the lexicon who goes by a surname. */
function surnamed(surname: string): NamedActor['entry'] | undefined {
  const persons = (actors.byForm.get(fold(surname)) ?? []).filter(({ entry, form }) => entry.label === 'Person' && form.kind === 'surname');
  return persons.length === 1 ? persons[0]?.entry : undefined;
}

/** "President BIDEN", as minutes and transcripts write names. */
function inTitleCase(name: string): string {
  return name.replace(/\p{Lu}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** Token behind a name of two or three words that an apposition introduces ("Ana Ruiz, a former envoy", "the spokesman, Ana Ruiz,"). */
function introducedAt(tokens: readonly Token[], i: number, end: number): number | undefined {
  let last = i;
  while (last < Math.min(end, i + 3) && CAPITALISED.test(tokens[last]?.text ?? '') && tokens[last]?.pos === 'PROPN') last++;
  if (last - i < 2 || tokens[last]?.text !== ',' || ['PROPN', 'ADP'].includes(tokens[i - 1]?.pos ?? '')) return undefined;
  const offices = (from: number, to: number): boolean => tokens.slice(Math.max(0, from), Math.min(end, to)).some((token) => OFFICE_WORDS.has(token.text.toLowerCase()));
  const opens = ['a', 'an', 'the', 'former', 'who'].includes(tokens[last + 1]?.text.toLowerCase() ?? '');
  if (opens && offices(last + 1, last + 6)) return last;
  return tokens[i - 1]?.text === ',' && offices(i - 3, i) ? last : undefined;
}

/** Is the item a state with an office noun that ends at token `i`, or right before a comma there? */
function holdsOffice(tokens: readonly Token[], item: Item, i: number): boolean {
  if (item.label === 'Person' || item.last - item.first < 2 || item.role !== 'name') return false;
  return item.last === i || (item.last === i - 1 && tokens[i - 1]?.text === ',');
}

/** Token behind a title or honorific at `i`, or undefined when there is none. */
function titleEnd(tokens: readonly Token[], i: number, text: string, folded: string): number | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (HONORIFIC.has(token.text.toLowerCase()) && CAPITALISED.test(token.text)) return i + 1;
  const title = titleWords.at(text, folded, token.start);
  if (!title) return undefined;
  let at = i;
  while (at < tokens.length && (tokens[at]?.start ?? title.end) < title.end) at++;
  return at;
}

function nameEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < Math.min(end, from + 4) && CAPITALISED.test(tokens[at]?.text ?? '') && (tokens[at]?.pos === 'PROPN' || at > from)) at++;
  // Hyphenated names, and names that the tokenizer cuts at a letter it does not know.
  while (at > from && at < end && tokens[at]?.start === tokens[at - 1]?.end && (/^\p{L}/u.test(tokens[at]?.text ?? '') || (tokens[at]?.text === '-' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')))) at++;
  return at;
}

/** Behind "in", "at", "near", "outside" a name is where something happens. */
function isVenue(folded: string, start: number): boolean {
  return /\b(?:in|at|near|outside|inside|across)\s+(?:the\s+)?$/.test(folded.slice(Math.max(0, start - 20), start));
}

/** "the Doha talks", "the Muscat round": the capital tells where, not who. */
function namesTalks(folded: string, end: number): boolean {
  return /^\s+(?:indirect |technical |peace |second |third |latest |maritime )?(?:talks|round|rounds|meeting|meetings|process|negotiations|track|channel|session|sessions|conference|summit|declaration|agreement|accord|memorandum)\b/.test(folded.slice(end, end + 40));
}
