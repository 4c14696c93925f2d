import { isActor } from '../../model/ontology.ts';
import { cues, type Cue } from '../lexicon/cues.ts';
import { isThing, prepositionOf, within } from './arguments.ts';
import type { Found } from './found.ts';
import { openIssue } from './open-issue.ts';
import { phraseIn } from './realis.ts';
import { acts, group, segmentAt, type Item, type Scene } from './scene.ts';
import { isVerb } from './readings.ts';
import { fill } from './slots.ts';
import { OWNERS } from './spot.ts';
import { betweenIn, impliedTalks } from './implied.ts';
import { verbMatches } from './verbs.ts';

/** "Qatar's mediation", "mediation by Qatar", "pressure from Washington on Tehran", "Qatari-brokered talks". */
export function nominalEvents(scene: Scene): Found[] {
  // "dropped its demand", "put pressure on": the noun is part of what the verb says.
  const spoken = new Set(verbMatches(scene).flatMap((match) => Array.from({ length: match.last - match.first }, (_, k) => match.first + k)));
  const taken = new Set(scene.items.flatMap((item) => (isActor(item.label) ? Array.from({ length: item.last - item.first }, (_, k) => item.first + k) : [])));
  const found: Found[] = [];
  for (const [relation, cue] of cues) {
    for (const phrase of cue.nouns) {
      const words = phrase.split(' ');
      for (let i = scene.sentence.firstToken; i + words.length <= scene.sentence.endToken; i++) {
        if (spoken.has(i) || taken.has(i) || isVerb(scene.tokens, i) || phraseIn(scene, [phrase], i, i + words.length) === undefined) continue;
        found.push(...nominal(scene, { relation, cue, phrase, first: i, last: i + words.length }));
      }
    }
    for (const adjective of cue.adjectives) found.push(...compounds(scene, relation, adjective));
  }
  return found;
}

interface NounMatch { readonly relation: Found['relation']; readonly cue: Cue; readonly phrase: string; readonly first: number; readonly last: number }

/** Relations whose noun may ask for anything ("demands for bread"). */
const OPEN = new Set(['DEMANDS', 'PROPOSES', 'REJECTS']);

function nominal(scene: Scene, match: NounMatch): Found[] {
  const { tokens } = scene;
  const owner = scene.items.find((item) => isActor(item.label) && item.role !== 'venue' && item.role !== 'unnamed' && item.last <= match.first && match.first - item.last <= 3
    && (item.role === 'modifier' || /^['’]s?$/.test(tokens[item.last]?.text ?? ''))
    && tokens.slice(item.last, match.first).every((token) => /^['’]s?$/.test(token.text) || token.pos === 'ADJ' || token.pos === 'ADV'));
  const pronoun = owner ? undefined : pronounOwner(scene, match.first);
  const at = segmentAt(scene, match.first);
  const segment = scene.segments[at] ?? { first: scene.sentence.firstToken, end: scene.sentence.endToken };
  const clause = scene.segments[at + 1];
  // "Iran's demand that sanctions be lifted": the clause is what is demanded.
  const end = clause && ['content', 'relative'].includes(clause.opener) && clause.first - match.last <= 1 ? clause.end : segment.end;
  const behind = within(scene, match.last, end).filter((item) => item.role !== 'venue');
  const by = behind.find((item) => isActor(item.label) && item.role !== 'unnamed' && item.first - match.last <= 2 && ['by', 'from', 'of'].includes(prepositionOf(scene, item) ?? ''));
  const sources = owner ? group(scene, owner).filter((item) => item === owner || item.role !== 'modifier' || /^['’]s?$/.test(tokens[item.last]?.text ?? '')) : pronoun ? [pronoun] : by ? group(scene, by) : [];
  if (!sources.length) return [];
  const direct = /\b(?:on|against|to|of|with|for|towards)$/.test(match.phrase);
  const actors = behind.filter((item) => isActor(item.label) && item.role === 'name' && !sources.includes(item) && ((direct && item.first - match.last <= 2) || ['on', 'against', 'to', 'toward', 'towards', 'for', 'with'].includes(prepositionOf(scene, item) ?? '')));
  const things = behind.filter((item) => isThing(item) && item.first - match.last <= 8);
  if (!things.length && OPEN.has(match.relation) && ['for', 'that', 'to'].includes(tokens[match.last]?.text.toLowerCase() ?? '')) {
    const issue = openIssue(scene, match.last, end);
    if (issue) things.push(issue);
  }
  if (match.cue.needs === 'talks' && !things.some((item) => item.label === 'Talks' || item.label === 'Agreement')) {
    things.push(...scene.items.filter((item) => item.label === 'Talks').slice(0, 1));
    if (!things.length && match.relation === 'MEDIATES') things.push(impliedTalks(sources, betweenIn(scene)));
  }
  return fill(match.relation, match.cue, { sources, actors: actors.slice(0, 1), things }).map((slots) => ({
    ...slots,
    relation: match.relation,
    realis: phraseIn(scene, ['no', 'without', 'deny'], Math.max(segment.first, match.first - 4), match.first) === undefined ? 'actual' : 'negated',
    first: match.first,
    last: match.last,
    found: `noun "${match.phrase}"`,
    confidence: 0.6,
  }));
}

/** "its demand", "our invitation": an owner that is only a pronoun. */
function pronounOwner(scene: Scene, noun: number): Item | undefined {
  let at = noun - 1;
  while (scene.tokens[at]?.pos === 'ADJ') at--;
  const token = scene.tokens[at];
  const pronoun = token && OWNERS.get(token.text.toLowerCase());
  if (!token || !pronoun) return undefined;
  return { key: `pronoun:${pronoun}`, name: token.text, label: 'Group', role: pronoun === 'we' ? 'issuer' : 'pronoun', first: at, last: at + 1, start: token.start, end: token.end, text: token.text };
}

/** ACTOR - ADJECTIVE THING */
function compounds(scene: Scene, relation: Found['relation'], adjective: string): Found[] {
  return scene.items.flatMap((item: Item): Found[] => {
    if (!isActor(item.label) || scene.tokens[item.last]?.text !== '-' || scene.tokens[item.last + 1]?.text.toLowerCase() !== adjective) return [];
    const target = scene.items.find((other) => (isThing(other) || (relation === 'ALLIED_WITH' && acts(other))) && other.first >= item.last + 2 && other.first - item.last <= 5);
    return target ? [{ relation, sources: [item], targets: [target], issues: [], realis: 'actual', first: item.last + 1, last: item.last + 2, found: `adjective "${adjective}"`, confidence: 0.75 }] : [];
  });
}
