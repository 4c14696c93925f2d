import type { Token } from '../analysis.ts';
import type { Draft } from './draft.ts';
import { LEXICON } from './lexicon.ts';

const OBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'expl', 'mark', 'dobj', 'aux', 'csubj', 'advmod']);
const IN_NOUN_PHRASE: ReadonlySet<string> = new Set(['DT', 'PRP$', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'POS', 'CD', 'HYPH', 'VBN', 'VBG']);

/** Clauses on both sides of a semicolon are coordinated; the first is never what the second reports. */
export function mendSemicolons(draft: Draft): void {
  for (const mark of draft.tokens) {
    if (mark.text !== ';') continue;
    const clause = draft.before(mark).map((token) => draft.at(token)).find((token) => isBeyond(draft, token, mark));
    if (!clause || (clause.label !== 'ccomp' && clause.label !== 'parataxis')) continue;
    const second = draft.tokens[clause.head];
    if (!second) continue;
    draft.takePlace(clause, second);
    draft.attach(second, clause, 'conj');
    draft.attach(mark, clause, 'punct');
    for (const child of draft.children(second)) {
      const isFinal = child.label === 'punct' && child.index > second.index && draft.beside(child, 1) === undefined;
      if (child.index < mark.index || isFinal) draft.attach(child, clause, child.label);
    }
  }
}

function isBeyond(draft: Draft, token: Token, mark: Token): boolean {
  return token.head > mark.index && draft.tokens[token.head]?.pos !== 'PUNCT';
}

/** "..., brokered by Kenya": a participle behind a comma tells of the agreement before it, not of what the main verb does. */
export function mendReducedRelatives(draft: Draft): void {
  for (const verb of draft.tokens) {
    if (!['advcl', 'conj', 'acl', 'dep'].includes(verb.label) || (verb.tag !== 'VBN' && verb.tag !== 'VBD') || !LEXICON.participles.has(verb.lemma)) continue;
    const comma = draft.beside(verb, -1);
    const below = draft.children(verb);
    if (comma?.text !== ',' || verb.head > verb.index || below.some(({ label }) => OBJECTS.has(label)) || !below.some(({ label }) => label === 'prep' || label === 'agent' || label === 'npadvmod')) continue;
    if (draft.children(draft.at(verb)).some(({ label }) => label === 'cc') || draft.tokens[verb.head]?.pos === 'NOUN') continue;
    const noun = draft.before(verb).find(({ lemma, pos }) => pos === 'NOUN' && LEXICON.agreements.has(lemma));
    if (!noun || !draft.attach(verb, noun, 'acl')) continue;
    draft.retag(verb, { pos: 'VERB', tag: 'VBN', morph: 'Aspect=Perf|Tense=Past|VerbForm=Part' });
    draft.attach(comma, noun, 'punct');
  }
}

/** "which borders Chad and hosts a mission": a plural noun that a noun phrase follows without a preposition is a verb. */
export function mendVerbsLikeNouns(draft: Draft): void {
  for (const token of draft.tokens) {
    if (token.tag !== 'NNS' || !LEXICON.verbs_like_nouns.has(token.lemma)) continue;
    const conjunction = draft.beside(token, -1);
    if (conjunction?.tag !== 'CC') continue;
    const verb = draft.before(conjunction).find(({ label, tag }) => label === 'relcl' || tag === 'VBZ');
    const phrase = phraseFrom(draft, token);
    const noun = phrase.at(-1);
    if (verb?.tag !== 'VBZ' || !noun || !noun.tag.startsWith('NN')) continue;
    draft.takePlace(token, verb);
    if (!draft.attach(token, verb, 'conj')) continue;
    draft.retag(token, { pos: 'VERB', tag: 'VBZ', morph: 'Number=Sing|Person=3|Tense=Pres|VerbForm=Fin' });
    draft.attach(conjunction, verb, 'cc');
    draft.attach(noun, token, 'dobj');
    for (const part of phrase) {
      const { head, index, label } = draft.at(part);
      const within = head > token.index && head <= noun.index;
      if (index !== noun.index && !within) draft.attach(part, noun, label === 'dobj' || label === 'conj' || label === 'appos' ? 'compound' : label);
    }
  }
}

/** The words of a noun phrase behind a token; empty where none begins there. */
function phraseFrom(draft: Draft, token: Token): Token[] {
  const phrase: Token[] = [];
  for (let next = draft.beside(token, 1); next && IN_NOUN_PHRASE.has(next.tag); next = draft.beside(next, 1)) phrase.push(next);
  const first = phrase[0]?.tag ?? '';
  return ['DT', 'PRP$', 'NNP', 'CD', 'JJ'].includes(first) ? phrase : [];
}
