import type { Token } from '../../language/analysis.ts';
import { isActor } from '../../model/ontology.ts';
import { cues } from '../lexicon/cues.ts';
import { things } from '../lexicon/things.ts';
import { slug } from './fold.ts';
import { group, type Item, type Scene } from './scene.ts';

const TALKS = new Set(things.talks);
const ROLES = new Set(cues.flatMap(([, cue]) => cue.adjectives));
const AGREEMENTS = new Set(things.agreements);
/** Nouns that mean talks only when something before them says so. */
const WEAK = new Set(['channel', 'track', 'process', 'meeting', 'meetings', 'session', 'sessions', 'conference', 'summit', 'talk', 'round', 'discussions', 'dialogue', 'text', 'draft', 'framework', 'arrangement', 'understanding', 'deal', 'agreement']);
const THIN = new Set(things.thinAgreements);
const POINTING = new Set(['the', 'this', 'these', 'that', 'those']);
const GENERIC = new Set(['other', 'new', 'possible', 'final', 'broader', 'further', 'any', 'wider', 'full', 'more', 'last', 'such']);

/** Adds talks and agreements to the items of a sentence; what stands inside their noun phrases becomes part of them. */
export function withNegotiations(scene: Omit<Scene, 'segments'>): Item[] {
  let items = [...scene.items];
  const { tokens, sentence } = scene;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i];
    const word = token?.text.toLowerCase() ?? '';
    const isTalks = TALKS.has(word);
    if (!token || (!isTalks && !AGREEMENTS.has(word)) || token.pos === 'VERB') continue;
    const cover = items.find((item) => i >= item.first && i < item.last);
    if (cover && cover.label !== 'Mechanism') continue;
    const first = phraseStart(tokens, i, sentence.firstToken, items);
    const inside = items.filter((item) => item.first >= first && item.last <= i + 1);
    const pointing = POINTING.has(tokens[first - 1]?.text.toLowerCase() ?? '');
    const modified = tokens.slice(first, i).some((modifier) => !GENERIC.has(modifier.text.toLowerCase())) || tokens.slice(i + 1, sentence.endToken).some((other) => other.head === i && other.label === 'relcl');
    if ((!isTalks || WEAK.has(word)) && !(inside.length > 0 || (pointing && isTalks) || (!isTalks && ((pointing && !THIN.has(word)) || modified)))) continue;
    const last = i + 1;
    const start = tokens[first]?.start ?? token.start;
    const text = scene.text.slice(start, token.end);
    const base = { first, last, start, end: token.end, text, role: 'name' as const };
    const item: Item = isTalks ? talks(base, inside, { ...scene, items, segments: [] }) : agreement(base);
    items = [...items.filter((other) => !inside.includes(other)), item].sort((a, b) => a.first - b.first);
  }
  return items;
}

type Base = Pick<Item, 'first' | 'last' | 'start' | 'end' | 'text' | 'role'>;

function talks(base: Base, inside: readonly Item[], scene: Scene): Item {
  const venue = inside.find((item) => item.role === 'venue');
  return {
    ...base,
    label: 'Talks',
    key: `talks:${slug(base.text)}`,
    name: base.text,
    parties: [...inside.filter((item) => isActor(item.label) && item.role !== 'venue'), ...partiesBehind(base.last, scene)],
    uses: inside.filter((item) => item.label === 'Mechanism'),
    ...(venue ? { venue } : {}),
  };
}

function agreement(base: Base): Item {
  const jcpoa = /jcpoa|nuclear (deal|accord|agreement)|2015/i.test(base.text);
  return { ...base, label: 'Agreement', key: jcpoa ? 'agreement:jcpoa' : `agreement:${slug(base.text)}`, name: jcpoa ? 'JCPOA' : base.text };
}

/** "talks between A and B", "negotiations of A with B". */
function partiesBehind(at: number, scene: Scene): readonly Item[] {
  const word = scene.tokens[at]?.text.toLowerCase();
  if (word !== 'between' && word !== 'among') return [];
  const next = scene.items.find((item) => item.first > at && item.first <= at + 3 && isActor(item.label));
  return next ? group(scene, next) : [];
}

function phraseStart(tokens: readonly Token[], head: number, from: number, items: readonly Item[]): number {
  let first = head;
  while (first > from) {
    const before = tokens[first - 1];
    const item = items.find((candidate) => first - 1 >= candidate.first && first - 1 < candidate.last);
    if (item && (item.label === 'Mechanism' || item.role === 'modifier' || item.role === 'venue' || tokens[first]?.text === '-' || tokens[item.first - 1]?.text === '-')) first = item.first;
    // "Qatari-brokered talks": who brokers them is no party.
    else if (!item && before && ROLES.has(before.text.toLowerCase()) && tokens[first - 2]?.text === '-') break;
    else if (!item && before && (before.pos === 'ADJ' || before.pos === 'NUM' || before.text === '-' || (before.pos === 'PROPN' && first === head) || (before.pos === 'NOUN' && first === head))) first--;
    else break;
  }
  return first;
}
