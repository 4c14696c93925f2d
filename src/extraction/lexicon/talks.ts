import { z } from 'zod';
import { readLexicon } from './read.ts';

const words = z.array(z.string().min(1)).min(1).transform((all) => new Set(all));

const schema = z.strictObject({
  talks: z.strictObject({ strong: words, weak: words, modifiers: words, units: words, meetings: words }),
  agreements: z.strictObject({ strong: words, thin: words, named: words, modifiers: words, anything: words }),
  generic: words,
  mediating: z.strictObject({ verbs: words, nouns: words, acts: words, adjectives: words }),
  hosting: words,
  carrying: z.strictObject({ verbs: words, objects: words }),
  negotiating: words,
  holding: words,
  taking_place: words,
  joining: z.strictObject({ nouns: words, verbs: words, taking: words, acts: words }),
  signing: words,
  binding: words,
  subjects: z.strictObject({ prepositions: words, verbs: words, parties: words, passive: words, nouns: words, heads: words, never: words, open: words }),
  offices: words,
  leading: words,
  allies: words,
  bargaining: words,
  teams: words,
});

/** The words of negotiations, of their texts and of those who take part. */
export type TalksWords = z.output<typeof schema>;

export const talksWords: TalksWords = readLexicon(new URL('./talks.yaml', import.meta.url), schema);
