import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { UserError } from '../../errors.ts';

/** Bytes of a text that are looked at: up to the first word's end behind FEW, no further than MANY. */
const FEW = 350;
const MANY = 380;
/** Bytes of a word that are looked at, bytes of an n-gram, and bytes from one to the next. */
const LONGEST_WORD = 70;
const NGRAM = 4;
const STRIDE = 3;
const SPACE = 0x20;
/** Turns a sum of scores into a share of one. */
const SCALE = 25;
/** A right answer has at least so much of the average score of its language. */
const LEAST_SHARE = 0.75;
/** Letters of the first 65,536 characters; an apostrophe that a word begins with stays with it. */
const BETWEEN_WORDS = /(?:[^\p{L}]|[\u{10000}-\u{10ffff}])+(?<!['`\u2019])/gu;

const Header = z.object({
  format: z.literal(1),
  languages: z.array(z.string()),
  averages: z.array(z.number()),
  ngrams: z.int(),
  scores: z.int(),
});

/** What the detector knows: for each n-gram where its languages and their scores begin. */
interface Profiles {
  readonly languages: readonly string[];
  readonly averages: readonly number[];
  readonly places: ReadonlyMap<number, number>;
  readonly counts: Uint8Array;
  /** First score of each n-gram. */
  readonly firsts: Uint32Array;
  readonly members: Uint8Array;
  readonly scores: DataView;
}

let loaded: Profiles | undefined;

/**
 * The language (ISO 639-1) that a text looks most like of the sixty that are known, empty where it looks like none, and
 * whether that is certain. Says what eld's smallest model says. Throws a UserError (`data`) where its data cannot be read.
 */
export function detectLanguage(text: string): { language: string; isReliable: boolean } {
  loaded ??= readProfiles();
  const { languages, averages, places, counts, firsts, members, scores } = loaded;
  const ngrams = ngramsOf(text);
  const sums = new Float64Array(languages.length);
  for (const ngram of ngrams) {
    const place = places.get(ngram);
    if (place === undefined) continue;
    const first = firsts[place] ?? 0;
    for (let i = first; i < first + (counts[place] ?? 0); i++) {
      const member = members[i] ?? 0;
      sums[member] = (sums[member] ?? 0) + scores.getUint16(2 * i, true);
    }
  }
  const best = sums.reduce((top, sum, i) => (sum > (sums[top] ?? 0) ? i : top), 0);
  const mean = (sums[best] ?? 0) / ngrams.size;
  if (!mean) return { language: '', isReliable: false };
  return { language: languages[best] ?? '', isReliable: ngrams.size >= 3 && mean / (mean + SCALE) >= (averages[best] ?? 1) * LEAST_SHARE };
}

/** The different n-grams of a text's words, each with the bytes of a number. */
function ngramsOf(text: string): Set<number> {
  const found = new Set<number>();
  for (const word of wordsOf(text)) {
    const end = Math.min(word.length, LONGEST_WORD);
    let at = 0;
    for (; at + NGRAM < end; at += STRIDE) found.add(key(word, at, at + NGRAM, at === 0, false));
    // Of a longer word the last n-gram reaches to its end, so it is none that is known.
    const last = end === 3 ? 0 : Math.max(0, end - NGRAM);
    found.add(word.length > LONGEST_WORD ? -word.length : key(word, last, end, at === 0, true));
  }
  return found;
}

function key(word: Uint8Array, from: number, to: number, isFirst: boolean, isLast: boolean): number {
  let number = isFirst ? SPACE : 0;
  for (let i = from; i < to; i++) number = number * 256 + (word[i] ?? 0);
  return isLast ? number * 256 + SPACE : number;
}

function* wordsOf(text: string): Generator<Uint8Array> {
  const plain = text.slice(0, 1000).replace(BETWEEN_WORDS, ' ').trim().toLowerCase();
  const bytes = Buffer.from(plain, 'utf8');
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === SPACE) {
      if (at > start) yield bytes.subarray(start, at);
      start = at + 1;
      if (at > FEW) return;
    }
    const startsCharacter = ((bytes[at + 1] ?? 0) & 0xc0) !== 0x80;
    if (at + 1 > MANY && startsCharacter) {
      if (at + 1 > start) yield bytes.subarray(start, at + 1);
      return;
    }
  }
  if (bytes.length > start) yield bytes.subarray(start);
}

function readProfiles(): Profiles {
  const location = new URL('languages.bin', import.meta.url);
  try {
    const file = Uint8Array.from(gunzipSync(readFileSync(location)));
    const start = file.indexOf(10) + 1;
    const header = Header.parse(JSON.parse(Buffer.from(file.subarray(0, start)).toString('utf8')));
    const keys = new Float64Array(file.buffer, start, header.ngrams);
    const afterKeys = start + keys.byteLength;
    const counts = file.subarray(afterKeys, afterKeys + header.ngrams);
    const members = file.subarray(afterKeys + header.ngrams, afterKeys + header.ngrams + header.scores);
    const firsts = new Uint32Array(header.ngrams);
    for (let i = 1; i < firsts.length; i++) firsts[i] = (firsts[i - 1] ?? 0) + (counts[i - 1] ?? 0);
    const places = new Map<number, number>();
    keys.forEach((number, i) => places.set(number, i));
    return { languages: header.languages, averages: header.averages, places, counts, firsts, members, scores: new DataView(file.buffer, afterKeys + header.ngrams + header.scores) };
  } catch (cause) {
    throw new UserError('data', `The data of the language detector, ${location.pathname}, cannot be read.`, 'Install the package again, or make it anew with src/language/languages/convert.mjs.', { cause });
  }
}
