import type { Relation } from '../../model/ontology.ts';
import { cues, type Cue } from '../lexicon/cues.ts';
import type { Scene } from './scene.ts';

/** A verb cue found in a sentence. Tokens `[first, last)`. */
export interface VerbMatch {
  readonly relation: Relation;
  readonly cue: Cue;
  readonly phrase: string;
  readonly first: number;
  readonly last: number;
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

/** Every verb cue of the sentence: at each verb the longest phrase, with all relations that list it. */
export function verbMatches(scene: Scene): VerbMatch[] {
  const found: VerbMatch[] = [];
  const inside = new Set(scene.items.flatMap((item) => Array.from({ length: item.last - item.first }, (_, k) => item.first + k)));
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token || inside.has(i) || (token.pos !== 'VERB' && !(token.pos === 'AUX' && token.lemma === 'be'))) continue;
    if (isAttributive(scene, i)) continue;
    let length = 0;
    for (const phrase of byFirst.get(token.lemma) ?? []) {
      if (phrase.words.length < length) break;
      const last = phraseEnd(scene, phrase.words, i);
      if (last === undefined) continue;
      if (phrase.cue.objects.length && phrase.words.length === 1 && !hasObject(scene, phrase.cue, i)) continue;
      // "seeks to gain" is a wish about oneself, no demand.
      if (phrase.relation === 'DEMANDS' && scene.tokens[last]?.text === 'to' && scene.tokens[last + 1]?.pos === 'VERB') continue;
      length = phrase.words.length;
      found.push({ relation: phrase.relation, cue: phrase.cue, phrase: phrase.phrase, first: i, last, passive: isPassive(scene, i) });
    }
  }
  return found;
}

/** The words of a phrase may have up to two adjectives, adverbs or articles between them ("put strong pressure on"). */
function phraseEnd(scene: Scene, words: readonly string[], at: number): number | undefined {
  let position = at + 1;
  for (const word of words.slice(1)) {
    let gap = 0;
    while (gap <= 2 && scene.tokens[position + gap]?.lemma !== word && scene.tokens[position + gap]?.text.toLowerCase() !== word) {
      const between = scene.tokens[position + gap];
      if (!between || !['ADJ', 'ADV', 'DET'].includes(between.pos)) return undefined;
      gap++;
    }
    if (gap > 2) return undefined;
    position += gap + 1;
  }
  return position <= scene.sentence.endToken ? position : undefined;
}

function hasObject(scene: Scene, cue: Cue, verb: number): boolean {
  return scene.tokens.slice(verb + 1, Math.min(verb + 9, scene.sentence.endToken)).some((token) => cue.objects.includes(token.text.toLowerCase()));
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
  if (!token) return false;
  const text = token.text.toLowerCase();
  if (text === token.lemma && !['put', 'set', 'cut', 'hit'].includes(text) || text.endsWith('ing') || text.endsWith('s')) return false;
  for (let i = verb - 1; i >= Math.max(scene.sentence.firstToken, verb - 4); i--) {
    const before = scene.tokens[i];
    if (!before) break;
    if (BE.has(before.lemma)) return true;
    if (!['ADV', 'PART'].includes(before.pos)) break;
  }
  return scene.tokens.slice(verb + 1, verb + 3).some((next) => next.text.toLowerCase() === 'by');
}
