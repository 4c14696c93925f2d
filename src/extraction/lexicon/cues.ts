import { z } from 'zod';
import { LABELS, RELATIONS, type Relation } from '../../model/ontology.ts';
import { readLexicon } from './read.ts';

const phrases = z.array(z.string().min(1));
const cue = z.strictObject({
  /** Lemmas of active verbs, with particles and light objects behind ("call on", "put pressure on"). */
  verbs: phrases,
  nouns: phrases,
  adjectives: phrases.default([]),
  /** Labels that may fill the target; all that the ontology allows where left out. */
  takes: z.array(z.enum([...LABELS, 'actor'])).optional(),
  /** What must be there beside the source: an actor, an issue, talks or an agreement, or any of them. */
  needs: z.enum(['actor', 'issue', 'talks', 'thing']),
  /** Words one of which must stand behind the verb, for verbs of many meanings. */
  objects: phrases.default([]),
});
const markers = z.strictObject({ negated: phrases, promised: phrases, conditional: phrases, unclear: phrases });
const schema = z.strictObject({
  ...Object.fromEntries(RELATIONS.map((relation) => [relation, cue.optional()])) as Record<Relation, z.ZodOptional<typeof cue>>,
  factuality: markers,
  trade: phrases,
  condition: phrases,
  sections: z.strictObject({ analysis: phrases, forecast: phrases }),
});

export type Cue = z.output<typeof cue>;
export type Markers = z.output<typeof markers>;

const loaded = readLexicon(new URL('./cues.yaml', import.meta.url), schema);

export const cues: ReadonlyMap<Relation, Cue> = new Map(RELATIONS.flatMap((relation) => {
  const found = loaded[relation];
  return found ? [[relation, found] as const] : [];
}));
export const { factuality, trade, condition, sections } = loaded;
