import type { Token } from '../analysis.ts';
import { isNounLemma, lemmaOfNoun } from '../lemmas.ts';
import type { Draft } from './draft.ts';
import type { Gazetteer } from './gazetteer.ts';
import { LEXICON } from './lexicon.ts';

/** Things that may be called after a titled person: "the Sultan Qaboos Grand Mosque". */
const NAMED_AFTER: ReadonlySet<string> = new Set(['FAC', 'EVENT', 'WORK_OF_ART', 'LAW', 'PRODUCT']);
const THINGS: ReadonlyMap<string, string> = new Map(Object.entries(LEXICON.named_things).flatMap(([label, words]) => [...words].map((word) => [word, label] as const)));
/** Longest run of words that is taken for one name, and for the rest of a title. */
const MAX_NAME = 5;
const MAX_OFFICE = 8;
/** Ranks that are adjectives, too. */
const ADJECTIVES: ReadonlySet<string> = new Set(['General', 'Major']);
const WITHIN_OFFICE: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', ',', '&']);

/** A name behind a title is a person, without the title; an honorific belongs to it. What is named after the person is none. */
export function mendTitledNames(draft: Draft, gazetteer: Gazetteer): void {
  for (const token of draft.tokens) {
    const isHonorific = LEXICON.honorifics.has(token.text);
    if (!isHonorific && !isTitle(token.text)) continue;
    const office = isHonorific ? [] : officeBehind(draft, token);
    const start = (office.at(-1) ?? token).index + 1;
    const name = nameFrom(draft, start, gazetteer);
    const thing = draft.tokens[start + name.length];
    if (isPartOfMore(draft, office, name) || (thing && office.length === 0 && mendNamedThing(draft, token, thing))) continue;
    if (!isHonorific && (isTitleOfThing(draft, token, name) || isNoPerson(draft, token, name))) continue;
    mendOffice(draft, office);
    // "Director for Infrastructure Projects": one word may belong to the office.
    if (office[0]?.text === 'for' && name.length < 2) continue;
    const first = isHonorific ? token : name[0];
    const last = name.at(-1);
    if (!first || !last || !draft.beside(token, last.index - token.index)) continue;
    const found = draft.entityOf(last);
    const isLonger = found?.label === 'PERSON' && found.firstToken <= first.index && found.endToken > last.index;
    if (isLonger || (found && NAMED_AFTER.has(found.label))) continue;
    // Of a title and a name that were taken for an organisation, the title is none by itself.
    if (found && found.label !== 'PERSON' && found.endToken === last.index + 1) draft.removeEntity(found);
    draft.setEntity(first.index, last.index + 1, 'PERSON');
  }
}

/** Whether a title stands directly before a token: "President ...", "Secretary of State ...". */
export function isTitled(draft: Draft, index: number): boolean {
  for (let i = index - 1; i >= 0 && i >= index - 1 - MAX_OFFICE; i--) {
    const word = draft.tokens[i];
    if (!word) return false;
    if (isTitle(word.text)) return i === index - 1 || officeBehind(draft, word).at(-1)?.index === index - 1;
    if (!LEXICON.portfolios.has(word.text) && !WITHIN_OFFICE.has(word.text)) return false;
  }
  return false;
}

function isTitle(word: string): boolean {
  return LEXICON.titles.has(word) || LEXICON.ranks.has(word);
}

/** The rest of a title, "of Foreign Affairs", "of the Treasury"; empty where there is none. */
function officeBehind(draft: Draft, title: Token): Token[] {
  const office: Token[] = [];
  for (let i = 1; i <= MAX_OFFICE; i++) {
    const next = draft.beside(title, i);
    if (!next || (i === 1 && next.text !== 'of' && next.text !== 'for') || (!WITHIN_OFFICE.has(next.text) && !LEXICON.portfolios.has(next.text))) break;
    office.push(next);
  }
  while (office.length > 0 && !LEXICON.portfolios.has(office.at(-1)?.text ?? '')) office.pop();
  return office;
}

/** Whether an entity goes on behind an office, other than with the name: "of the National Unity Party", "of Health Services". */
function isPartOfMore(draft: Draft, office: readonly Token[], name: readonly Token[]): boolean {
  const last = office.at(-1);
  const entity = last && draft.entityOf(last);
  if (!last || !entity || entity.endToken <= last.index + 1) return false;
  return office[1]?.text === 'the' || entity.endToken !== (name.at(-1)?.index ?? 0) + 1;
}

