import { negotiators, sidesNamed } from '../document/sides.ts';
import { actorsAt, children, governorOf, itemAt, subjectToken } from '../document/tree.ts';
import { talksWords } from '../lexicon/talks.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Context } from '../rules/context.ts';
import type { Found } from '../rules/found.ts';
import { impliedTalks } from '../rules/implied.ts';
import { keyOf } from '../rules/parties.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { joins, realisAt } from './said.ts';

/** Of more parties nobody says that each two of them talk. */
const MOST_PAIRED = 3;
const PARTIES = new Set(['party', 'parties', 'signatory', 'signatories', 'co-author', 'co-authors']);

/** PARTY_TO and NEGOTIATES: the sides of talks and texts, as far as the sentence names them. */
export function sidesFound(scene: Scene, context: Context, graph: PredicateGraph): Found[] {
  const isBetween = (item: Item): boolean => context.mediators.some((mediator) => mediator.key === item.key);
  const found: Found[] = [];
  for (const thing of scene.items) {
    if (thing.label !== 'Talks' && thing.label !== 'Agreement') continue;
    const governor = governorOf(scene, thing.last - 1);
    const named = sidesNamed(scene, thing).filter((side) => !isBetween(side));
    const all = named.length > 1 ? named : [...named, ...collectiveHolders(scene, thing)];
    if (thing.label === 'Talks' && all.length < 2) {
      const beside = besideTalks(scene, thing, context);
      // Sides that only the votes have found are less sure.
      const confidence = context.facing.has(keyOf(context.talks.get(thing) ?? [])) ? 0.65 : 0.45;
      found.push(...joins('PARTY_TO', beside, [thing], { why: 'all sides named beside the talks', confidence }), ...(beside.length ? pairs(beside, [thing], 'actual', confidence) : []));
      if (beside.length) continue;
    }
    const sides = thing.label === 'Talks' ? all.filter((side) => belongs(side, thing, context)) : all.length > 1 || governor ? all : [];
    if (!sides.length) continue;
    const realis = governor ? realisAt(scene, graph, governor.verb.index) : 'actual';
    // Talks that fall through still have their sides.
    found.push(...joins('PARTY_TO', sides, [thing], { why: 'sides named with the talks or text', confidence: sides.length > 1 ? 0.85 : 0.65, realis: realis === 'promised' || realis === 'unclear' ? realis : 'actual' }));
    if (thing.label === 'Talks') found.push(...pairs(sides, [thing], realis === 'conditional' ? 'unclear' : realis));
  }
  for (const { verb, sides, isSitting } of negotiators(scene)) {
    // Who only sits down with somebody negotiates if the document says so elsewhere.
    if (isSitting && !sides.every((side) => context.bargaining.has(context.offices.get(side.key)?.key ?? side.key))) continue;
    const talks = scene.items.find((item) => item.label === 'Talks') ?? impliedTalks(sides, sides);
    const realis = realisAt(scene, graph, verb);
    found.push(...joins('PARTY_TO', sides.filter((side) => !isBetween(side)), [talks], { why: 'subjects of a verb of negotiating', confidence: 0.7, realis: realis === 'negated' ? 'actual' : realis }), ...pairs(sides.filter((side) => !isBetween(side)), [], realis));
  }
  return [...found, ...membership(scene, graph)];
}

function pairs(sides: readonly Item[], by: readonly Item[], realis: Found['realis'], confidence = 0.8): Found[] {
  if (sides.length > MOST_PAIRED) return [];
  const only = sides[0];
  if (sides.length === 1) return only && only.role !== 'name' && only.role !== 'modifier' ? joins('NEGOTIATES', [only], [only], { why: 'both sides hold talks', confidence: Math.min(confidence, 0.7), realis, by }) : [];
  return sides.flatMap((side, at) => joins('NEGOTIATES', [side], sides.slice(at + 1), { why: 'sides named with the talks', confidence, realis, by }));
}

/** All sides of the talks, where a sentence names each of them beside the talks. */
function besideTalks(scene: Scene, talks: Item, context: Context): readonly Item[] {
  const known = context.talks.get(talks) ?? [];
  // "Both sides sent delegates to the talks."
  const both = scene.items.find((item) => item.role === 'both');
  if (both && known.length >= 2) return [both];
  const here = known.map((side) => scene.items.find((item) => (item.key === side.key || context.offices.get(item.key)?.key === side.key) && item.role === 'name'));
  return known.length >= 2 && here.every((item) => item !== undefined) ? here.filter((item) => item !== undefined) : [];
}

/** A single actor that holds or leaves talks is a side of them only if the document says so elsewhere. */
function belongs(side: Item, talks: Item, context: Context): boolean {
  const stands = context.offices.get(side.key)?.key ?? side.key;
  const known = context.talks.get(talks) ?? [];
  return !['name', 'modifier'].includes(side.role) || known.some((party) => party.key === side.key || party.key === stands);
}

/** "The two sides resumed their talks" */
function collectiveHolders(scene: Scene, thing: Item): readonly Item[] {
  const governor = governorOf(scene, thing.last - 1);
  const takes = thing.label === 'Talks' ? talksWords.holding : talksWords.signing;
  if (!governor || governor.as === 'nsubj' || governor.as === 'nsubjpass' || !takes.has(governor.verb.lemma)) return [];
  const subject = subjectToken(scene, governor.verb.index);
  const item = subject && itemAt(scene, subject.index);
  return item?.role === 'both' || (item?.role === 'pronoun' && item.name.toLowerCase() === 'they') ? [item] : [];
}

/** "A is a party to the accord", "the accord binds A" */
function membership(scene: Scene, graph: PredicateGraph): Found[] {
  const found: Found[] = [];
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token) break;
    const word = token.text.toLowerCase();
    const head = scene.tokens[token.head];
    if (PARTIES.has(word) && token.label === 'attr' && head?.lemma === 'be') {
      const thing = scene.items.find((item) => item.first > i && (item.label === 'Talks' || item.label === 'Agreement'));
      const subject = subjectToken(scene, head.index);
      const isNo = children(scene, i).some((child) => child.text.toLowerCase() === 'no');
      if (thing && subject) found.push(...joins('PARTY_TO', actorsAt(scene, subject.index), [thing], { why: '"party to"', confidence: 0.8, realis: isNo ? 'negated' : realisAt(scene, graph, head.index) }));
    } else if (token.pos === 'VERB' && talksWords.binding.has(token.lemma)) {
      const subject = children(scene, i).find((child) => child.label === 'nsubj');
      const thing = subject && itemAt(scene, subject.index);
      const bound = children(scene, i).filter((child) => child.label === 'dobj').flatMap((child) => actorsAt(scene, child.index));
      if (thing?.label === 'Agreement') found.push(...joins('PARTY_TO', bound, [thing], { why: 'bound by the text', confidence: 0.75 }));
    }
  }
  return found;
}
