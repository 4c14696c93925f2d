import { z } from 'zod';
import { actors } from './actors.ts';
import { readLexicon } from './read.ts';

const known = z.string().refine((id) => actors.byId.has(id), 'it is no entry of actors/');
const schema = z.strictObject({ go_betweens: z.array(known).min(1), quarrels: z.array(z.tuple([known, known])).min(1) });

const { go_betweens: goBetweens, quarrels } = readLexicon(new URL('./talks-prior.yaml', import.meta.url), schema);
const between = new Set(goBetweens);
const facing = new Set(quarrels.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));

/** Does an actor (its id) mediate more often than it is a side? */
export function isGoBetween(id: string): boolean {
  return between.has(id);
}

/** Have two actors (their ids) long had a quarrel, as states do that bargain as adversaries, or a group with the state that it is at home in? */
export function haveQuarrel(one: string, other: string): boolean {
  const homes = (id: string): readonly string[] => (id.startsWith('armed:') ? actors.byId.get(id)?.in ?? [] : []);
  return facing.has(`${one} ${other}`) || homes(one).includes(other) || homes(other).includes(one);
}
