import type { Mention } from '../extractor.ts';
import { talksMention, type Context } from './context.ts';
import type { Item } from './scene.ts';

/** Who was spoken of last, by the kind of pronoun that can take it up. */
export interface Salience {
  thing: Mention | null;
  person: Mention | null;
  several: readonly Mention[];
}

/** The members that a mention stands for: one for a name, the parties for "both sides", none where nothing fits. */
export function refersTo(item: Item, context: Context, salience: Salience): readonly Mention[] {
  const as = (referent: Mention): Mention => ({ ...referent, start: item.start, end: item.end, text: item.text });
  switch (item.role) {
    case 'both':
      return context.parties.map(as);
    case 'mediators':
      return context.mediators.length ? context.mediators.map(as) : [item];
    case 'issuer':
      return context.issuer ? [as(context.issuer)] : [];
    case 'pronoun': {
      const word = item.text.toLowerCase();
      if (word === 'they') return salience.several.map(as);
      const referent = word === 'it' ? salience.thing : salience.person;
      return referent ? [as(referent)] : [];
    }
    default:
      return [item.label === 'Talks' ? talksMention(item, context) : item];
  }
}

/** What pronouns of the next sentence may take up, after a sentence whose subjects were these. */
export function updateSalience(salience: Salience, subjects: readonly Mention[]): void {
  if (subjects.length > 1) salience.several = subjects;
  const single = subjects.length === 1 ? subjects[0] : undefined;
  if (single?.label === 'Person') salience.person = single;
  else if (single) salience.thing = single;
}
