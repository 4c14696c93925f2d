import type { Token } from '../../language/analysis.ts';
import { things } from '../lexicon/things.ts';
import { cues } from '../lexicon/cues.ts';
import { slug } from './fold.ts';
import type { Item, Scene } from './scene.ts';

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM']);
const VAGUE = new Set(things.vague);
const LONGEST = 7;

/**
 * An issue that no list holds: the first noun phrase between two tokens that names no actor or thing already found.
 * "urged Kenya to stop the fighting" gives "fighting"; its id follows from its words.
 * @param vagueToo accept nouns that mean little by themselves, for verbs whose objects the lexicon lists
 */
export function openIssue(scene: Scene, from: number, end: number, vagueToo = false): Item | undefined {
  const taken = new Set(scene.items.flatMap((item) => (item.role === 'modifier' ? [] : Array.from({ length: item.last - item.first }, (_, k) => item.first + k))));
  for (let i = from; i < end; i++) {
    const token = scene.tokens[i];
    if (!token || taken.has(i) || (!isNoun(token) && token.pos !== 'ADJ' && token.text !== '$')) continue;
    let last = i;
    let head = -1;
    while (last < Math.min(end, i + LONGEST) && !taken.has(last)) {
      const inside = scene.tokens[last];
      if (!inside) break;
      if (isNoun(inside) || (inside.pos === 'NUM' && token.text === '$')) head = last;
      const glue = inside.text === '-' || /^['’]s?$/.test(inside.text) || (inside.lemma === 'of' && head === last - 1);
      if (!INSIDE.has(inside.pos) && !glue && !(inside.pos === 'DET' && scene.tokens[last - 1]?.lemma === 'of')) break;
      last++;
    }
    if (head < 0) continue;
    if (!vagueToo && VAGUE.has(scene.tokens[head]?.text.toLowerCase() ?? '')) return undefined;
    const start = token.start;
    const close = scene.tokens[head]?.end ?? token.end;
    const text = scene.text.slice(start, close);
    const plain = text.toLowerCase().replace(/\s+/g, ' ');
    return { first: i, last: head + 1, start, end: close, text, role: 'name', label: 'Issue', key: `issue:${slug(plain)}`, name: plain };
  }
  return undefined;
}

const CONCEPTS = cues.flatMap(([, cue]) => (cue.about ? [{ verbs: new Set(cue.verbs.map((verb) => verb.split(' ')[0])), objects: new Set(cue.objects), issue: things.issues.find((issue) => issue.id === cue.about) }] : []));

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
