import { isActor } from '../../model/ontology.ts';
import { cues } from '../lexicon/cues.ts';
import { isThing, prepositionOf, within } from './arguments.ts';
import type { Found } from './collect.ts';
import { fill } from './events.ts';
import { phraseIn, realisOf } from './realis.ts';
import { group, segmentAt, type Item, type Scene } from './scene.ts';

/** "Qatar's mediation", "mediation by Qatar", "pressure from Washington on Tehran", "Qatari-brokered talks". */
export function nominalEvents(scene: Scene): Found[] {
  const found: Found[] = [];
  for (const [relation, cue] of cues) {
    for (const phrase of cue.nouns) {
      const words = phrase.split(' ');
      for (let i = scene.sentence.firstToken; i + words.length <= scene.sentence.endToken; i++) {
        const token = scene.tokens[i];
        if (!token || token.pos === 'VERB' || phraseIn(scene, [phrase], i, i + words.length) === undefined) continue;
        found.push(...nominal(scene, { relation, cue, phrase, first: i, last: i + words.length }));
      }
    }
    for (const adjective of cue.adjectives) found.push(...compounds(scene, relation, adjective));
  }
  return found;
}

interface NounMatch { readonly relation: Found['relation']; readonly cue: Parameters<typeof fill>[1]; readonly phrase: string; readonly first: number; readonly last: number }

function nominal(scene: Scene, match: NounMatch): Found[] {
  const { tokens } = scene;
  const owner = scene.items.find((item) => isActor(item.label) && item.role !== 'venue' && item.role !== 'unnamed' && item.last <= match.first && match.first - item.last <= 2
    && tokens.slice(item.last, match.first).every((token) => /^['’]s?$/.test(token.text) || token.pos === 'ADJ'));
  const segment = scene.segments[segmentAt(scene, match.first)] ?? { first: scene.sentence.firstToken, end: scene.sentence.endToken };
  const behind = within(scene, match.last, segment.end).filter((item) => item.role !== 'venue');
  const by = behind.find((item) => isActor(item.label) && item.first - match.last <= 2 && ['by', 'from', 'of'].includes(prepositionOf(scene, item) ?? ''));
  const sources = owner ? group(scene, owner).filter((item) => item === owner || item.role !== 'modifier') : by ? group(scene, by) : [];
  if (!sources.length) return [];
  const actors = behind.filter((item) => isActor(item.label) && item.role === 'name' && !sources.includes(item) && ['on', 'against', 'to', 'toward', 'towards', 'for'].includes(prepositionOf(scene, item) ?? ''));
  const things = behind.filter((item) => isThing(item) && item.first - match.last <= 8);
  return fill(match.relation, match.cue, { sources, actors: actors.slice(0, 1), things }).map((slots) => ({
    ...slots,
    relation: match.relation,
    realis: realisOf(scene, { first: match.first, end: match.last }, match.first),
    first: match.first,
    last: match.last,
    found: `noun "${match.phrase}"`,
    confidence: 0.6,
  }));
}

/** ACTOR - ADJECTIVE THING */
function compounds(scene: Scene, relation: Found['relation'], adjective: string): Found[] {
  return scene.items.flatMap((item: Item): Found[] => {
    if (!isActor(item.label) || scene.tokens[item.last]?.text !== '-' || scene.tokens[item.last + 1]?.text.toLowerCase() !== adjective) return [];
    const target = scene.items.find((other) => isThing(other) && other.first >= item.last + 2 && other.first - item.last <= 5);
    return target ? [{ relation, sources: [item], targets: [target], issues: [], realis: 'actual', first: item.last + 1, last: item.last + 2, found: `adjective "${adjective}"`, confidence: 0.75 }] : [];
  });
}
