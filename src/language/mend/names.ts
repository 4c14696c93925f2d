import type { Token } from '../analysis.ts';
import type { Draft } from './draft.ts';
import type { Gazetteer } from './gazetteer.ts';
import { LEXICON } from './lexicon.ts';

/** Things that may be called after a titled person: "the Sultan Qaboos Grand Mosque". */
const NAMED_AFTER: ReadonlySet<string> = new Set(['FAC', 'EVENT', 'WORK_OF_ART', 'LAW', 'PRODUCT']);
/** Longest run of words that is taken for one name. */
const MAX_NAME = 5;

/** Known names get their type. What the model found stays where it is longer: "the Bank of Sanaa". */
export function mendKnownNames(draft: Draft, gazetteer: Gazetteer): void {
  for (const { start, end, label } of gazetteer.find(draft.tokens)) {
    const first = draft.tokens[start];
    const found = first && draft.entityOf(first);
    const isLonger = found && found.endToken >= end && found.endToken - found.firstToken > end - start;
    if (isLonger && found.label !== 'PERSON') continue;
    // With a possessive or a title within, what would be left of it is no name either.
    if (found && draft.tokens.slice(found.firstToken, found.endToken).some(({ tag, text }) => tag === 'POS' || LEXICON.titles.has(text))) draft.removeEntity(found);
    draft.setEntity(start, end, label);
  }
}

/** A name behind a title is a person, without the title; an honorific belongs to it. */
export function mendTitledNames(draft: Draft, gazetteer: Gazetteer): void {
  for (const token of draft.tokens) {
    const isHonorific = LEXICON.honorifics.has(token.text);
    if (!isHonorific && !LEXICON.titles.has(token.text) && !LEXICON.ranks.has(token.text)) continue;
    const name = nameFrom(draft, token.index + 1, gazetteer);
    if (name.length === 0) continue;
    const first = isHonorific ? token : name[0];
    const last = name.at(-1);
    if (!first || !last || !draft.beside(token, 1)) continue;
    const found = draft.entityOf(last);
    const isLonger = found?.label === 'PERSON' && found.firstToken <= first.index && found.endToken > last.index;
    if (isLonger || (found && NAMED_AFTER.has(found.label))) continue;
    // Of a title and a name that were taken for an organisation, the title is none by itself.
    if (found && found.label !== 'PERSON' && found.endToken === last.index + 1) draft.removeEntity(found);
    draft.setEntity(first.index, last.index + 1, 'PERSON');
  }
}

/** The proper nouns from a token on that can be a person's name. */
function nameFrom(draft: Draft, start: number, gazetteer: Gazetteer): Token[] {
  const name: Token[] = [];
  for (let i = start; i < draft.tokens.length && name.length < MAX_NAME; i++) {
    const token = draft.tokens[i];
    if (!token || !belongsToName(token, name.length) || LEXICON.not_names.has(token.text) || LEXICON.titles.has(token.text) || LEXICON.places.has(token.text) || gazetteer.has(token.text)) break;
    if (i > start && draft.beside(token, -1) === undefined) break;
    name.push(token);
  }
  while (name.at(-1)?.pos === 'PUNCT') name.pop();
  return name;
}

function belongsToName({ text, pos, tag }: Token, length: number): boolean {
  if (/^\p{Lu}/u.test(text)) return pos === 'PROPN' && (tag === 'NNP' || tag === 'NNPS');
  return length > 0 && (/^[-\u2010\u2011]$/.test(text) || /^(?:al|el|bin|ibn|bint|von|van|de|da|dos|del|der)$/.test(text));
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
    const last = draft.tokens[endToken - 1];
    const title = draft.tokens[firstToken - 1]?.text ?? '';
    const isFull = endToken - firstToken >= 2 || LEXICON.titles.has(title) || LEXICON.ranks.has(title);
    if (!isFull || !last || !/^\p{Lu}[\p{L}'’]{2,}$/u.test(last.text) || gazetteer.has(last.text) || LEXICON.places.has(last.text)) continue;
    surnames.add(last.text);
  }
  return surnames;
}

function isNamePart(token: Token | undefined): boolean {
  return token?.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);
}

/** A name with a hyphen is one name: the parts hang on its last, and a person's entity covers all of them. */
export function mendHyphenatedNames(draft: Draft, gazetteer: Gazetteer): void {
  for (const hyphen of draft.tokens) {
    if (!/^[-\u2010\u2011]$/.test(hyphen.text)) continue;
    const left = draft.beside(hyphen, -1);
    const right = draft.beside(hyphen, 1);
    if (!left || !right || left.end !== hyphen.start || right.start !== hyphen.end) continue;
    if (!isNamePart(left) || !isNamePart(right) || gazetteer.has(left.text) || gazetteer.has(right.text)) continue;
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
