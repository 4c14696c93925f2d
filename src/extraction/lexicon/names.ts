import { z } from 'zod';
import { readLexicon } from './read.ts';

const words = z.array(z.string().min(1)).min(1);
const schema = z.strictObject({ organizations: words, armed: words, things: words, joiners: words, familyFirst: words, female: words });

const raw = readLexicon(new URL('./names.yaml', import.meta.url), schema);

/** What names are made of, for names that the gazetteer does not have; names.yaml tells what each list is for. */
export const nameParts = {
  organizations: new Set(raw.organizations),
  armed: new Set(raw.armed),
  things: new Set(raw.things),
  joiners: new Set(raw.joiners),
  familyFirst: new Set(raw.familyFirst),
  female: new Set(raw.female),
};
