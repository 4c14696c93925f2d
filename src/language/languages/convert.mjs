// Converts the data of the language detector eld into the one file that `detect.ts` loads.
//   node src/language/languages/convert.mjs     (writes languages.bin beside it; eld is a development dependency)
// For the maintainer, once per version of eld. The same input gives the same bytes.
//
// The file is gzipped: a line of JSON with languages, the average scores of right answers and the counts of what follows; then the
// n-grams, sorted, each as a 64-bit float (its bytes as one number); then for each how many languages it tells of; then
// the languages, as places in the list; then the scores.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const source = new URL('../../../node_modules/eld/', import.meta.url);
const load = (name) => import(new URL(`src/${name}.js`, source));
const [{ ngramsData }, { dictionary }, { avgScore }] = await Promise.all([load('ngrams/extrasmall'), load('dictionary'), load('avgScore')]);

/** eld leaves so much out of each score that it stores. */
const LEAST = 53;
const byteOf = new Map(dictionary.map((char, byte) => [char, byte]).filter(([char]) => char !== ' ').concat([[' ', 0x20]]));
const keyOf = (ngram) => Array.from(ngram).reduce((key, char) => key * 256 + byteOf.get(char), 0);

const entries = Object.entries(ngramsData.ngrams).map(([ngram, scores]) => [keyOf(ngram), Object.entries(scores)]).sort(([a], [b]) => a - b);
const pairs = entries.flatMap(([, scores]) => scores);
const languages = Object.values(ngramsData.languages);
const header = { format: 1, version: JSON.parse(readFileSync(new URL('package.json', source), 'utf8')).version, languages, averages: languages.map((language) => avgScore[language]), ngrams: entries.length, scores: pairs.length };
const text = JSON.stringify(header);
const body = Buffer.concat([
  // Padded so that the numbers stand at a multiple of eight.
  Buffer.from(`${text.padEnd(text.length + 7 - (text.length % 8))}\n`),
  Buffer.from(Float64Array.from(entries, ([key]) => key).buffer),
  Uint8Array.from(entries, ([, scores]) => scores.length),
  Uint8Array.from(pairs, ([language]) => Number(language)),
  Uint16Array.from(pairs, ([, score]) => score + LEAST).reduce((out, score, i) => { out.writeUInt16LE(score, 2 * i); return out; }, Buffer.alloc(2 * pairs.length)),
]);
const target = fileURLToPath(new URL('languages.bin', import.meta.url));
const file = gzipSync(body, { level: 9 });
// The system that packed it is no part of the data.
file[9] = 255;
writeFileSync(target, file);
console.log(`${target}: ${file.length} bytes`);
