import { z } from 'zod';
import { readLexicon } from './read.ts';

const phrases = z.array(z.string().min(1)).min(1);
const schema = z.strictObject({ demands: phrases, trade: phrases, condition: phrases });

/** Words at which a sentence is cut; clauses.yaml tells what each list is for. */
export const clauseWords = readLexicon(new URL('./clauses.yaml', import.meta.url), schema);
