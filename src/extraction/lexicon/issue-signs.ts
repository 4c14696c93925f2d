import { z } from 'zod';
import { readLexicon } from './read.ts';

const SIGNS = ['curated', 'act', 'clause', 'thing', 'under a bargaining verb', 'under another verb', 'under another noun', 'object', 'subject', 'main act', 'complement act', 'finite act',
  'bargaining act', 'any act', 'complement of about', 'complement of circumstance', 'thin', 'one word', 'long', 'proper', 'inside another', 'inside a noun phrase', 'around another',
  'around a curated one'] as const;

/** What speaks for or against a phrase being what a claim is about. */
export type Sign = (typeof SIGNS)[number];

/** Weights of a logistic model; the comment in issue-signs.yaml says where they come from. */
export interface Signs { readonly bias: number; readonly weights: Readonly<Record<Sign, number>> }

const schema: z.ZodType<Signs> = z.strictObject({ bias: z.number(), weights: z.record(z.enum(SIGNS), z.number()) });

export const signs: Signs = readLexicon(new URL('./issue-signs.yaml', import.meta.url), schema);
