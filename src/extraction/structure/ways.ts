import { asPlace, isPlace, venueItem } from '../document/venues.ts';
import type { Found } from '../rules/found.ts';
import { impliedTalks } from '../rules/implied.ts';
import type { Context } from '../rules/context.ts';
import { segmentAt, type Item, type Scene } from '../rules/scene.ts';
import { actorsAt, itemAt, objectOf, subjectToken } from '../document/tree.ts';
import { sidesOf } from '../document/sides.ts';
import { talksWords } from '../lexicon/talks.ts';
import { joins } from './said.ts';

const IN = new Set(['in', 'at', 'near']);
/** Verbs whose subjects, if they are the parties, hold talks where they stand. */
const SITTING = new Set([...talksWords.negotiating, 'meet', 'gather', 'sit', 'reconvene', 'convene', 'talk', 'return']);

/** USES and HELD_IN: how and where talks are run. */
export function waysFound(scene: Scene, context: Context): Found[] {
  const talks = scene.items.filter((item) => item.label === 'Talks');
  const found = talks.flatMap((item) => {
    const venue = venueItem(scene, item);
    return [
      ...joins('USES', [item], item.uses ?? [], { why: 'modifier of the talks', confidence: 0.85 }),
      ...joins('HELD_IN', [item], venue && isPlace(venue) ? [asPlace(venue)] : [], { why: 'venue of the talks', confidence: 0.8 }),
    ];
  });
  for (const way of scene.items) {
    if (way.label !== 'Mechanism' || !standsAlone(scene, way)) continue;
    const run = nearest(scene, talks, way) ?? (speaksOfSides(scene, context) ? impliedTalks([way]) : undefined);
    if (run) found.push(...joins('USES', [run], [way], { why: 'way of talking in the same clause', confidence: 0.65 }));
  }
  return talks.length ? found : [...found, ...seated(scene, context)];
}

/** "technical cooperation", "mediated": an adjective of another noun or a verb of mediating tells no way of talking. */
function standsAlone({ tokens }: Scene, way: Item): boolean {
  const token = tokens[way.last - 1];
  return token !== undefined && (way.last - way.first > 1 || (!['ADJ', 'VERB'].includes(token.pos) || token.lemma === 'shuttle')) && token.text.toLowerCase() !== 'mediation';
}

/** The talks of the same clause, or of the sentence if it speaks of only one. */
function nearest(scene: Scene, talks: readonly Item[], way: Item): Item | undefined {
  const at = segmentAt(scene, way.first);
  return talks.find((item) => segmentAt(scene, item.first) === at) ?? (talks.length === 1 ? talks[0] : undefined);
}

/** Does a sentence without a word for talks speak of their sides or go-betweens? */
function speaksOfSides(scene: Scene, context: Context): boolean {
  const between = new Set([...context.parties, ...context.mediators].map((actor) => actor.key));
  return context.parties.length >= 2 && scene.items.some((item) => item.role === 'both' || between.has(item.key));
}

/** "Negotiators from A and B sat down in C" */
function seated(scene: Scene, context: Context): Found[] {
  const found: Found[] = [];
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (token?.pos !== 'VERB' || !SITTING.has(token.lemma)) continue;
    const object = objectOf(scene, i, IN);
    const place = object && itemAt(scene, object.index);
    const subject = subjectToken(scene, i);
    const sides = subject ? actorsAt(scene, subject.index) : [];
    const known = sidesOf(sides).filter((side) => context.bargaining.has(context.offices.get(side.key)?.key ?? side.key));
    if (place && isPlace(place) && (known.length >= 2 || sides.some((side) => side.role === 'both'))) found.push(...joins('HELD_IN', [impliedTalks(sides, known.length === 2 ? known : [])], [asPlace(place)], { why: 'where the sides meet', confidence: 0.65 }));
  }
  return found;
}
