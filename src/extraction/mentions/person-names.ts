import type { Token } from '../../language/analysis.ts';
import { titles } from '../lexicon/actors.ts';
import { nameParts } from '../lexicon/names.ts';
import { things } from '../lexicon/things.ts';
import { Wordings } from '../rules/fold.ts';

const titleWords = new Wordings<true>();
for (const title of titles) titleWords.add(title, true);

/** Words that offices and titles are made of. */
export const OFFICE_WORDS: ReadonlySet<string> = new Set(titles.flatMap((title) => title.toLowerCase().split(' ')));
const HONORIFIC = new Set(things.honorifics);
const PARTICLES = new Set(things.particles);
const NO_PERSON = new Set(things.impersonal);
/** Entity labels of what is no person. */
const IMPERSONAL = new Set(['GPE', 'LOC', 'FAC', 'EVENT', 'LAW', 'NORP', 'DATE', 'WORK_OF_ART', 'PRODUCT', 'LANGUAGE']);
export const CAPITALISED = /^\p{Lu}[\p{L}'’-]+\.?$/u;
const INITIAL = /^(?:\p{Lu}\.){1,3}$|^\p{Lu}$/u;

/** Token behind a title or form of address at `i` ("Foreign Minister", "Mr."), or undefined when there is none. */
function titleEnd(tokens: readonly Token[], i: number, text: string, folded: string): number | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (HONORIFIC.has(token.text.toLowerCase()) && CAPITALISED.test(token.text)) return i + 1;
  const title = titleWords.at(text, folded, token.start);
  if (!title) return undefined;
  let at = i;
  while (at < tokens.length && (tokens[at]?.start ?? title.end) < title.end) at++;
  // "vice-president" is one word to the lexicon and three to the tokenizer; "Mr." ends with its full stop.
  return at;
}

/** Token behind all titles at `i`: "Deputy Secretary", "His Excellency President". */
export function titlesEnd(tokens: readonly Token[], i: number, text: string, folded: string): number | undefined {
  let last = titleEnd(tokens, i, text, folded);
  for (let next = last; next !== undefined; next = titleEnd(tokens, next, text, folded)) last = next;
  return last;
}

/** Token behind a person's name at `from`: capitalised words, initials and particles. */
export function nameEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < Math.min(end, from + 4) && (CAPITALISED.test(tokens[at]?.text ?? '') || INITIAL.test(tokens[at]?.text ?? '')) && (tokens[at]?.pos === 'PROPN' || at > from)) at++;
  // An initial ends no name ("Plan B").
  while (at > from && INITIAL.test(tokens[at - 1]?.text ?? '')) at--;
  // "Ahmed bin Mubarak"
  let particle = at;
  while (particle < end && particle - at < 2 && (PARTICLES.has(tokens[particle]?.text ?? '') || tokens[particle]?.text === 'y')) particle++;
  if (at > from && particle > at && particle < end && CAPITALISED.test(tokens[particle]?.text ?? '')) return nameEnd(tokens, particle, end);
  // Hyphenated names, and names that the tokenizer cuts at a letter it does not know.
  const before = at;
  while (at > from && at < end && tokens[at]?.start === tokens[at - 1]?.end && (/^\p{L}/u.test(tokens[at]?.text ?? '') || (tokens[at]?.text === '-' && /^\p{L}/u.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.start === tokens[at]?.end))) at++;
  // "Badr al-Busaidi": a particle that a hyphen ties begins the surname.
  if (at === before && at > from && /^(?:al|el|ul|ad|as|an|at|ar|az)$/i.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === '-' && tokens[at + 1]?.start === tokens[at]?.end && at + 2 < end) return at + 3;
  return at > before && CAPITALISED.test(tokens[at]?.text ?? '') && at < end && at - from < 6 ? nameEnd(tokens, at, end) : at;
}

/** Token behind a name of two or three words that an apposition introduces ("Ana Ruiz, a former envoy", "the spokesman, Ana Ruiz,"). */
export function introducedAt(tokens: readonly Token[], i: number, end: number): number | undefined {
  let last = i;
  while (last < Math.min(end, i + 3) && CAPITALISED.test(tokens[last]?.text ?? '') && tokens[last]?.pos === 'PROPN') last++;
  if (last - i < 2 || tokens[last]?.text !== ',' || ['PROPN', 'ADP'].includes(tokens[i - 1]?.pos ?? '')) return undefined;
  const offices = (from: number, to: number): boolean => tokens.slice(Math.max(0, from), Math.min(end, to)).some((token) => OFFICE_WORDS.has(token.text.toLowerCase()));
  const opens = ['a', 'an', 'the', 'former', 'who', 'whose', 'his', 'her', 'its', 'their', 'our'].includes(tokens[last + 1]?.text.toLowerCase() ?? '');
  if (opens && offices(last + 1, last + 6)) return last;
  return tokens[i - 1]?.text === ',' && offices(i - 3, i) ? last : undefined;
}

/** Do the tokens look like a person's name? One word must be taken for a person by the analysis or stand behind a form of address, several must not be taken for a thing. */
export function looksLikePerson(tokens: readonly Token[], first: number, last: number, labels: ReadonlyMap<number, string>): boolean {
  const own = Array.from({ length: last - first }, (_, k) => labels.get(first + k));
  const words = tokens.slice(first, last).map((token) => token.text.toLowerCase());
  if (words.some((word) => NO_PERSON.has(word)) || OFFICE_WORDS.has(words.at(-1) ?? '') || nameParts.things.has(words.at(-1) ?? '')) return false;
  if (own.includes('PERSON')) return true;
  const before = tokens[first - 1]?.text ?? '';
  const behindHonorific = HONORIFIC.has(before.toLowerCase()) && CAPITALISED.test(before);
  return (last - first > 1 || behindHonorific) && !own.some((label) => label !== undefined && IMPERSONAL.has(label));
}

/** "President BIDEN", as minutes and transcripts write names. */
export function inTitleCase(name: string): string {
  return name.replace(/\p{Lu}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** The part of a full name by which a person goes later: the family name with its particles. */
export function surnameOf(name: string, isFamilyFirst: (word: string) => boolean): string | undefined {
  const parts = name.split(' ');
  const first = parts[0] ?? '';
  if (parts.length < 2) return undefined;
  if (isFamilyFirst(first) && parts.length <= 3) return first;
  let at = parts.length - 1;
  while (at > 1 && /^(?:al|el|ul|von|van|der|de|la|da|dos|di|du|bin|Al|De|Van|Von)$/.test(parts[at - 1] ?? '') && parts[at - 1] !== 'bin') at--;
  return parts.slice(at).join(' ');
}
