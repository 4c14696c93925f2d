import { z } from 'zod';
import { LABELS, RELATIONS, type Relation } from '../../model/ontology.ts';
import { readLexicon } from './read.ts';

const phrases = z.array(z.string().min(1));
const frame = z.strictObject({
  /** Lemmas of active verbs, with particles and light objects behind ("call on", "put pressure on"); "*" is a gap for an object. */
  verbs: phrases,
  nouns: phrases,
  adjectives: phrases.default([]),
  /** Labels that may fill the target; all that the ontology allows where left out. */
  takes: z.array(z.enum([...LABELS, 'actor'])).optional(),
  /** What must be there beside the source: an actor, an issue, talks or an agreement, or any of them. */
  needs: z.enum(['actor', 'issue', 'talks', 'thing']),
  /** Words one of which must be acted on, for verbs of many meanings. */
  objects: phrases.default([]),
  /** Id of the issue that verb and object make together where the object itself is none ("withdraw its troops"). */
  about: z.string().optional(),
});
const markers = z.strictObject({ negated: phrases, modal: phrases, promised: phrases, conditional: phrases, unclear: phrases });
const schema = z.strictObject({
  relations: z.partialRecord(z.enum(RELATIONS), z.array(frame)),
  factuality: markers,
  governors: z.strictObject({ alleging: phrases, denying: phrases, wishing: phrases, ceasing: phrases }),
  demands: phrases,
  trade: phrases,
  condition: phrases,
  watch: z.strictObject({ openings: phrases, phrases }),
  sections: z.strictObject({ analysis: phrases, forecast: phrases }),
});

/** One frame of a relation: ways to say it that take the same slots. */
export type Cue = z.output<typeof frame>;

const loaded = readLexicon(new URL('./cues.yaml', import.meta.url), schema);

export const cues: readonly (readonly [Relation, Cue])[] = RELATIONS.flatMap((relation) => (loaded.relations[relation] ?? []).map((cue) => [relation, cue] as const));
export const { factuality, governors, demands, trade, condition, watch, sections } = loaded;