/** "General Federation of Workers", "the General People's Congress": an organisation begins with the title, and goes on behind what might be a name. */
function isTitleOfThing(draft: Draft, title: Token, name: readonly Token[]): boolean {
  const organisation = draft.entityOf(title);
  const next = draft.tokens[(name.at(-1) ?? title).index + 1];
  if (organisation?.label !== 'ORG' || !next || next.index >= organisation.endToken || next.text === 'and' || next.text === ',') return false;
  return draft.tokens.slice(organisation.firstToken, title.index).every(({ tag, text }) => tag === 'DT' || tag === 'PRP$' || tag === 'POS' || isTitle(text));
}

/** "Deputy Permanent Representative", "Major Powers", "the General Debate": what follows is the rest of a title, or things, unless the model found a person there. */
function isNoPerson(draft: Draft, title: Token, name: readonly Token[]): boolean {
  const last = name.at(-1);
  if (!last) return false;
  const next = draft.beside(last, 1);
  if (name.length === 1 && next && isTitle(next.text) && next.pos === 'PROPN') return true;
  const isAdjective = ADJECTIVES.has(title.text);
  if (isAdjective && (last.tag === 'NNPS' || isPlural(last.text))) return true;
  if (draft.entityOf(last)?.label === 'PERSON') return false;
  let first = title;
  for (let before = draft.beside(first, -1); before && isTitle(before.text); before = draft.beside(first, -1)) first = before;
  const isDefinite = draft.beside(first, -1)?.text.toLowerCase() === 'the';
  return isAdjective && isDefinite || ((isAdjective || isDefinite) && name.length === 1 && isNounLemma(last.text.toLowerCase()));
}

function isPlural(word: string): boolean {
  const singular = lemmaOfNoun(word.toLowerCase());
  return singular !== word.toLowerCase() && isNounLemma(singular);
}

/** An office is no organisation, nor are an office and a name. */
function mendOffice(draft: Draft, office: readonly Token[]): void {
  for (const token of office) {
    const entity = draft.entityOf(token);
    if (entity && entity.firstToken >= (office[0]?.index ?? 0) && entity.label !== 'PERSON') draft.removeEntity(entity);
  }
}

/** "the King Abdullah Airport": true where it is something that is named after somebody, which then is no person. */
function mendNamedThing(draft: Draft, title: Token, thing: Token): boolean {
  let first = title;
  for (let before = draft.beside(first, -1); before && isTitle(before.text); before = draft.beside(first, -1)) first = before;
  const article = draft.beside(first, -1);
  const isDefinite = article?.text.toLowerCase() === 'the';
  const label = THINGS.get(thing.text) ?? (isDefinite && LEXICON.things_like_surnames.has(thing.text) ? 'FAC' : undefined);
  if (!label || thing.pos !== 'PROPN' || !draft.beside(title, thing.index - title.index)) return false;
  const found = draft.entityOf(thing);
  const isWhole = found !== undefined && found.label !== 'PERSON' && found.firstToken <= first.index;
  // The model calls much an organisation that is none, and knows best about the rest.
  if (isWhole && (found.label !== 'ORG' || found.endToken > thing.index + 1)) return true;
  draft.setEntity(isWhole ? found.firstToken : isDefinite ? article.index : first.index, thing.index + 1, label);
  return true;
}

/** The proper nouns from a token on that can be a person's name. */
function nameFrom(draft: Draft, start: number, gazetteer: Gazetteer): Token[] {
  const name: Token[] = [];
  for (let i = start; i < draft.tokens.length && name.length < MAX_NAME; i++) {
    const token = draft.tokens[i];
    if (!token || !belongsToName(token, name.length) || isNoName(token.text) || gazetteer.has(token.text)) break;
    if (i > start && draft.beside(token, -1) === undefined) break;
    name.push(token);
  }
  while (name.at(-1)?.pos === 'PUNCT') name.pop();
  return name;
}

function isNoName(word: string): boolean {
  return LEXICON.not_names.has(word) || LEXICON.titles.has(word) || LEXICON.places.has(word) || THINGS.has(word);
}

function belongsToName({ text, pos, tag }: Token, length: number): boolean {
  if (/^\p{Lu}/u.test(text)) return pos === 'PROPN' && (tag === 'NNP' || tag === 'NNPS');
  return length > 0 && (/^[-\u2010\u2011]$/.test(text) || /^(?:al|el|bin|ibn|bint|von|van|de|da|dos|del|der)$/.test(text));
}
