// Which short lines are told to be in another language: each alone, and among lines in English or in its language.
//   node tests/bench/language/short-lines.mjs        (needs a build: `npm run build`)
// Lists of lines: short-lines.yaml.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { foreignLanguages } from '../../../dist/language/languages/lines.js';

const ENGLISH = 'The delegations said that they would meet again in the autumn.';
const FRENCH = 'Les délégations ont déclaré que leurs équipes se retrouveraient dans la capitale.';
const { english, foreign } = parse(readFileSync(new URL('short-lines.yaml', import.meta.url), 'utf8'));
const others = Object.values(foreign).flat();

console.table({
  'English, taken for foreign': count(english),
  'foreign, told': count(others),
});
console.log(`Of ${english.length} English lines one below the other, ${foreignLanguages(english).filter((language) => language !== undefined).length} are taken for foreign.`);
console.log('English, alone:', english.filter((line) => isForeign(line)));
console.log('foreign, not told alone:', others.filter((line) => !isForeign(line)));

function count(lines) {
  return {
    lines: lines.length,
    alone: lines.filter((line) => isForeign(line)).length,
    'among English lines': lines.filter((line) => isForeign(line, ENGLISH)).length,
    'among French lines': lines.filter((line) => isForeign(line, FRENCH)).length,
  };
}

function isForeign(line, around) {
  return foreignLanguages(around ? [around, line, around] : [line])[around ? 1 : 0] !== undefined;
}
