// Prints the candidate sides of annotated documents with their inputs and how well they are the annotated ones:
// node tests/bench/sides/candidates.mjs OUT.json FOLDER ...
import { writeFileSync } from 'node:fs';
import { candidateSides, INPUTS } from '../../../dist/extraction/document/candidate-sides.js';
import { Evidence } from '../../../dist/extraction/document/evidence.js';
import { officesOf } from '../../../dist/extraction/document/offices.js';
import { compare, documentsIn } from './gold.mjs';

const [out, ...folders] = process.argv.slice(2);
const documents = [];
for (const folder of folders) for (const { name, scenes, issuers, title, gold } of documentsIn(folder)) {
  const parties = gold[0]?.parties ?? [];
  const candidates = candidateSides(new Evidence(scenes, issuers, title, officesOf(scenes))).map(({ sides, values }) => ({ sides: sides.map(({ key }) => key), values: values.map((value) => Math.round(value * 1e4) / 1e4), verdict: compare(sides, parties) }));
  documents.push({ folder, name, parties: parties.map(({ id }) => id), candidates });
}
writeFileSync(out, JSON.stringify({ inputs: INPUTS, documents }));
const reached = documents.filter(({ parties, candidates }) => parties.length > 1 && candidates.some(({ verdict }) => verdict === 'right')).length;
console.error(`${documents.length} documents; of ${documents.filter(({ parties }) => parties.length > 1).length} with parties ${reached} have them among the candidates.`);
