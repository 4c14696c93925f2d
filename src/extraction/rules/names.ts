import type { Analysis, Token } from '../../language/analysis.ts';
import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { actors, type NamedActor } from '../lexicon/actors.ts';
import { CAPITALISED, titlesEnd } from '../mentions/person-names.ts';
import type { Named } from '../mentions/named.ts';
import { Roster } from '../mentions/roster.ts';
import { fold, slug, Wordings } from './fold.ts';
import type { Item, Role } from './scene.ts';

const forms = new Wordings<NamedActor>();
for (const named of actors.byForm.values()) for (const one of named) if (one.form.kind !== 'surname' && one.form.kind !== 'description') forms.add(one.form.text, one, one.form.exactCase);

export interface NamedPerson extends Named { readonly first: number; readonly last: number; readonly represents?: Mention }

/** The names that one document can use: the lexicon's, and those of the persons and organisations that the document itself introduces. */
export class Names {
  readonly #roster: Roster;
  /** Actors that the document names by a form that means nothing else. */
  readonly #certain = new Set<string>();

  constructor(analysis: Analysis, folded: string) {
    const { text } = analysis;
    for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
      for (const { entry, form } of forms.at(text, folded, index)?.values ?? []) if (!form.needsContext) this.#certain.add(entry.id);
    }
    const places = new Set(analysis.entities.filter(({ label }) => label === 'GPE').map(({ start }) => start));
    for (const { index } of text.matchAll(/\p{Lu}/gu)) {
      const match = forms.at(text, folded, index);
      for (const { entry, form } of match?.values ?? []) if (match && form.needsContext && form.kind === 'name' && entry.label === 'State' && (places.has(index) || this.#isPaired(text, folded, index, match.end))) this.#certain.add(entry.id);
    }
    this.#roster = new Roster(analysis, folded, {
      at: (start) => {
        const match = forms.at(text, folded, start);
        const entry = match?.values[0]?.entry;
        return match && entry ? { end: match.end, named: { key: entry.id, name: entry.name, label: entry.label, role: 'name' } } : undefined;
      },
      surnamed: (surname) => {
        const entry = surnamed(surname);
        return entry && { key: entry.id, name: entry.name, label: 'Person', role: 'name' };
      },
    });
  }

  /** "Sudan and Chad": what is joined with a state is one, too. */
  #isPaired(text: string, folded: string, start: number, end: number): boolean {
    const behind = /^ and (?=\p{Lu})/u.exec(text.slice(end, end + 6));
    const before = /(\p{Lu}[\p{L}-]+) and $/u.exec(text.slice(Math.max(0, start - 40), start));
    const isState = (at: number): boolean => forms.at(text, folded, at)?.values.some(({ entry, form }) => entry.label === 'State' && !form.needsContext) === true;
    return (behind !== null && isState(end + behind[0].length)) || (before !== null && isState(start - before[0].length));
  }

  /** The longest known name at an offset of the text, or undefined. */
  at(text: string, folded: string, start: number): { end: number; mention: Named } | undefined {
    const match = forms.at(text, folded, start);
    const found = match?.values.find(({ entry, form }) => !form.needsContext || this.#certain.has(entry.id));
    const introduced = this.#roster.at(text, folded, start);
    if (introduced && (!match || !found || introduced.end > match.end)) return { end: introduced.end, mention: introduced.named };
    if (!match || !found) return undefined;
    const { entry, form } = found;
    if (form.kind === 'capital' && (isVenue(folded, start) || namesTalks(folded, match.end))) return { end: match.end, mention: { key: `place:${slug(form.text)}`, name: form.text, label: 'Place', role: 'venue' } };
    const role: Role = form.kind === 'name' && isVenue(folded, start) && entry.label === 'State' ? 'venue' : 'name';
    return { end: match.end, mention: { key: entry.id, name: entry.name, label: entry.label, role } };
  }

  /** The actors that a heading or a publisher names, in order ("Ministry of Foreign Affairs of Qatar" gives Qatar). */
  actorsIn(line: string): readonly Mention[] {
    const folded = fold(line);
    const found = new Map<string, Mention>();
    let end = 0;
    for (const { index } of line.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
      const match = index >= end ? forms.at(line, folded, index) : undefined;
      const entry = match?.values[0]?.entry;
      if (!match || !entry) continue;
      end = match.end;
      found.set(entry.id, { key: entry.id, name: entry.name, label: entry.label, text: line.slice(index, end), start: 0, end: 0 });
    }
    return [...found.values()];
  }

  /**
   * A person at token `i`: by name, behind titles ("Foreign Minister Abbas Araghchi", "President of Kenya, Amina Odhiambo"), behind the title
   * of a state that was just spotted ("Iranian Foreign Minister" + name, "Iran's" + name), or by a surname.
   * @param previous the item spotted last, which may be the state of the title
   */
  personAt(tokens: readonly Token[], i: number, end: number, previous: Item | undefined, text: string, folded: string): NamedPerson | undefined {
    const titled = titlesEnd(tokens, i, text, folded);
    const start: { readonly at: number; readonly owner?: Mention } = titled === undefined ? { at: i } : this.#behindTitle(tokens, titled, text, folded);
    const last = this.#personEnd(tokens, start.at, end, text, folded, titled !== undefined || start.owner !== undefined);
    if (!last) return undefined;
    const office = previous && holdsOffice(tokens, previous, i) && (previous.last === i || previous.role === 'modifier' || CLOSING.test(tokens[last.end]?.text ?? '.')) ? previous : undefined;
    const represents = office ?? start.owner;
    return { ...last.person, first: office ? office.first : i, last: last.end, ...(represents ? { represents } : {}) };
  }

  /** Behind "President of Kenya," the name; behind any other title what follows. */
  #behindTitle(tokens: readonly Token[], at: number, text: string, folded: string): { readonly at: number; readonly owner?: Mention } {
    const word = tokens[at]?.text;
    if (word !== 'of' && word !== 'for') return { at };
    const from = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
    const owner = this.at(text, folded, tokens[from]?.start ?? text.length);
    if (!owner || owner.mention.label === 'Person' || !isActor(owner.mention.label)) return { at };
    let next = from;
    while (next < tokens.length && (tokens[next]?.start ?? owner.end) < owner.end) next++;
    if (tokens[next]?.text === ',') next++;
    const start = tokens[from]?.start ?? 0;
    // An envoy "for Yemen" does not stand for Yemen.
    return { at: next, ...(word === 'of' ? { owner: { ...owner.mention, start, end: owner.end, text: text.slice(start, owner.end) } } : {}) };
  }

  /** The person whose name begins at a token, and the token behind it. */
  #personEnd(tokens: readonly Token[], at: number, end: number, text: string, folded: string, isTitled: boolean): { readonly end: number; readonly person: Named } | undefined {
    const token = tokens[at];
    if (!token || at >= end || !/^\p{L}/u.test(token.text)) return undefined;
    const introduced = this.#roster.at(text, folded, token.start);
    const listed = forms.at(text, folded, token.start);
    const entry = listed?.values[0]?.entry;
    const known = listed && entry?.label === 'Person' ? { end: listed.end, named: { key: entry.id, name: entry.name, label: entry.label, role: 'name' as const } } : undefined;
    const best = introduced?.named.label === 'Person' && introduced.end >= (listed?.end ?? 0) ? introduced : known && known.end >= (introduced?.end ?? 0) ? known : undefined;
    if (best) {
      let last = at;
      while (last < end && (tokens[last]?.start ?? best.end) < best.end) last++;
      // "Santos Lopez" is another than Santos.
      const isLonger = last === at + 1 && !isTitled && CAPITALISED.test(tokens[last]?.text ?? '') && tokens[last]?.pos === 'PROPN' && tokens[last]?.start === (tokens[at]?.end ?? 0) + 1;
      return isLonger ? undefined : { end: last, person: best.named };
    }
    return listed || introduced ? undefined : this.#bySurname(tokens, at, isTitled);
  }

  /** "Witkoff", in a document that never gives the full name: the one person of the gazetteer who is called so. */
  #bySurname(tokens: readonly Token[], at: number, isTitled: boolean): { readonly end: number; readonly person: Named } | undefined {
    const token = tokens[at];
    if (token?.pos !== 'PROPN' || !CAPITALISED.test(token.text)) return undefined;
    const beside = (other: Token | undefined): boolean => other?.pos === 'PROPN' && /^\p{Lu}/u.test(other.text);
    if (beside(tokens[at + 1]) || tokens[at + 1]?.text === '-' || (!isTitled && ((beside(tokens[at - 1]) && this.#roster.labelOf(at - 1) !== 'DATE') || tokens[at - 1]?.text === '-' || tokens[at - 1]?.pos === 'DET'))) return undefined;
    const label = this.#roster.labelOf(at);
    if (!isTitled && (label === undefined ? token.text.length < 6 && token.label !== 'nsubj' : !['PERSON', 'ORG', 'GPE', 'NORP'].includes(label))) return undefined;
    const entry = surnamed(token.text);
    return entry && { end: at + 1, person: { key: entry.id, name: entry.name, label: 'Person', role: 'name' } };
  }
}

/** What ends an apposition. */
const CLOSING = /^[,.;:)]$/;

/** The one person of the lexicon who goes by a surname. */
function surnamed(surname: string): NamedActor['entry'] | undefined {
  const persons = (actors.byForm.get(fold(surname)) ?? []).filter(({ entry, form }) => entry.label === 'Person' && form.kind === 'surname');
  return persons.length === 1 ? persons[0]?.entry : undefined;
}

/** Is the item a state with an office noun that ends at token `i`, or right before a comma there; or its possessive ("Eritrea's")? */
function holdsOffice(tokens: readonly Token[], item: Item, i: number): boolean {
  if (item.label === 'Person' || item.label === 'Group' || !isActor(item.label)) return false;
  if (item.role === 'modifier') return item.last === i - 1 && /^['’]s?$/.test(tokens[i - 1]?.text ?? '') && item.key.includes(':') && !item.key.startsWith('pronoun');
  if (item.office === undefined || item.role !== 'name') return false;
  return item.last === i || (item.last === i - 1 && tokens[i - 1]?.text === ',');
}

/** Behind "in", "at", "near", "outside" a name is where something happens. */
function isVenue(folded: string, start: number): boolean {
  return /\b(?:in|at|near|outside|inside|across)\s+(?:the\s+)?$/.test(folded.slice(Math.max(0, start - 20), start));
}

/** "the Doha talks", "the Muscat round": the capital tells where, not who. */
function namesTalks(folded: string, end: number): boolean {
  return /^\s+(?:indirect |technical |peace |second |third |latest |maritime )?(?:talks|round|rounds|meeting|meetings|process|negotiations|track|channel|session|sessions|conference|summit|declaration|agreement|accord|memorandum)\b/.test(folded.slice(end, end + 40));
}
