import type { Sentence, Token } from '../../language/analysis.ts';
import { isActor } from '../../model/ontology.ts';
import { talksWords } from '../lexicon/talks.ts';
import { group, type Item, type Scene } from '../rules/scene.ts';

type Tree = Pick<Scene, 'tokens' | 'sentence'>;

const known = new WeakMap<Sentence, ReadonlyMap<number, readonly Token[]>>();

/** The tokens that hang on a token, in order. */
export function children({ tokens, sentence }: Tree, head: number): readonly Token[] {
  let tree = known.get(sentence);
  if (!tree) {
    const built = new Map<number, Token[]>();
    for (const token of tokens.slice(sentence.firstToken, sentence.endToken)) {
      if (token.head === token.index) continue;
      const siblings = built.get(token.head);
      if (siblings) siblings.push(token);
      else built.set(token.head, [token]);
    }
    known.set(sentence, built);
    tree = built;
  }
  return tree.get(head) ?? [];
}

/** The object of the first of these prepositions on a noun or verb, or undefined. */
export function objectOf(tree: Tree, head: number, prepositions: ReadonlySet<string>): Token | undefined {
  for (const child of children(tree, head)) {
    if (!prepositions.has(child.text.toLowerCase())) continue;
    const object = children(tree, child.index).find((token) => token.label === 'pobj');
    if (object) return object;
  }
  return undefined;
}

/** The mention that covers a token. */
export function itemAt({ items }: Pick<Scene, 'items'>, token: number): Item | undefined {
  return items.find((item) => token >= item.first && token < item.last);
}

const OF = new Set(['of', 'from']);
/** Nouns within nouns that are looked through. */
const DEPTH = 3;

/**
 * The actors that a noun phrase stands for, with all that are joined to it: its own mention, or whom "of" ties to its noun
 * ("representatives of A and B"). Modifiers and venues are none.
 */
export function actorsAt(scene: Scene, noun: number, depth = 0): readonly Item[] {
  if (depth >= DEPTH) return [];
  const item = itemAt(scene, noun);
  // "representatives of A and B": what is joined may hang on any noun of the mention.
  const nouns = item && isActor(item.label) ? scene.tokens.slice(item.first, item.last).map((token) => token.index) : [noun];
  const joined = nouns.flatMap((at) => children(scene, at)).filter((child) => child.label === 'conj' && (!item || child.index >= item.last)).flatMap((child) => actorsAt(scene, child.index, depth + 1));
  if (item && isActor(item.label) && item.role !== 'modifier' && item.role !== 'venue') return distinct([item, ...joined, ...(joined.length ? [] : listed(scene, item))]);
  const of = objectOf(scene, noun, OF);
  // "the paramilitary RSF": the name stands beside the noun.
  const beside = of ? [] : children(scene, noun).filter((child) => child.label === 'appos').flatMap((child) => actorsAt(scene, child.index, depth + 1));
  return distinct([...(of ? actorsAt(scene, of.index, depth + 1) : beside), ...joined]);
}

/** The coordination beside an item where the tree shows none; what is in apposition to it is no other actor. */
function listed(scene: Scene, item: Item): readonly Item[] {
  return group(scene, item).filter((other) => other !== item && scene.tokens[other.last - 1]?.label !== 'appos' && other.first > item.first);
}

function distinct(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}

const RELATIVE = new Set(['relcl', 'acl']);
const SHARED = new Set(['conj', 'xcomp', 'advcl', 'pcomp', 'ccomp']);

/** The noun that is a verb's subject, its own or the one that it shares with the verb that it hangs on; undefined where the tree has none. */
export function subjectToken(scene: Tree, verb: number, depth = 0): Token | undefined {
  const own = children(scene, verb).find((token) => token.label === 'nsubj' || token.label === 'nsubjpass');
  const token = scene.tokens[verb];
  if (!token || depth > DEPTH) return own;
  // "the side that walked out": the pronoun stands for the noun before it.
  if (own && RELATIVE.has(token.label) && ['that', 'which', 'who'].includes(own.text.toLowerCase())) return scene.tokens[token.head];
  if (own) return own;
  if (RELATIVE.has(token.label)) return scene.tokens[token.head];
  // "asked Norway to mediate": who is asked is who acts.
  const asked = token.label === 'xcomp' ? children(scene, token.head).find((child) => child.label === 'dobj' && child.index < verb) : undefined;
  if (asked) return asked;
  return SHARED.has(token.label) ? subjectToken(scene, token.head, depth + 1) : undefined;
}

const BY = new Set(['by']);

