import type { Mention } from '../extractor.ts';
import { prepositionOf } from './arguments.ts';
import { talksMention, type Context } from './context.ts';
import { slug } from './fold.ts';
import { acts, group, type Item, type Scene } from './scene.ts';

/** Who was spoken of last, by the kind of pronoun that can take it up. */
export interface Salience {
  thing: Mention | null;
  person: Mention | null;
  several: readonly Mention[];
  /** Who made the last demand or offer. */
  asker: Mention | null;
}

/** What resolving a mention needs to know: the sentence, the document, and what went before. */
export interface Reading {
  readonly scene: Scene;
  readonly context: Context;
  readonly salience: Salience;
  /** Who "I" and "we" are here. */
  readonly firstPerson: Mention | null;
}

/** The members that a mention stands for: one for a name, the parties for "both sides", none where nothing fits. */
export function refersTo(item: Item, reading: Reading): readonly Mention[] {
  const { context } = reading;
  const as = (referent: Mention): Mention => ({ key: referent.key, name: referent.name, label: referent.label, start: item.start, end: item.end, text: item.text });
  switch (item.role) {
    case 'both':
      return partiesHere(reading).map(as);
    case 'mediators':
      return context.mediators.length ? context.mediators.map(as) : [item];
    case 'issuer':
      return reading.firstPerson ? [as(reading.firstPerson)] : [];
    case 'asker':
      // Without one, the demand or proposal itself is what is answered.
      return [as(reading.salience.asker ?? { ...item, label: 'Issue', key: `issue:${slug(item.name)}`, name: item.name.toLowerCase() })];
    case 'pronoun':
      return antecedents(item, reading).map(as);
    default: {
      const mention = item.label === 'Talks' || item.label === 'Agreement' ? talksMention(item, context) : item;
      return mention ? [mention] : [];
    }
  }
}

/** "Both sides" are those of the talks that the sentence names, otherwise those of the main talks. */
function partiesHere({ scene, context }: Reading): readonly Mention[] {
  const talks = scene.items.find((item) => item.label === 'Talks' && (context.talks.get(item)?.length ?? 0) === 2);
  return (talks && context.talks.get(talks)) ?? context.parties;
}

const THINGS = new Set(['State', 'Organization', 'ArmedGroup']);

function antecedents(item: Item, reading: Reading): readonly Mention[] {
  const { scene, salience } = reading;
  const word = item.key.slice(item.key.indexOf(':') + 1);
  const before = scene.items.filter((other) => other.last <= item.first && acts(other) && other.role !== 'pronoun' && other.role !== 'issuer' && prepositionOf(scene, other) === undefined);
  // A quotation that goes on by itself has its own subject, which nobody here names.
  const quoted = /^["“‘]/.test(scene.text.slice(scene.sentence.start));
  if (word === 'they' || word === 'them') {
    const several = before.find((other) => other.role === 'both' || group(scene, other).length > 1 || other.label === 'Group' || isPlural(other));
    if (several) return several.role === 'both' || several.role === 'mediators' ? refersTo(several, reading) : group(scene, several);
    return quoted ? [] : salience.several;
  }
  if (word === 'he' || word === 'she' || word === 'him') {
    const person = before.findLast((other) => other.label === 'Person');
    return person ? [person] : quoted || !salience.person ? [] : [salience.person];
  }
  const thing = before.find((other) => THINGS.has(other.label) && !isPlural(other));
  if (thing) return group(scene, thing).length === 1 ? [thing] : [];
  return quoted || !salience.thing ? [] : [salience.thing];
}

function isPlural(item: Item): boolean {
  return /(?:s|men)$/.test(item.text) && item.text !== item.name;
}

/** What pronouns of the next sentence may take up, after a sentence whose subjects were these. */
export function updateSalience(salience: Salience, subjects: readonly Mention[]): void {
  salience.several = subjects.length > 1 || subjects[0]?.label === 'Group' ? subjects : [];
  const single = subjects.length === 1 ? subjects[0] : undefined;
  if (single?.label === 'Person') salience.person = single;
  else if (single && single.label !== 'Group') salience.thing = single;
}
