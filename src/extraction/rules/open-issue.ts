import type { Token } from '../../language/analysis.ts';
import { issueWords } from '../lexicon/issue-words.ts';
import { curatedIssues } from '../lexicon/issues.ts';
import { things } from '../lexicon/things.ts';
import { cues, demands } from '../lexicon/cues.ts';
import { slug } from './fold.ts';
import type { Item, Scene } from './scene.ts';

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM']);
const VAGUE = new Set([...issueWords.never, ...issueWords.times]);
/** "an agreement" by itself is a bargain, and not what it is about. */
const AGREEMENTS = new Set(things.agreements);
const THIN = new Set(issueWords.thin);
const NOBODY = new Set([...things.representatives, ...things.people, ...things.unnamed]);
const DEMANDS = new Set(demands);
const ASKING = new Set(['for', 'of', 'that', 'to', 'on', 'about']);
const COMPLEMENT = new Set(['of', 'to', 'for', 'on', 'over', 'against', 'between', 'by']);
const VAGUE_MODIFIERS = new Set(['first', 'second', 'third', 'next', 'last', 'new', 'other', 'own', 'latest', 'more', 'such', 'same', 'clear', 'long', 'great', 'big', 'small', 'little', 'every']);
const LONGEST = 7;

/**
 * An issue that no list holds: the first noun phrase between two tokens that names no actor or thing already found.
 * "urged Kenya to stop the fighting" gives "fighting"; its id follows from its words. Thin nouns ("visit", "presence") are one
 * only with what makes them a thing to bargain over ("the naval presence", "a visit to the site").
 */
export function openIssue(scene: Scene, from: number, end: number): Item | undefined {
  const taken = new Set(scene.items.flatMap((item) => (item.role === 'modifier' ? [] : Array.from({ length: item.last - item.first }, (_, k) => item.first + k))));
  for (let i = from; i < end; i++) {
    const token = scene.tokens[i];
    if (!token || taken.has(i) || (!isNoun(token) && token.pos !== 'ADJ' && token.text !== '$')) continue;
    const { head, last } = phraseAt(scene, i, end, taken);
    const noun = scene.tokens[head];
    if (!noun) continue;
    const word = noun.text.toLowerCase();
    // "the request for access": what is asked for.
    if (DEMANDS.has(word) && ASKING.has(scene.tokens[head + 1]?.text.toLowerCase() ?? '')) {
      const asked = openIssue(scene, head + 2, end);
      if (asked) return asked;
    }
    if (VAGUE.has(word) || (head === i && AGREEMENTS.has(word)) || NOBODY.has(word) || isNewSubject(scene, noun)) return undefined;
    const close = THIN.has(word) ? complementEnd(scene, head, end) ?? (head > i && !isThinModifier(scene, i, head) ? head + 1 : undefined) : head + 1;
    if (close === undefined || last < i) return undefined;
    const stop = scene.tokens[close - 1]?.end ?? noun.end;
    const text = scene.text.slice(token.start, stop);
    const plain = text.toLowerCase().replace(/\s+/g, ' ');
    return { first: i, last: close, start: token.start, end: stop, text, role: 'name', label: 'Issue', key: `issue:${slug(plain)}`, name: plain };
  }
  return undefined;
}

/** The noun phrase from a token on: its last noun, or -1, and where it ends. */
function phraseAt(scene: Scene, first: number, end: number, taken: ReadonlySet<number>): { head: number; last: number } {
  const isSum = scene.tokens[first]?.text === '$';
  let last = first;
  let head = -1;
  while (last < Math.min(end, first + LONGEST) && !taken.has(last)) {
    const inside = scene.tokens[last];
    if (!inside) break;
    if (isNoun(inside) || (inside.pos === 'NUM' && isSum)) head = last;
    const glue = inside.text === '-' || /^['’]s?$/.test(inside.text) || (inside.lemma === 'of' && head === last - 1);
    if (!INSIDE.has(inside.pos) && !glue && !(inside.pos === 'DET' && scene.tokens[last - 1]?.lemma === 'of')) break;
    last++;
  }
  return { head, last };
}

/** "rejected the schedule, and relatives said": who acts next is nothing that was acted on. */
function isNewSubject(scene: Scene, noun: Token): boolean {
  const verb = scene.tokens[noun.head];
  return noun.label === 'nsubj' && verb !== undefined && ['conj', 'ROOT', 'parataxis', 'advcl'].includes(verb.label) && verb.index > noun.index;
}

/** Where the complement of a thin noun ends ("visit to the site"); undefined without one. */
function complementEnd(scene: Scene, head: number, end: number): number | undefined {
  const of = scene.tokens[head + 1];
  if (!of || of.head !== head || !COMPLEMENT.has(of.text.toLowerCase())) return undefined;
  const object = scene.tokens.slice(of.index + 1, Math.min(end, of.index + LONGEST)).find((token) => token.head === of.index && token.label === 'pobj');
  return object && object.index + 1;
}

/** "the first visit", "nine ships": a number or an article tells no more than the noun. */
function isThinModifier(scene: Scene, first: number, head: number): boolean {
  return scene.tokens.slice(first, head).every((token) => token.pos === 'NUM' || !['NOUN', 'PROPN', 'ADJ'].includes(token.pos) || VAGUE_MODIFIERS.has(token.text.toLowerCase()));
}

const CONCEPTS = cues.flatMap(([, cue]) => (cue.about ? [{ verbs: new Set(cue.verbs.map((verb) => verb.split(' ')[0])), objects: new Set(cue.objects), issue: curatedIssues.find((issue) => issue.id === cue.about) }] : []));

/** What a verb and its object mean together: "withdraw its troops" is a withdrawal of forces. Tokens `[from, end)`. */
export function conceptIn(scene: Scene, from: number, end: number): Item | undefined {
  for (let i = from; i < end; i++) {
    const verb = scene.tokens[i];
    for (const { verbs, objects, issue } of CONCEPTS) {
      const object = verb && issue && verbs.has(verb.lemma) ? scene.tokens.slice(i + 1, Math.min(end, i + 8)).find((token) => objects.has(token.text.toLowerCase())) : undefined;
      if (verb && object && issue) return { first: i, last: object.index + 1, start: verb.start, end: object.end, text: scene.text.slice(verb.start, object.end), role: 'name', label: 'Issue', key: issue.id, name: issue.name };
    }
  }
  return undefined;
}

/** A name in small letters is a noun that the tagger took for one. */
function isNoun(token: Token): boolean {
  return token.pos === 'NOUN' || (token.pos === 'PROPN' && token.text === token.text.toLowerCase());
}
