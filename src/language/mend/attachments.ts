import type { Token } from '../analysis.ts';
import type { Draft } from './draft.ts';
import { isAgreement, LEXICON } from './lexicon.ts';

const TIMES: ReadonlySet<string> = new Set(['DATE', 'TIME']);
const PLACES: ReadonlySet<string> = new Set(['GPE', 'LOC', 'FAC']);
/** Words between a meeting and what it is set for. */
const NEAR = 8;
const TO_SCHEDULE: ReadonlySet<string> = new Set(['set', 'schedule', 'plan', 'slate', 'due']);

/** "credited Oman, Qatar and Norway with ...": the preposition is the verb's, not the last name's. */
export function mendComplements(draft: Draft): void {
  for (const preposition of draft.tokens) {
    if (preposition.label !== 'prep') continue;
    const verb = objectOf(draft, draft.tokens[preposition.head]);
    if (!verb || verb.index > preposition.index) continue;
    if (!LEXICON.complements[verb.lemma]?.has(preposition.text.toLowerCase())) continue;
    if (draft.children(verb).some(({ label, lemma }) => label === 'prep' && lemma === preposition.lemma)) continue;
    draft.attach(preposition, verb, 'prep');
  }
}

/** The verb whose object a noun is, itself or as the member of a list. */
function objectOf(draft: Draft, noun: Token | undefined): Token | undefined {
  let token = noun;
  for (let steps = 0; token && (token.label === 'conj' || token.label === 'appos') && steps < 50; steps++) token = draft.tokens[token.head];
  if (token?.label !== 'dobj') return undefined;
  const verb = draft.tokens[token.head];
  return verb?.pos === 'VERB' ? verb : undefined;
}

/** "in Brussels on Monday, where ...": a place is meant, not the day. */
export function mendWhere(draft: Draft): void {
  for (const where of draft.tokens) {
    if (where.lemma.toLowerCase() !== 'where' || where.label !== 'advmod') continue;
    const verb = draft.tokens[where.head];
    const day = verb && draft.tokens[verb.head];
    if (!verb || !day || verb.label !== 'relcl' || !TIMES.has(draft.entityOf(day)?.label ?? '')) continue;
    const place = draft.findBefore(day, (token) => PLACES.has(draft.entityOf(token)?.label ?? '') && token.label === 'pobj');
    if (place) draft.attach(verb, place, 'relcl');
  }
}

/** "a session of the council set for Monday": the session is set. */
export function mendSchedules(draft: Draft): void {
  for (const verb of draft.tokens) {
    if (!TO_SCHEDULE.has(verb.lemma) || !['advcl', 'conj', 'dep', 'xcomp'].includes(verb.label) || (verb.tag !== 'VBN' && verb.tag !== 'VBD' && verb.tag !== 'JJ')) continue;
    const noun = draft.beside(verb, -1);
    const below = draft.children(verb);
    if (noun?.pos !== 'NOUN' && noun?.pos !== 'PROPN') continue;
    if (!below.some(({ label, lemma }) => label === 'prep' && ['for', 'to', 'on', 'in'].includes(lemma)) || below.some(({ label }) => label === 'nsubj' || label === 'dobj' || label === 'aux')) continue;
    const meeting = draft.findBefore(verb, ({ lemma, pos }) => pos === 'NOUN' && isAgreement(lemma), NEAR);
    if (!draft.attach(verb, meeting ?? topOfPhrase(draft, noun), 'acl')) continue;
    if (verb.tag === 'VBD') draft.retag(verb, { tag: 'VBN', morph: 'Aspect=Perf|Tense=Past|VerbForm=Part' });
  }
}

/** "a session of the council": from council up to session, as long as that leads through nouns and "of". */
function topOfPhrase(draft: Draft, noun: Token): Token {
  let top = noun;
  for (let next = draft.tokens[top.head]; next && next.index < top.index && (next.lemma === 'of' || (top.lemma === 'of' && next.pos === 'NOUN')); next = draft.tokens[top.head]) top = next;
  return top.lemma === 'of' ? noun : top;
}
