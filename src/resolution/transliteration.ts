import { z } from 'zod';
import { readLexicon } from '../extraction/lexicon/read.ts';

const word = z.string().min(1);
const schema = z.strictObject({
  rules: z.array(z.strictObject({ from: word, to: z.string() })),
  names: z.array(z.array(word).min(2)),
  particles: z.array(word),
  namesakes: z.array(word),
});

const { rules, names, particles, namesakes } = readLexicon(new URL('./transliteration.yaml', import.meta.url), schema);
const RULES = rules.map(({ from, to }) => ({ from: new RegExp(from, 'gu'), to }));
const VARIANTS = new Map(names.flatMap(([first = '', ...others]) => [first, ...others].map((name): [string, string] => [name, first])));
const PARTICLES = new Set(particles);
/** Titles that are also given names. */
export const NAMESAKES: ReadonlySet<string> = new Set(namesakes);

/** A word of a name as every transliteration of it comes out: "Araghchi" and "Araqchi" give "aragchi". */
export function plainWord(written: string): string {
  const lower = written.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replaceAll('ı', 'i').replaceAll('ø', 'o').replaceAll('ł', 'l');
  const common = VARIANTS.get(lower.replace(/[^\p{L}]/gu, '')) ?? lower;
  return RULES.reduce((so, { from, to }) => so.replace(from, to), common);
}

/** The words of a name in their plain form, without particles ("al-Burhan", "Ahmed bin Mubarak"); hyphens part words. */
export function plainWords(name: string): string[] {
  const words = name.replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, '. ').split(/[\s\-–‑.,]+/u).filter((part) => /\p{L}|\p{N}/u.test(part));
  const bare = words.filter((part, index) => index === 0 && words.length === 1 || !PARTICLES.has(part.toLowerCase()));
  return (bare.length ? bare : words).map((part) => plainWord(part));
}
