import { isActor } from '../../model/ontology.ts';
import { talksWords } from '../lexicon/talks.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { actorsAt, agentToken, children, governorOf, isPassive, objectOf, subjectToken } from './tree.ts';

const { holding, negotiating, signing } = talksWords;
const WITH = new Set(['with']);
const BETWEEN = new Set(['between', 'among']);
const INTO = new Set(['in', 'to', 'at', 'from', 'of', 'for', 'into', 'during', 'through', 'after', 'out']);
/** "A and B held talks": whom the verb joins to its subject. */
const TOGETHER = new Set(['bring', 'gather', 'summon', 'convene', 'invite', 'coax']);
const LABELS = new Set(['State', 'ArmedGroup', 'Organization', 'Person']);

/** Sides as they are named: states, armed groups, organisations and persons, each once. Pronouns and collectives are none. */
export function sidesOf(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.filter((item) => LABELS.has(item.label) && ['name', 'modifier'].includes(item.role)).map((item) => [item.key, item])).values()];
}

/**
 * The sides of talks or of an agreement that the words around it name: in its phrase, behind "between" or "with", and who holds or signs it.
 * @param standsFor whom a wording for sides stands for ("the two governments", "the rebels")
 */
export function sidesNamed(scene: Scene, thing: Item, standsFor: (side: Item) => readonly Item[] = (side) => [side]): readonly Item[] {
  const own = (thing.parties ?? []).filter((party) => isActor(party.label)).flatMap(standsFor);
  // "between the government and the opposition": a group is a side beside one that has a name.
  const groups = sidesOf(own).length === 1 ? own.filter(({ label, role }) => label === 'Group' && role === 'name') : [];
  if (sidesOf(own).length + groups.length >= 2) return [...sidesOf(own), ...groups];
  const governor = governorOf(scene, thing.last - 1);
  return sidesOf([...own, ...(governor ? holdersOf(scene, thing, governor) : []), ...relativeHolders(scene, thing), ...(thing.label === 'Agreement' ? signers(scene, thing) : [])]);
}

function holdersOf(scene: Scene, thing: Item, { verb, as, preposition }: NonNullable<ReturnType<typeof governorOf>>): readonly Item[] {
  const isTalks = thing.label === 'Talks';
  const takes = isTalks ? holding.has(verb.lemma) : signing.has(verb.lemma);
  const joined = [WITH, BETWEEN].flatMap((prepositions) => actorsBehind(scene, verb.index, prepositions));
  if (as === 'nsubjpass' || (as === 'nsubj' && joined.length)) {
    const agent = takes && as === 'nsubjpass' && agentToken(scene, verb.index);
    return [...(agent ? actorsAt(scene, agent.index) : []), ...(takes || isTalks ? joined : [])];
  }
  // "A is in talks with B"
  if (as === 'pobj' && verb.lemma === 'be' && preposition === 'in') {
    const subject = subjectToken(scene, verb.index);
    return [...(subject ? actorsAt(scene, subject.index) : []), ...joined];
  }
  if (as === 'dobj' || (as === 'pobj' && (isTalks ? INTO : new Set(['on', 'to'])).has(preposition ?? ''))) {
    if (isTalks && TOGETHER.has(verb.lemma)) return children(scene, verb.index).filter((child) => child.label === 'dobj').flatMap((child) => actorsAt(scene, child.index));
    if (!takes && !(isTalks && negotiating.has(verb.lemma))) return [];
    const subject = isPassive(scene, verb.index) ? undefined : subjectToken(scene, verb.index);
    return [...(subject ? actorsAt(scene, subject.index) : []), ...(isTalks || !['endorse', 'accept', 'put'].includes(verb.lemma) ? joined : [])];
  }
  return [];
}

/** "the accord that A and B signed", "the talks A is holding with B", "a truce signed by A and B" */
function relativeHolders(scene: Scene, thing: Item): readonly Item[] {
  return children(scene, thing.last - 1).filter((child) => child.label === 'relcl' || child.label === 'acl').flatMap((verb) => {
    if (!(thing.label === 'Talks' ? holding : signing).has(verb.lemma)) return [];
    const who = isPassive(scene, verb.index) ? agentToken(scene, verb.index) : children(scene, verb.index).find((child) => child.label === 'nsubj');
    return [...(who ? actorsAt(scene, who.index) : []), ...actorsBehind(scene, verb.index, BETWEEN), ...(thing.label === 'Talks' ? actorsBehind(scene, verb.index, WITH) : [])];
  });
}

