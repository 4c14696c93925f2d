import { isActor, type Relation } from '../../model/ontology.ts';
import { cues, type Cue } from '../lexicon/cues.ts';
import { isReducedPassive, isVerb, verbLemma } from './readings.ts';
import { segmentAt, type Scene } from './scene.ts';

/** A verb cue found in a sentence. Tokens `[first, last)`. */
export interface VerbMatch {
  readonly relation: Relation;
  readonly cue: Cue;
  readonly phrase: string;
  readonly first: number;
  readonly last: number;
  /** Where its objects begin: right behind the verb when the phrase has a gap for them. */
  readonly objects: number;
  readonly passive: boolean;
}

interface VerbPhrase { readonly words: readonly string[]; readonly relation: Relation; readonly cue: Cue; readonly phrase: string }

const byFirst = new Map<string, VerbPhrase[]>();
for (const [relation, cue] of cues) {
  for (const phrase of cue.verbs) {
    const words = phrase.split(' ');
    const list = byFirst.get(words[0] ?? '') ?? [];
    list.push({ words, relation, cue, phrase });
    byFirst.set(words[0] ?? '', list.sort((a, b) => b.words.length - a.words.length));
  }
}

/** Every verb cue of the sentence: at each verb the longest phrase of each relation; a longer phrase of one relation hides a bare verb of another. */
export function verbMatches(scene: Scene): VerbMatch[] {
  const found: VerbMatch[] = [];
  const inside = new Set(scene.items.flatMap((item) => Array.from({ length: item.last - item.first }, (_, k) => item.first + k)));
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token || inside.has(i) || !(isVerb(scene.tokens, i) || (token.pos === 'AUX' && token.lemma === 'be') || (token.lemma === 'have' && token.pos === 'AUX'))) continue;
    if (isAttributive(scene, i)) continue;
    const passive = isPassive(scene, i);
    let length = 0;
    const relations = new Set<Relation>();
    for (const phrase of byFirst.get(verbLemma(token)) ?? []) {
      if (phrase.words.length < length) break;
      const last = relations.has(phrase.relation) ? undefined : phraseEnd(scene, phrase.words, i);
      if (last === undefined || (phrase.cue.objects.length && phrase.words.length === 1 && !hasObject(scene, phrase.cue, i, passive, phrase.relation === 'CONCEDES'))) continue;
      // "seeks to gain" is a wish about oneself, no demand; "asked whether" asks for an answer.
      if (phrase.relation === 'DEMANDS' && !passive && isOwnWish(scene, phrase.phrase, last)) continue;
      length = phrase.words.length;
      relations.add(phrase.relation);
      found.push({ relation: phrase.relation, cue: phrase.cue, phrase: phrase.phrase, first: i, last, objects: phrase.words.includes('*') ? i + 1 : last, passive });
    }
  }
  return found;
}

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;
const LOOSE = new Set(['seek', 'ask', 'want', 'expect', 'insist', 'demand', 'request']);

function isOwnWish(scene: Scene, phrase: string, last: number): boolean {
  const next = scene.tokens[last];
  if (next?.text === 'to' && scene.tokens[last + 1]?.pos === 'VERB') return true;
  return LOOSE.has(phrase) && next !== undefined && ['whether', 'about', 'if', 'why', 'how', 'what', 'who', ',', '.', ':'].includes(next.text.toLowerCase());
}

/** The words of a phrase may have up to two adjectives, adverbs or articles between them ("put strong pressure on"). */
function phraseEnd(scene: Scene, words: readonly string[], at: number): number | undefined {
  const stop = scene.segments[segmentAt(scene, at)]?.end ?? scene.sentence.endToken;
  const is = (position: number, word: string): boolean => scene.tokens[position]?.lemma === word || scene.tokens[position]?.text.toLowerCase() === word;
  // "objected on Thursday to": a day between verb and particle.
  const day = scene.tokens[at + 1]?.text === 'on' && DAY.test(scene.tokens[at + 2]?.text ?? '') && words[1] !== 'on' ? 2 : 0;
  let position = at + 1 + (words.length > 1 ? day : 0);
  let reach = 2;
  for (const word of words.slice(1)) {
    if (word === '*') {
      reach = 8;
      continue;
    }
    let gap = 0;
    while (gap <= reach && !is(position + gap, word)) {
      const between = scene.tokens[position + gap];
      if (!between || position + gap >= stop || (reach === 2 && !['ADJ', 'ADV', 'DET'].includes(between.pos) && !['its', 'their', 'his', 'her'].includes(between.text.toLowerCase()))) return undefined;
      gap++;
    }
    if (gap > reach) return undefined;
    position += gap + 1;
    reach = 2;
  }
  return position <= scene.sentence.endToken ? position : undefined;
}

const OBJECT_REACH = 9;

function hasObject(scene: Scene, cue: Cue, verb: number, passive: boolean, isConcession: boolean): boolean {
  const segment = scene.segments[segmentAt(scene, verb)];
  const from = passive ? Math.max(segment?.first ?? 0, verb - OBJECT_REACH) : verb + 1;
  const to = passive ? verb : Math.min(verb + 1 + OBJECT_REACH, segment?.end ?? verb);
  const isListed = isConcession && scene.items.some((item) => item.label === 'Issue' && item.first > verb && item.first <= verb + 3 && item.last <= to);
  const here = isListed || scene.tokens.slice(from, to).some((token) => cue.objects.includes(token.text.toLowerCase()));
  if (here || !segment || segment.opener !== 'relative') return here;
  // "the waiver that it offered": the object stands before the relative clause.
  return scene.tokens.slice(Math.max(scene.sentence.firstToken, segment.first - 6), segment.first).some((token) => cue.objects.includes(token.text.toLowerCase()));
}

/** "the disputed sites", "Iran's proposed text": a participle that modifies a noun says no act of the sentence. */
function isAttributive(scene: Scene, verb: number): boolean {
  const before = scene.tokens[verb - 1];
  const next = scene.tokens[verb + 1];
  if (!before || !next || before.index < scene.sentence.firstToken || !/(?:ed|en|ing)$/i.test(scene.tokens[verb]?.text ?? '')) return false;
  const opens = ['DET', 'NUM', 'ADJ'].includes(before.pos) || /^['’]s?$/.test(before.text) || ['its', 'their', 'his', 'her', 'of'].includes(before.text.toLowerCase());
  return opens && (next.pos === 'NOUN' || next.pos === 'PROPN' || next.pos === 'ADJ');
}

const BE = new Set(['be', 'get']);

/** A participle behind a form of "be", or one that is followed by its agent. */
function isPassive(scene: Scene, verb: number): boolean {
  const token = scene.tokens[verb];
  if (!token || token.pos === 'AUX') return false;
  if (isReducedPassive(token)) return true;
  const text = token.text.toLowerCase();
  if (text === token.lemma && !['put', 'set', 'cut', 'hit'].includes(text) || text.endsWith('ing') || text.endsWith('s')) return false;
  for (let i = verb - 1; i >= Math.max(scene.sentence.firstToken, verb - 4); i--) {
    const before = scene.tokens[i];
    if (!before) break;
    if (BE.has(before.lemma)) return true;
    if (!['ADV', 'PART'].includes(before.pos) && before.lemma !== 'be') break;
  }
  // A participle behind its noun is passive when its agent follows ("talks hosted by Qatar", not "spoke by telephone").
  const by = scene.tokens.slice(verb + 1, verb + 3).find((next) => next.text.toLowerCase() === 'by');
  return by !== undefined && scene.items.some((item) => item.first > by.index && item.first <= by.index + 3 && isActor(item.label));
}
