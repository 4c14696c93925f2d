import { isThing, prepositionOf, within } from './arguments.ts';
import type { Found } from './found.ts';
import type { Context } from './context.ts';
import { addressed } from './agenda.ts';
import { slug } from './fold.ts';
import { namedParties } from './negotiations.ts';
import { segmentAt, type Item, type Scene } from './scene.ts';

/** Of more parties nobody says that each two of them talk. */
const MOST_PAIRED = 3;
/** Tokens between talks and the venue that belongs to them. */
const NEAR = 5;
const ABOUT = new Set(['on', 'about', 'over']);

/** What noun phrases say by themselves: parties, ways, venues and subjects of talks, and whose office a person holds. */
export function structure(scene: Scene, context: Context): Found[] {
  const found: Found[] = [];
  const add = (relation: Found['relation'], sources: readonly Item[], targets: readonly Item[], why: string, confidence: number, by: readonly Item[] = []): void => {
    const all = [...sources, ...targets, ...by];
    if (!sources.length || !targets.length) return;
    const first = Math.min(...all.map((item) => item.first));
    found.push({ relation, sources, targets, issues: [], realis: 'actual', first, last: Math.max(...all.map((item) => item.last)), found: why, confidence });
  };
  for (const item of scene.items) {
    if (item.label === 'Person' && item.represents) add('REPRESENTS', [item], [{ ...item, ...item.represents, role: 'name' }], 'title with a state', 0.85);
    const holder = item.label === 'Person' ? officeBehind(scene, item) : undefined;
    if (holder) add('REPRESENTS', [item], [{ ...holder, role: 'name' }], 'apposition with a state', 0.8);
    if (item.label !== 'Talks') continue;
    const parties = namedParties(scene, item).filter((party) => !context.mediators.some((mediator) => mediator.key === party.key));
    if (parties.length > 1) add('PARTY_TO', parties, [item], 'parties named with the talks', 0.85);
    if (parties.length > 1 && parties.length <= MOST_PAIRED) for (const [at, party] of parties.entries()) add('NEGOTIATES', [party], parties.slice(at + 1), 'parties named with the talks', 0.8, [item]);
    add('USES', [item], item.uses ?? [], 'modifier of the talks', 0.85);
    if (item.venue) add('HELD_IN', [item], [asPlace(item.venue)], 'talks named after their venue', 0.7);
    const segment = scene.segments[segmentAt(scene, item.first)];
    if (!segment) continue;
    const behind = within(scene, item.last, segment.end);
    add('HELD_IN', [item], behind.filter((other) => other.role === 'venue' && (other.first - item.last <= NEAR || isHeld(scene, item, other)) && ['in', 'at'].includes(prepositionOf(scene, other) ?? '')).slice(0, 1).map(asPlace), 'venue behind the talks', 0.8);
    add('ADDRESSES', [item], behind.filter((other) => other.label === 'Issue' && isThing(other) && ABOUT.has(prepositionOf(scene, other) ?? '')), 'subject of the talks', 0.75);
  }
  found.push(...addressed(scene));
  return found;
}

const HOLDING = new Set(['hold', 'take', 'begin', 'open', 'start', 'resume', 'convene', 'conclude', 'end', 'continue', 'happen']);

/** "The talks between A and B were held in C": the first verb behind the talks says that they take place. */
function isHeld(scene: Scene, talks: Item, venue: Item): boolean {
  const verb = scene.tokens.slice(talks.last, venue.first).find((token) => token.pos === 'VERB');
  return verb !== undefined && HOLDING.has(verb.lemma) && venue.first - verb.index <= NEAR;
}

/** A country where talks are held is a place, not its government. */
function asPlace(item: Item): Item {
  return item.label === 'Place' ? item : { ...item, label: 'Place', key: `place:${slug(item.name)}`, role: 'name' };
}

/** "Claire Hartnell, the chief American negotiator,": the office behind the name, with its state. */
function officeBehind(scene: Scene, person: Item): Item | undefined {
  if (scene.tokens[person.last]?.text !== ',') return undefined;
  const item = scene.items.find((other) => other.first > person.last && other.first <= person.last + 4);
  const between = item && scene.tokens.slice(person.last + 1, item.first).every((token) => ['DET', 'ADJ'].includes(token.pos));
  const isOffice = item && between && item.last - item.first >= 2 && /(?:er|or|man|woman|person|oy|at|ent|ary|ief|ant|ral|th)$/.test(item.text) && !item.text.endsWith('s');
  return isOffice && ['State', 'Organization', 'ArmedGroup'].includes(item.label) ? item : undefined;
}
