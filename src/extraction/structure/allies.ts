import { actorsAt, children, itemAt, objectOf, subjectToken } from '../document/tree.ts';
import { talksWords } from '../lexicon/talks.ts';
import { isActor } from '../../model/ontology.ts';
import type { Found } from '../rules/found.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { joins } from './said.ts';

const OF = new Set(['of', 'to']);
const WITH = new Set(['with', 'to']);

/** ALLIED_WITH: "A, an ally of B", "B's ally A", "A is allied with B". */
export function allied(scene: Scene): Found[] {
  const found: Found[] = [];
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token) break;
    const word = token.text.toLowerCase();
    if (word === 'allied' || word === 'aligned') {
      const object = objectOf(scene, i, WITH);
      const head = scene.tokens[token.head];
      const subject = token.label === 'acl' || token.label === 'amod' ? head : head && ['acomp', 'attr'].includes(token.label) ? subjectToken(scene, head.index) : subjectToken(scene, i);
      if (object && subject) found.push(...joins('ALLIED_WITH', actorsAt(scene, subject.index), actorsAt(scene, object.index), { why: `"${word}"`, confidence: 0.75 }));
    } else if (talksWords.allies.has(word) && token.pos !== 'VERB') {
      const owners = ownersOf(scene, i);
      if (owners.length) found.push(...joins('ALLIED_WITH', membersOf(scene, i).filter((member) => !owners.includes(member)), owners, { why: `"${word}"`, confidence: 0.7 }));
    }
  }
  return found;
}

/** Whose ally: "an ally of B", "B's ally" */
function ownersOf(scene: Scene, noun: number): readonly Item[] {
  const of = objectOf(scene, noun, OF);
  if (of) return actorsAt(scene, of.index);
  const owner = children(scene, noun).find((child) => child.label === 'poss');
  const item = owner && itemAt(scene, owner.index);
  return item && isActor(item.label) ? [item] : [];
}

/** Who is the ally: the other half of the apposition or of "is". */
function membersOf(scene: Scene, noun: number): readonly Item[] {
  const token = scene.tokens[noun];
  const head = token && scene.tokens[token.head];
  if (!token || !head) return [];
  const beside = children(scene, noun).filter((child) => child.label === 'appos').flatMap((child) => actorsAt(scene, child.index));
  if (token.label === 'appos') return [...actorsAt(scene, head.index), ...beside];
  if (token.label === 'compound' || token.label === 'nmod') return actorsAt(scene, head.index);
  if (token.label !== 'attr') return beside;
  const subject = subjectToken(scene, head.index);
  return subject ? actorsAt(scene, subject.index) : [];
}
