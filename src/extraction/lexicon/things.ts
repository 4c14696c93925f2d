import { z } from 'zod';
import { readLexicon } from './read.ts';

const words = z.array(z.string().min(1));
const thing = z.strictObject({ id: z.string().regex(/^[a-z]+:[a-z0-9-]+$/), name: z.string(), wordings: words.min(1) });
const schema = z.strictObject({
  mechanisms: z.array(thing),
  venues: words,
  representatives: words,
  fighters: words,
  companions: words,
  followings: words,
  people: words,
  unnamed: words,
  reporting: words,
  vaguePeople: words,
  quantities: words,
  honorifics: words,
  particles: words,
  impersonal: words,
});

/** Mechanisms, venues and the words for delegations and groups of people. */
export type Things = z.output<typeof schema>;

export const things: Things = readLexicon(new URL('./things.yaml', import.meta.url), schema);
