import { z } from 'zod';
import { readLexicon } from './read.ts';

const words = z.array(z.string().min(1));
const thing = z.strictObject({ id: z.string().regex(/^[a-z]+:[a-z0-9-]+$/), name: z.string(), wordings: words.min(1) });
const issue = thing.extend({
  /** Count only where the document has one of the wordings too: "the funds", "the strait". */
  short: words.default([]),
  /** Sums of money stand for it in such a document. */
  amounts: z.boolean().default(false),
  /** The wider issue that this one is the giving of, where one of the lemmas of `by` governs it ("lift the sanctions"). */
  of: z.string().optional(),
  by: words.default([]),
}).strict();
const schema = z.strictObject({
  issues: z.array(issue),
  mechanisms: z.array(thing),
  talks: words,
  agreements: words,
  venues: words,
  representatives: words,
  people: words,
  both: words,
  mediators: words,
  unnamed: words,
  reporting: words,
  vague: words,
  thin: words,
  thinAgreements: words,
  vaguePeople: words,
  quantities: words,
  collectives: words,
  honorifics: words,
  impersonal: words,
});

/** Issues, mechanisms and the words for talks, agreements, delegations and collectives. */
export type Things = z.output<typeof schema>;

export const things: Things = readLexicon(new URL('./things.yaml', import.meta.url), schema);
