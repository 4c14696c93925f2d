import type { Token } from '../analysis.ts';
import type { Draft } from './draft.ts';
import type { Gazetteer } from './gazetteer.ts';
import { LEXICON } from './lexicon.ts';
import { isTitled } from './titles.ts';

const DETERMINERS: ReadonlySet<string> = new Set(['DT', 'PRP$']);
/** Small words within a person's name, also with their hyphen: "al-Burhan" may be one token. */
const PARTICLE = /^(?:al|el|ul|bin|ibn|bint|von|van|de|da|dos|del|der)(?:[-\u2010\u2011]\p{Lu}.*)?$/u;

/** Known names get their type. What the model found stays where it is longer: "the Bank of Sanaa", "Mahmoud Fatah". */
export function mendKnownNames(draft: Draft, gazetteer: Gazetteer): void {
  for (const { start, end, label } of gazetteer.find(draft.tokens)) {
    const first = draft.tokens[start];
    const found = first && draft.entityOf(first);
    const from = found && DETERMINERS.has(draft.tokens[found.firstToken]?.tag ?? '') ? found.firstToken + 1 : found?.firstToken;
    const to = found && draft.tokens[found.endToken - 1]?.tag === 'POS' ? found.endToken - 1 : found?.endToken;
    if (found && from !== undefined && to !== undefined && from <= start && to >= end && to - from > end - start) {
      if (found.label !== 'PERSON' || isPartOfPerson(draft, from, start, end, gazetteer)) continue;
    }
    // With a possessive or a title within, what would be left of it is no name either.
    if (found && draft.tokens.slice(found.firstToken, found.endToken).some(({ tag, text }) => tag === 'POS' || LEXICON.titles.has(text))) draft.removeEntity(found);
    // An article stays with the name, as the model has it.
    draft.setEntity(from === start ? (found?.firstToken ?? start) : start, end, label);
  }
}

/** Whether a first name stands before a known name in a person's, or a particle behind it: "Leyla Ankara", "Fatah al-Burhan". */
function isPartOfPerson(draft: Draft, from: number, start: number, end: number, gazetteer: Gazetteer): boolean {
  if (PARTICLE.test(draft.tokens[end]?.text ?? '')) return true;
  const before = draft.tokens.slice(from, start);
  const title = before.findLastIndex(({ tag, text }) => tag === 'POS' || LEXICON.titles.has(text) || LEXICON.ranks.has(text));
  const firstNames = before.slice(title + 1);
  return firstNames.length > 0 && firstNames.every((token) => (isNamePart(token) || isHyphen(token) || PARTICLE.test(token.text)) && !gazetteer.has(token.text) && !LEXICON.places.has(token.text));
}

/** A surname that the document introduced with a first name or a title is that person wherever it stands alone. */
export function mendIntroducedNames(draft: Draft, gazetteer: Gazetteer): void {
  const surnames = introduced(draft, gazetteer);
  for (const token of draft.tokens) {
    if (!surnames.has(token.text) || token.pos !== 'PROPN') continue;
    const entity = draft.entityOf(token);
    const standsAlone = entity ? entity.endToken - entity.firstToken === 1 : !isNamePart(draft.beside(token, -1)) && !isNamePart(draft.beside(token, 1));
    if (standsAlone && entity?.label !== 'PERSON') draft.setEntity(token.index, token.index + 1, 'PERSON');
  }
}

function introduced(draft: Draft, gazetteer: Gazetteer): Set<string> {
  const surnames = new Set<string>();
  for (const { firstToken, endToken, label } of draft.entities) {
    if (label !== 'PERSON') continue;
    const first = draft.tokens[firstToken]?.text ?? '';
    const last = draft.tokens[endToken - 1]?.text ?? '';
    const words = endToken - firstToken;
    // "Itamar Ben" before "-Gvir" is not all of the name.
    if (isHyphen(draft.tokens[endToken]) && draft.tokens[endToken]?.start === draft.tokens[endToken - 1]?.end) continue;
    if (words < 2 && !isTitled(draft, firstToken)) continue;
    // "Kim Hyun-chong" is Kim, "Kim Philby" is not: either may be meant where one stands alone.
    if (words > 1 && words <= 4 && LEXICON.family_names_first.has(first)) surnames.add(first);
    if (/^\p{Lu}[\p{L}'’]{2,}$/u.test(last) && !gazetteer.has(last) && !LEXICON.places.has(last)) surnames.add(last);
  }
  return surnames;
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && /^[-\u2010\u2011]$/.test(token.text);
}

function isNamePart(token: Token | undefined): boolean {
  return token?.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);
}

/** A name with a hyphen is one name, unless it is two that the document introduced ("the Nixon-Brezhnev talks"): the parts hang on its last, and a person's entity covers all of them. */
export function mendHyphenatedNames(draft: Draft, gazetteer: Gazetteer): void {
  const surnames = introduced(draft, gazetteer);
  for (const hyphen of draft.tokens) {
    if (!isHyphen(hyphen)) continue;
    const left = draft.beside(hyphen, -1);
    const right = draft.beside(hyphen, 1);
    if (!left || !right || left.end !== hyphen.start || right.start !== hyphen.end) continue;
    if (!isNamePart(left) || !isNamePart(right) || [left, right].some(({ text }) => gazetteer.has(text) || LEXICON.places.has(text) || LEXICON.titles.has(text)) || surnames.has(left.text)) continue;
    const entities = [left, hyphen, right].map((token) => draft.entityOf(token));
    const person = entities.find((entity) => entity?.label === 'PERSON');
    if (!person || entities.some((entity) => entity && entity.label !== 'PERSON' && entity !== person && entity.endToken - entity.firstToken > 1)) continue;
    const firsts = entities.map((entity, i) => (entity?.label === 'PERSON' ? entity.firstToken : left.index + i));
    const lasts = entities.map((entity, i) => (entity?.label === 'PERSON' ? entity.endToken : left.index + i + 1));
    draft.setEntity(Math.min(...firsts), Math.max(...lasts), 'PERSON');
    joinParts(draft, left, hyphen, right);
  }
}

/** The first part that hangs outside of the name hands its place to the last part, on which all others hang. */
function joinParts(draft: Draft, left: Token, hyphen: Token, right: Token): void {
  const first = draft.entityOf(right)?.firstToken ?? left.index;
  const parts = draft.tokens.slice(first, right.index + 1);
  const isInside = (index: number): boolean => index >= first && index <= right.index;
  const outer = parts.filter(({ head, index }) => !isInside(head) || head === index);
  if (outer[0] && outer[0].index !== right.index) draft.takePlace(right, outer[0]);
  for (const part of [...outer, left, hyphen]) {
    if (part.index === right.index) continue;
    for (const child of draft.children(part)) if (!isInside(child.index)) draft.attach(child, right, child.label);
    draft.attach(part, right, part.index === hyphen.index ? 'punct' : 'compound');
  }
  draft.retag(hyphen, { pos: 'PUNCT', tag: 'HYPH', lemma: '-', morph: 'PunctType=Dash' });
}