/** The noun behind "by" of a passive or participle. */
export function agentToken(scene: Tree, verb: number): Token | undefined {
  return objectOf(scene, verb, BY);
}

export function isPassive(scene: Tree, verb: number): boolean {
  const token = scene.tokens[verb];
  const below = children(scene, verb);
  return token !== undefined && (below.some((child) => child.label === 'auxpass' || child.label === 'nsubjpass') || (token.tag === 'VBN' && RELATIVE.has(token.label) && !below.some((child) => child.label === 'nsubj')));
}

/** The verb that a noun is subject, object or prepositional object of, with the preposition in between. */
export function governorOf(scene: Tree, noun: number): { readonly verb: Token; readonly as: string; readonly preposition: string | undefined } | undefined {
  let token = scene.tokens[noun];
  for (let steps = 0; token && steps < CLIMB; steps++) {
    const head: Token | undefined = scene.tokens[token.head];
    if (!head || head.index === token.index) return undefined;
    if (token.label === 'conj' && isNominal(head)) token = head;
    else if (token.label === 'pobj' || token.label === 'pcomp') {
      const above: Token | undefined = scene.tokens[head.head];
      if (!above || above.index === head.index) return undefined;
      if (above.pos === 'VERB' || above.pos === 'AUX') return { verb: above, as: 'pobj', preposition: head.text.toLowerCase() };
      // "a round of talks", "the start of the talks": what is said of the unit is said of them.
      if (head.text.toLowerCase() !== 'of') return undefined;
      token = above;
    } else if (head.pos === 'VERB' || head.pos === 'AUX') return { verb: head, as: token.label, preposition: undefined };
    else return undefined;
  }
  return undefined;
}

const CLIMB = 5;

function isNominal(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON';
}

/** A dash that joins names or words. */
const DASH = new Set(['-', '–']);

/** Does a token end "Qatari-brokered"? Who brokers talks is none of their sides, and stands before their phrase. */
function isBrokering({ tokens }: Tree, at: number): boolean {
  return talksWords.mediating.adjectives.has(tokens[at]?.text.toLowerCase() ?? '') && DASH.has(tokens[at - 1]?.text ?? '');
}

/** The tokens of a noun phrase before its noun that belong to it, articles and owners left out: where it begins. */
export function phraseStart(tree: Tree, noun: number): number {
  let first = noun;
  for (let at = noun - 1; at >= tree.sentence.firstToken; at--) {
    const token = tree.tokens[at];
    if (!token || isBrokering(tree, at) || token.pos === 'DET' || token.pos === 'PRON' || /^['’]s?$/.test(token.text) || token.label === 'poss' || !hangsOn(tree, at, noun)) break;
    if (token.pos === 'PUNCT' && token.text !== '-' && token.text !== '–') break;
    if (['VERB', 'AUX', 'ADP', 'CCONJ', 'SCONJ'].includes(token.pos) && !['amod', 'compound'].includes(token.label) && !isInside(tree, at, noun)) break;
    first = at;
  }
  return first;
}

/** "energy and maritime agreements", "four-to-six page": a joint within modifiers. */
function isInside(tree: Tree, at: number, noun: number): boolean {
  const token = tree.tokens[at];
  return token !== undefined && token.pos === 'CCONJ' && token.head !== noun;
}

function hangsOn({ tokens }: Tree, at: number, noun: number): boolean {
  let token = tokens[at];
  for (let steps = 0; token && steps < CLIMB; steps++) {
    if (token.head === noun) return true;
    if (token.head === token.index) return false;
    token = tokens[token.head];
  }
  return false;
}

const NAMING = new Set(['on', 'of', 'for', 'to', 'over', 'about', 'in']);
/** Tokens of a complement that still make a name. */
const LONGEST = 8;

/** The words of a noun phrase with the complement right behind its noun ("agreement" + "to ban strikes"), for a name that tells it from others. */
export function withComplement(scene: Scene, words: string, noun: number): string {
  const next = scene.tokens[noun + 1];
  if (!next || next.index >= scene.sentence.endToken || !NAMING.has(next.text.toLowerCase()) || !(next.head === noun || scene.tokens[next.head]?.head === noun)) return words;
  let last = noun + 1;
  while (last + 1 < Math.min(scene.sentence.endToken, noun + LONGEST) && hangsOn(scene, last + 1, noun) && !['PUNCT', 'SCONJ'].includes(scene.tokens[last + 1]?.pos ?? '')) last++;
  return last > noun + 1 ? `${words} ${scene.text.slice(next.start, scene.tokens[last]?.end)}` : words;
}
