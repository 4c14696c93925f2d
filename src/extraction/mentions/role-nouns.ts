import type { Token } from '../../language/analysis.ts';
import { offices } from '../lexicon/actors.ts';
import { things } from '../lexicon/things.ts';
import { Wordings } from '../rules/fold.ts';
import { isVerb } from '../rules/readings.ts';
import type { Item } from '../rules/scene.ts';

const roles = new Wordings<true>();
for (const noun of [...things.representatives, ...offices, ...things.companions]) roles.add(noun, true);
const fighters = new Wordings<true>();
for (const noun of things.fighters) fighters.add(noun, true);
/** What a person has who leads somebody: whoever it is that these belong to acts. */
const followings = new Wordings<true>();
for (const noun of things.followings) followings.add(noun, true);

/** What a state has and may give up, and not who speaks for it. */
const OBJECTS = /boats|forces|army|navy|military|side|sources?|mission|counterparts?|capitals/i;
const POSSESSIVE = /^['’]s?$/;
/** Farthest that a role noun stands from the name before it. */
const REACH = 7;

/** The role noun that a noun phrase ends in: its tokens `[at, last)`. */
export interface RoleNoun { readonly at: number; readonly last: number; readonly text: string }

/** The role noun of the noun phrase that goes on at token `from` ("senior foreign ministry officials"), or undefined. */
function roleNounFrom(tokens: readonly Token[], from: number, end: number, text: string, folded: string, words: readonly Wordings<true>[]): RoleNoun | undefined {
  for (let at = from; at < Math.min(end, from + REACH); at++) {
    const token = tokens[at];
    if (!token) return undefined;
    const match = words.flatMap((list) => list.at(text, folded, token.start) ?? []).sort((a, b) => b.end - a.end)[0];
    if (match) {
      let last = at;
      while (last < end && (tokens[last]?.start ?? match.end) < match.end) last++;
      const next = tokens[last];
      // "government troops", "army base": only the last noun of the phrase tells what it is.
      const goesOn = last < end && next !== undefined && next.start - match.end <= 1 && ((next.pos === 'NOUN' && !isVerb(tokens, last) && next.text.toLowerCase() !== 'said') || (next.text === '-' && next.start === match.end));
      if (!goesOn) return { at, last, text: text.slice(token.start, match.end) };
    }
    if (!['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.pos) && token.text !== '-' && !(token.pos === 'VERB' && /(?:ed|ing)$/.test(token.text) && at + 1 < end && ['NOUN', 'ADJ'].includes(tokens[at + 1]?.pos ?? ''))) return undefined;
    if (token.pos !== 'ADJ' && token.pos !== 'PROPN' && isVerb(tokens, at)) return undefined;
  }
  return undefined;
}

/** "Iranian negotiators", "Qatar's foreign minister", "Houthi fighters", "Trump's envoy": who acts for the named, with the noun that says so. */
export function roleNounBehind(item: Item, tokens: readonly Token[], end: number, text: string, folded: string): RoleNoun | undefined {
  const owns = POSSESSIVE.test(tokens[item.last]?.text ?? '');
  if (!owns && isVerb(tokens, item.last)) return undefined;
  if (!owns && item.label === 'Person') return RULE.test(tokens[item.last]?.text ?? '') ? { at: item.last, last: item.last + 1, text: tokens[item.last]?.text ?? '' } : undefined;
  const from = owns ? item.last + 1 : tokens[item.last]?.text === '-' && tokens[item.last + 1]?.text !== 'led' ? item.last + 1 : item.last;
  const words = item.label === 'Person' ? [followings] : item.label === 'State' ? [roles] : [roles, fighters];
  return roleNounFrom(tokens, from, end, text, folded, words);
}

/** "the Biden administration" */
const RULE = /^(?:administration|government|cabinet|regime|presidency|camp|team)$/;

/** What a person belongs to ("his country"). */
const homes = new Wordings<true>();
for (const noun of ['country', 'nation', 'homeland', 'side', 'movement', 'government', 'delegation', 'people']) homes.add(noun, true);

/** "its negotiators", "our foreign minister": the noun, where the pronoun's owner speaks through it. */
export function ownedRoleNoun(tokens: readonly Token[], pronoun: number, end: number, text: string, folded: string): RoleNoun | undefined {
  const isPerson = /^(?:his|her|my)$/i.test(tokens[pronoun]?.text ?? '');
  const noun = roleNounFrom(tokens, pronoun + 1, end, text, folded, isPerson ? [roles, homes] : [roles]);
  return noun && !isPerson && OBJECTS.test(noun.text) ? undefined : noun;
}

/** Is the noun the office or rank of one human ("minister", "envoy"), and no body and no plural? */
export function isPersonal(office: string): boolean {
  return PERSONAL.has(office.toLowerCase().split(/[\s-]/).at(-1) ?? '');
}

const PERSONAL = new Set(offices.flatMap((office) => (office === office.toLowerCase() ? [office.split(/[\s-]/).at(-1) ?? ''] : [])).filter((word) => !word.endsWith('s') || word === 'boss'));
