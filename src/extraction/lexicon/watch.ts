import { z } from 'zod';
import { readLexicon } from './read.ts';

const phrases = z.array(z.string().min(1)).min(1);
const schema = z.strictObject({ openings: phrases, phrases, open: phrases.transform((all) => new Set(all)) });

/** Wordings that tell a reader what to look out for; watch.yaml tells what each list is for. */
export const watch = readLexicon(new URL('./watch.yaml', import.meta.url), schema);
