import type { Token } from '../analysis.ts';
import type { Draft } from './draft.ts';
import { isAgreement, LEXICON } from './lexicon.ts';

const OBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'expl', 'mark', 'dobj', 'aux', 'csubj', 'advmod']);
const QUOTES = /^["'“”‘’„«»]+$|^''$/;
const IN_NOUN_PHRASE: ReadonlySet<string> = new Set(['DT', 'PRP$', 'JJ', 'NN', 'NNS', 'NNP', 'NNPS', 'POS', 'CD', 'HYPH', 'VBN', 'VBG']);

/** Clauses on both sides of a semicolon are coordinated; the first is never what the second reports, unless both are what somebody says. */
export function mendSemicolons(draft: Draft): void {
  for (const mark of draft.tokens) {
    if (mark.text !== ';') continue;
    const clause = clauseBefore(draft, mark);
    const above = clause && draft.tokens[clause.head];
    if (!clause || !above || (clause.label !== 'ccomp' && clause.label !== 'parataxis')) continue;
    const second = isAttribution(draft, above, mark) ? saidBehind(draft, mark, above) : above;
    if (!second || isCoordinated(draft, clause, mark)) continue;
    if (second.index === above.index) draft.takePlace(clause, second);
    draft.attach(second, clause, 'conj');
    draft.attach(mark, clause, 'punct');
    for (const child of draft.children(second)) {
      const isFinal = child.label === 'punct' && child.index > second.index && draft.beside(child, 1) === undefined;
      if (child.index < mark.index || isFinal) draft.attach(child, clause, child.label);
    }
  }
}

/** What hangs, with the words before a mark, on a word behind it. */
function clauseBefore(draft: Draft, mark: Token): Token | undefined {
  let token = draft.findBefore(mark, ({ pos }) => pos !== 'PUNCT');
  for (let steps = 0; token && token.head <= mark.index && steps < draft.tokens.length; steps++) token = token.head === token.index ? undefined : draft.tokens[token.head];
  return token && token.index < mark.index && draft.tokens[token.head]?.pos !== 'PUNCT' ? token : undefined;
}

/** "..., the envoy said" and "...”, the envoy warned": behind a comma the verb must be one of saying, behind a quotation any may be. */
function isAttribution(draft: Draft, verb: Token, mark: Token): boolean {
  const subject = draft.children(verb).find(({ label, index }) => label === 'nsubj' && index < verb.index);
  const first = subject ? draft.children(subject).reduce((edge, { index }) => Math.min(edge, index), subject.index) : verb.index;
  const before = first - 1 > mark.index ? draft.tokens[first - 1] : undefined;
  return before !== undefined && (QUOTES.test(before.text) || (before.text === ',' && LEXICON.saying.has(verb.lemma)));
}

/** The clause behind a semicolon that hangs on the verb of saying, as the one before the semicolon does. */
function saidBehind(draft: Draft, mark: Token, verb: Token): Token | undefined {
  for (let next = draft.beside(mark, 1); next && next.index < verb.index && next.text !== ';'; next = draft.beside(next, 1)) {
    if (next.head === verb.index && (next.label === 'ccomp' || next.label === 'parataxis')) return next;
  }
  return undefined;
}

/** Whether a clause that begins behind a mark is a member of the one before it already. */
function isCoordinated(draft: Draft, clause: Token, mark: Token): boolean {
  for (let next = draft.beside(mark, 1); next && next.text !== ';'; next = draft.beside(next, 1)) if (next.label === 'conj' && next.head === clause.index) return true;
  return false;
}

/** "..., brokered by Kenya": a participle behind a comma tells of the agreement before it, not of what the main verb does. */
export function mendReducedRelatives(draft: Draft): void {
  for (const verb of draft.tokens) {
    if (!['advcl', 'conj', 'acl', 'dep'].includes(verb.label) || (verb.tag !== 'VBN' && verb.tag !== 'VBD') || !(LEXICON.participles.has(verb.lemma) || LEXICON.participles_of_texts.has(verb.lemma))) continue;
    const comma = draft.beside(verb, -1);
    const below = draft.children(verb);
    if (comma?.text !== ',' || verb.head > verb.index || below.some(({ label }) => OBJECTS.has(label)) || !below.some(({ label }) => label === 'prep' || label === 'agent' || label === 'npadvmod')) continue;
    if (draft.children(draft.at(verb)).some(({ label }) => label === 'cc') || draft.tokens[verb.head]?.pos === 'NOUN') continue;
    const tellsOf = LEXICON.participles.has(verb.lemma) ? isAgreement : (lemma: string): boolean => LEXICON.texts.has(lemma);
    const noun = draft.findBefore(verb, ({ lemma, pos }) => pos === 'NOUN' && tellsOf(lemma));
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
    const verb = draft.findBefore(conjunction, ({ label, tag }) => label === 'relcl' || tag === 'VBZ');
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
