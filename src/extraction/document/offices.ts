import type { Token } from '../../language/analysis.ts';
import { joins } from '../structure/said.ts';
import { actorsAt, children, governorOf, itemAt, objectOf, subjectToken } from './tree.ts';
import { actors } from '../lexicon/actors.ts';
import { talksWords } from '../lexicon/talks.ts';
import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import type { Found } from '../rules/found.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { OWNERS } from '../rules/spot.ts';

const SERVED = new Set(['State', 'Organization', 'ArmedGroup']);
const OF = new Set(['of', 'for', 'to', 'from', 'at']);
/** "Name of the Security Council", "Name, for the UN" */
const TIES = new Set(['of', 'for']);
/** An office that somebody held once ties them to nobody now. */
const FORMER = new Set(['former', 'ex', 'ex-', 'late', 'then', 'onetime', 'ousted', 'deposed', 'retired']);
const TEAMS = new Set(['delegation', 'side', 'team', 'negotiators', 'delegates', 'army', 'forces', 'movement', 'group', 'party', 'government', 'force', 'faction', 'militia', 'coalition', 'office', 'mission', 'representation']);

/** Key of each person of the document to whom the words tie it, the first where they name several; for known persons whom they are known to serve. */
export function officesOf(scenes: readonly Scene[]): ReadonlyMap<string, Mention> {
  const offices = new Map<string, Mention>();
  for (const scene of scenes) {
    for (const { sources, targets } of represented(scene)) {
      const served = targets.find((target) => target.role === 'name' && !target.key.startsWith('pronoun:'));
      for (const person of sources) if (served && !offices.has(person.key)) offices.set(person.key, served);
    }
  }
  // Whom a known person serves tells whose talks they are, though it makes no claim.
  for (const person of scenes.flatMap((scene) => scene.items.filter((item) => item.label === 'Person'))) {
    const served = offices.has(person.key) ? undefined : actors.byId.get(actors.byId.get(person.key)?.of ?? '');
    if (served) offices.set(person.key, { ...person, key: served.id, name: served.name, label: served.label });
  }
  return offices;
}

/** REPRESENTS: the office that the words tie a person to, by title, apposition, possessive, or by leading a delegation. */
export function represented(scene: Scene): Found[] {
  const found: Found[] = [];
  for (const person of scene.items) {
    if (person.label !== 'Person' || person.role === 'pronoun') continue;
    const served = person.represents && SERVED.has(person.represents.label) ? [{ ...person, ...person.represents, role: 'name' as const }] : servedBy(scene, person);
    found.push(...joins('REPRESENTS', [person], served.map((one) => (one.role === 'modifier' || one.role === 'venue' ? { ...one, role: 'name' as const } : one)), { why: 'office with whom it serves', confidence: person.represents ? 0.85 : 0.8 }));
  }
  return [...found, ...leaders(scene)];
}