const SIGNATURES = new Set(['signing', 'signature', 'signatures', 'initialling', 'initialing', 'ratification', 'conclusion', 'name', 'names', 'hand', 'accession']);

/** "the initialling of the accord by A and B", "put their names to the accord", "the treaty carries the signatures of A and B" */
function signers(scene: Scene, text: Item): readonly Item[] {
  const head = scene.tokens[text.last - 1];
  const preposition = head && scene.tokens[head.head];
  const above = head?.label === 'pobj' && preposition ? scene.tokens[preposition.head] : undefined;
  // "put their names to the accord": the phrase may hang on the verb.
  const noun = above?.pos === 'VERB' && preposition?.text.toLowerCase() === 'to' ? children(scene, above.index).find((child) => child.label === 'dobj') : above;
  if (noun && SIGNATURES.has(noun.text.toLowerCase())) {
    const by = actorsBehind(scene, noun.index, new Set(['by']));
    const governor = governorOf(scene, noun.index);
    const subject = governor?.as === 'dobj' && !children(scene, governor.verb.index).some((child) => child.label === 'neg') ? subjectToken(scene, governor.verb.index) : undefined;
    return by.length ? by : subject ? actorsAt(scene, subject.index) : [];
  }
  const verb = head?.label === 'nsubj' ? head.head : undefined;
  const signatures = verb === undefined ? undefined : children(scene, verb).find((child) => child.label === 'dobj' && SIGNATURES.has(child.text.toLowerCase()));
  return signatures ? actorsBehind(scene, signatures.index, new Set(['of'])) : [];
}

function actorsBehind(scene: Scene, head: number, prepositions: ReadonlySet<string>): readonly Item[] {
  const object = objectOf(scene, head, prepositions);
  return object ? actorsAt(scene, object.index) : [];
}

/** Two or more who talk, by a verb: its token, and whether it only says that they sit together. */
export interface Negotiators { readonly verb: number; readonly sides: readonly Item[]; readonly isSitting: boolean }

/** Who negotiates without a noun for it: "A is negotiating with B", "A and B haggled". */
export function negotiators(scene: Scene): readonly Negotiators[] {
  const found: Negotiators[] = [];
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token || token.pos !== 'VERB' || !(negotiating.has(token.lemma) || isSitting(scene, i))) continue;
    const subject = subjectToken(scene, i);
    const sides = sidesOf([...(subject && !isPassive(scene, i) ? actorsAt(scene, subject.index) : []), ...actorsBehind(scene, i, WITH)]);
    if (sides.length >= 2) found.push({ verb: i, sides, isSitting: !negotiating.has(token.lemma) });
  }
  return found;
}

/** "sat down with", "returned to the negotiating table" */
function isSitting(scene: Scene, verb: number): boolean {
  const { lemma } = scene.tokens[verb] ?? { lemma: '' };
  const has = (word: string): boolean => children(scene, verb).some((child) => child.text.toLowerCase() === word);
  if (lemma === 'sit') return has('down') || has('with');
  return ['return', 'come', 'get', 'go', 'meet'].includes(lemma) && (objectOf(scene, verb, new Set(['to', 'at', 'around', 'across']))?.text.toLowerCase() ?? '') === 'table';
}

/** Nouns of quarrel and of settlement whose "between" tells who faces whom. */
export function opponents(scene: Scene): readonly (readonly Item[])[] {
  return scene.tokens.slice(scene.sentence.firstToken, scene.sentence.endToken).flatMap((token) => {
    if (!BETWEEN.has(token.text.toLowerCase())) return [];
    const object = children(scene, token.index).find((child) => child.label === 'pobj');
    const sides = object ? sidesOf(actorsAt(scene, object.index)) : [];
    return sides.length === 2 ? [sides] : [];
  });
}
