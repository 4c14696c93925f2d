import { sidesOf } from '../document/sides.ts';
import { actorsAt, children, governorOf, itemAt, objectOf, subjectToken } from '../document/tree.ts';
import { talksWords } from '../lexicon/talks.ts';
import { isActor } from '../../model/ontology.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Context } from '../rules/context.ts';
import type { Found } from '../rules/found.ts';
import { impliedTalks } from '../rules/implied.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { joins, realisAt } from './said.ts';

const { nouns, verbs, taking, acts } = talksWords.joining;
const OF = new Set(['of', 'from']);
const SENDING = new Set(['send', 'dispatch', 'deploy', 'furnish', 'provide', 'field', 'keep', 'have', 'supply', 'contribute', 'post', 'second']);
const SEAT = new Set(['in', 'at', 'on', 'during']);

/** JOINS: observers, guarantors and participants that are no side. */
export function joined(scene: Scene, context: Context, graph: PredicateGraph): Found[] {
  const isOther = (item: Item): boolean => !context.parties.some((party) => party.key === (context.offices.get(item.key)?.key ?? item.key));
  const found: Found[] = [];
  const things = scene.items.filter((item) => item.label === 'Talks' || item.label === 'Agreement');
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token) break;
    const word = token.text.toLowerCase();
    const thing = nearestThing(things, i);
    if (token.pos === 'VERB' && (verbs.has(token.lemma) || taking.has(token.lemma))) {
      const target = joinedThing(scene, i, token.lemma);
      const subject = subjectToken(scene, i);
      if (target && subject) found.push(...joins('JOINS', actorsAt(scene, subject.index).filter(isOther), [target], { why: `verb "${token.lemma}"`, confidence: 0.65, realis: realisAt(scene, graph, i) }));
    } else if (acts.has(word) && token.pos === 'NOUN') {
      // "with Pakistani participation", "the presence of Qatar", "stood surety for the process"
      const governor = governorOf(scene, i);
      const owners = ownersOf(scene, i);
      const subject = governor?.as === 'dobj' && ['stand', 'provide', 'give', 'offer'].includes(governor.verb.lemma) ? subjectToken(scene, governor.verb.index) : undefined;
      const who = (owners.length || word !== 'presence' ? [...owners, ...(subject ? actorsAt(scene, subject.index) : [])] : []).filter(isOther);
      if (thing) found.push(...joins('JOINS', who, [thing], { why: `"${word}"`, confidence: 0.6 }));
    } else if (nouns.has(word)) {
      const who = bearers(scene, i).filter(isOther);
      const target = thing ?? (context.parties.length >= 2 && who.length ? impliedTalks(who) : undefined);
      const verb = governorOf(scene, i)?.verb;
      if (target) found.push(...joins('JOINS', who, [target], { why: `"${word}"`, confidence: 0.7, realis: verb ? realisAt(scene, graph, verb.index) : 'actual' }));
    }
  }
  return found;
}

function nearestThing(things: readonly Item[], at: number): Item | undefined {
  return [...things].sort((a, b) => Math.abs(a.first - at) - Math.abs(b.first - at))[0];
}

/** The talks that a verb of attending takes, or the talks or text that a verb of watching takes. */
function joinedThing(scene: Scene, verb: number, lemma: string): Item | undefined {
  const has = (word: string): boolean => children(scene, verb).some((child) => child.text.toLowerCase() === word);
  if ((lemma === 'take' && !has('part')) || (lemma === 'sit' && !has('in'))) return undefined;
  const behind = children(scene, verb).find((child) => child.label === 'dobj' && child.text.toLowerCase() !== 'part') ?? objectOf(scene, verb, SEAT) ?? children(scene, verb).filter((child) => child.text.toLowerCase() === 'part').map((part) => objectOf(scene, part.index, new Set(['in']))).find((part) => part);
  const item = behind && itemAt(scene, behind.index);
  return item && (item.label === 'Talks' || (item.label === 'Agreement' && verbs.has(lemma))) ? item : undefined;
}

function ownersOf(scene: Scene, noun: number): readonly Item[] {
  const before = children(scene, noun).filter((child) => ['poss', 'amod', 'compound'].includes(child.label)).flatMap((child) => {
    const item = itemAt(scene, child.index);
    return item && isActor(item.label) ? [item] : [];
  });
  const of = objectOf(scene, noun, OF);
  return [...before, ...(of ? actorsAt(scene, of.index) : [])];
}

/** Whose role a noun tells: "as observers", "the guarantors, A and B", "observers from A", "A, an observer". */
function bearers(scene: Scene, noun: number): readonly Item[] {
  const own = itemAt(scene, noun);
  if (own && isActor(own.label) && own.label !== 'Group' && sidesOf([own]).length) return [own];
  const token = scene.tokens[noun];
  const head = token && scene.tokens[token.head];
  if (!token || !head) return [];
  const from = objectOf(scene, noun, OF);
  const origin = from ? actorsAt(scene, from.index) : [];
  if (token.label === 'pobj' && head.text.toLowerCase() === 'as') {
    const over = scene.tokens[head.head];
    if (!over) return [];
    const nominal = actorsAt(scene, over.index);
    if (nominal.length) return nominal;
    const objects = children(scene, over.index).filter((child) => child.label === 'dobj').flatMap((child) => actorsAt(scene, child.index));
    const subject = subjectToken(scene, over.index);
    return objects.length ? objects : subject ? actorsAt(scene, subject.index) : [];
  }
  // "will dispatch observers", "keeps observers at the table"
  if (token.label === 'dobj' && SENDING.has(head.lemma)) {
    const subject = subjectToken(scene, head.index);
    return [...origin, ...(subject && !origin.length ? actorsAt(scene, subject.index) : [])];
  }
  if (token.label === 'attr') {
    const subject = subjectToken(scene, head.index);
    return subject ? actorsAt(scene, subject.index) : [];
  }
  const beside = [...children(scene, noun).filter((child) => child.label === 'appos'), ...(token.label === 'appos' ? [head] : [])].flatMap((child) => actorsAt(scene, child.index));
  return beside.length ? beside : origin;
}