function servedBy(scene: Scene, person: Item): readonly Item[] {
  const head = scene.tokens[person.last - 1];
  if (!head) return [];
  // "Eritrea's Haile Woldetensae", "the UN's Rino Serri"
  const before = scene.items.find((item) => item.last === person.first - 1 && /^['’]s?$/.test(scene.tokens[person.first - 1]?.text ?? ''));
  if (before && SERVED.has(before.label)) return [before];
  // "Name of the Security Council", "President Name of Tanzania"
  const behind = scene.tokens[person.last]?.text === ',' ? scene.tokens[person.last + 1] : scene.tokens[person.last];
  const of = TIES.has(behind?.text.toLowerCase() ?? '') && behind?.head === head.index ? objectOf(scene, head.index, TIES) : undefined;
  const origin = of ? named(actorsAt(scene, of.index)) : [];
  if (origin.length) return origin;
  // "Name, the Iranian foreign minister," and "Iran's foreign minister, Name,"
  const beside = [...children(scene, head.index).filter((child) => child.label === 'appos'), ...(head.label === 'appos' || head.label === 'compound' || head.label === 'nmod' ? [scene.tokens[head.head]] : [])];
  const byTree = beside.flatMap((token) => (token ? office(scene, token, person) : []));
  return byTree.length ? byTree : office(scene, nounBehind(scene, person), person);
}

/** "Name, chief negotiator of": the office right behind the comma, wherever the tree hangs it. */
function nounBehind(scene: Scene, person: Item): Token | undefined {
  if (scene.tokens[person.last]?.text !== ',') return undefined;
  for (let at = person.last + 1; at < Math.min(scene.sentence.endToken, person.last + REACH); at++) {
    const token = scene.tokens[at];
    if (!token || token.text === ',' || token.pos === 'VERB' || token.pos === 'AUX') return undefined;
    if (talksWords.offices.has(token.text.toLowerCase()) && scene.tokens[at + 1]?.pos !== 'NOUN') return token;
  }
  return undefined;
}

/** Tokens between a name and the noun of its office. */
const REACH = 9;

/** Whom an office noun serves: its owner, its modifier, or who stands behind "of". */
function office(scene: Scene, noun: Token | undefined, person: Item): readonly Item[] {
  if (!noun || children(scene, noun.index).some((child) => FORMER.has(child.text.toLowerCase()))) return [];
  const item = itemAt(scene, noun.index);
  // "Iranian foreign minister" is one mention of Iran.
  if (item && SERVED.has(item.label)) return (item.last - item.first > 1 || item.role === 'modifier') && !FORMER.has(scene.tokens[item.first - 1]?.text.toLowerCase() ?? '') ? [item] : [];
  if (!talksWords.offices.has(noun.text.toLowerCase())) return [];
  const owners = ownersOf(scene, noun.index).filter((owner) => owner !== person);
  if (owners.length) return owners;
  const of = objectOf(scene, noun.index, OF);
  return of ? named(actorsAt(scene, of.index)) : [];
}

function ownersOf(scene: Scene, noun: number): readonly Item[] {
  return children(scene, noun).filter((child) => ['poss', 'amod', 'compound', 'nmod'].includes(child.label)).flatMap((child) => {
    const item = itemAt(scene, child.index);
    if (item) return isActor(item.label) && (SERVED.has(item.label) || item.role === 'pronoun') ? [item] : [];
    // "Oman, whose foreign minister, Name, said"
    if (child.text.toLowerCase() === 'whose') return antecedent(scene, noun);
    const pronoun = child.label === 'poss' ? OWNERS.get(child.text.toLowerCase()) : undefined;
    return pronoun ? [{ key: `pronoun:${pronoun}`, name: pronoun, label: 'Group', role: pronoun === 'we' ? 'issuer' : 'pronoun', first: child.index, last: child.index + 1, start: child.start, end: child.end, text: child.text }] : [];
  });
}

/** The actor before the relative clause that a noun is the subject of. */
function antecedent(scene: Scene, noun: number): readonly Item[] {
  const verb = governorOf(scene, noun)?.verb;
  return verb?.label === 'relcl' ? named(actorsAt(scene, verb.head).slice(-1)) : [];
}

/** "signed by Name on behalf of Libya" */
function behalf(scene: Scene, noun: number): Found[] {
  const owners = [...ownersOf(scene, noun), ...named(((of) => (of ? actorsAt(scene, of.index) : []))(objectOf(scene, noun, OF)))].filter((item) => SERVED.has(item.label));
  const person = scene.items.findLast((item) => item.label === 'Person' && item.last <= noun && noun - item.last <= NEAR);
  return joins('REPRESENTS', person ? [person] : [], owners.slice(0, 1), { why: '"on behalf of"', confidence: 0.7 });
}

/** Tokens between a person and "on behalf of". */
const NEAR = 9;

/** "Name led the Iranian delegation", "the U.S. side was headed by Name" */
function leaders(scene: Scene): Found[] {
  const found: Found[] = [];
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const verb = scene.tokens[i];
    if (verb?.text.toLowerCase() === 'behalf') found.push(...behalf(scene, i));
    if (verb?.pos === 'VERB' && verb.lemma === 'speak') found.push(...speaking(scene, i));
    if (verb?.pos !== 'VERB' || !talksWords.leading.has(verb.lemma)) continue;
    const passive = children(scene, i).find((child) => child.label === 'nsubjpass') ?? (verb.label === 'acl' && verb.tag === 'VBN' ? scene.tokens[verb.head] : undefined);
    const agent = objectOf(scene, i, new Set(['by']));
    const object = children(scene, i).find((child) => child.label === 'dobj');
    const subject = subjectToken(scene, i);
    const [leader, team] = passive && agent ? [agent, passive] : [subject, object];
    if (!leader || !team) continue;
    const persons = actorsAt(scene, leader.index).filter((item) => item.label === 'Person');
    found.push(...joins('REPRESENTS', persons, teamOf(scene, team), { why: `verb "${verb.lemma}"`, confidence: 0.75 }));
  }
  return found;
}

/** "Name, who speaks for the movement" */
function speaking(scene: Scene, verb: number): Found[] {
  const subject = subjectToken(scene, verb);
  const object = objectOf(scene, verb, new Set(['for']));
  return subject && object ? joins('REPRESENTS', actorsAt(scene, subject.index).filter((item) => item.label === 'Person'), named(actorsAt(scene, object.index)), { why: 'verb "speak"', confidence: 0.7 }) : [];
}

function teamOf(scene: Scene, team: Token): readonly Item[] {
  const item = itemAt(scene, team.index);
  if (item && SERVED.has(item.label)) return [item];
  if (!TEAMS.has(team.text.toLowerCase())) return [];
  const owners = ownersOf(scene, team.index);
  const of = objectOf(scene, team.index, OF);
  return owners.length ? owners : of ? named(actorsAt(scene, of.index)) : [];
}

function named(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => SERVED.has(item.label) && item.role === 'name');
}
