import { isActor } from '../../model/ontology.ts';
import type { Tree } from '../predicates/tree.ts';
import type { Item, Scene } from '../rules/scene.ts';
import type { Occurrence } from './occurrences.ts';

/** Tokens of "two officials briefed on the talks" before the verb, and of "on Monday in Vienna" behind it. */
const REACH = 12;
const EDGE = /^[,.;:!?"”’—–)-]$/;

/**
 * Who says a sentence by a frame between commas: ", two officials said on Monday, ...", "..., says the minister.". The marks tell it
 * even where the parser takes the frame for a relative clause.
 */
export function framedSpeaker(scene: Scene, tree: Tree, all: readonly Occurrence[]): Item | null {
  for (const { marker: { family }, anchor, tokens } of all) {
    if (family.kind !== 'report' || family.form !== 'verb' || tokens.length > 1 || !['VBD', 'VBZ', 'VBP'].includes(tree.tag(anchor))) continue;
    const item = before(scene, tree, anchor) ?? inverted(scene, tree, anchor);
    if (item) return item;
  }
  return null;
}

function actorEnding(scene: Scene, last: number): Item | undefined {
  return scene.items.find((item) => item.last === last && isActor(item.label));
}

/** ", X said," */
function before(scene: Scene, tree: Tree, verb: number): Item | undefined {
  let last = verb;
  while (tree.has(last - 1) && ['ADV', 'AUX'].includes(tree.pos(last - 1)) || tree.label(last - 1) === 'expl') last--;
  let opening = last - 1;
  while (tree.has(opening) && verb - opening <= REACH && !EDGE.test(tree.lower(opening))) opening--;
  if (!tree.has(opening) || verb - opening > REACH || !EDGE.test(tree.lower(opening)) || !closes(tree, verb + 1)) return undefined;
  return actorEnding(scene, last) ?? scene.items.find((item) => item.first > opening && item.last <= last && isActor(item.label) && tree.label(item.last - 1) !== 'pobj');
}

/** ", says X," */
function inverted(scene: Scene, tree: Tree, verb: number): Item | undefined {
  if (!tree.has(verb - 1) || !EDGE.test(tree.lower(verb - 1)) || verb - 1 <= tree.sentence.firstToken) return undefined;
  const item = scene.items.find(({ first, label }) => first > verb && first <= verb + 3 && isActor(label));
  return item && Array.from({ length: item.first - verb - 1 }, (_, k) => tree.pos(verb + 1 + k)).every((pos) => ['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PRON'].includes(pos)) ? item : undefined;
}

/** Behind the verb nothing stands but when, where and to whom. */
function closes(tree: Tree, from: number): boolean {
  for (let at = from; at - from <= REACH; at++) {
    if (!tree.has(at) || EDGE.test(tree.lower(at))) return at > from || !tree.has(at) || tree.lower(at) !== ':';
    if (['VERB', 'SCONJ', 'PART'].includes(tree.pos(at)) || (tree.pos(at) === 'AUX')) return false;
  }
  return false;
}
