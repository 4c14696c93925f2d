// How fast documents become claims beside the language layer alone, by CPU time: node tests/bench/extraction-speed.mjs TEXTS.jsonl [ROUNDS]
// TEXTS.jsonl: a line {"text": ..., "title": ..., "date": ...} a document. The first round warms up; the best of the others counts.
import { readFileSync } from 'node:fs';

const [file, rounds = '3'] = process.argv.slice(2);
const documents = readFileSync(file, 'utf8').trim().split('\n').map((line, index) => ({ id: String(index), title: '', date: null, ...JSON.parse(line), publisher: null, url: null }));
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const megabytes = () => Math.round(process.memoryUsage.rss() / 2 ** 20);

const { analyse, mend } = await import('../../dist/language/index.js');
mend(analyse('Qatar hosts talks.'));
const before = { cpu: cpu(), memory: megabytes() };
const { rules } = await import('../../dist/extraction/rules/extractor.js');
await rules.extract({ document: { ...documents[0], text: 'Qatar hosts talks.' }, analysis: mend(analyse('Qatar hosts talks.')) });
const load = { cpu: cpu() - before.cpu, memory: megabytes() - before.memory };

const best = { analyse: Infinity, extract: Infinity };
let tokens = 0;
let claims = 0;
let most = 0;
for (let round = 0; round <= Number(rounds); round++) {
  const spent = { analyse: 0, extract: 0 };
  tokens = 0;
  claims = 0;
  for (const document of documents) {
    const start = cpu();
    const analysis = mend(analyse(document.text));
    const middle = cpu();
    claims += (await rules.extract({ document, analysis })).claims.length;
    spent.analyse += middle - start;
    spent.extract += cpu() - middle;
    tokens += analysis.tokens.length;
    most = Math.max(most, megabytes());
  }
  if (round > 0) for (const part of Object.keys(best)) best[part] = Math.min(best[part], spent[part]);
}
const speed = (seconds) => Math.round(tokens / seconds);
console.log(`${documents.length} documents, ${tokens} tokens, ${claims} claims`);
console.log(`language layer alone  ${speed(best.analyse)} tokens a CPU second`);
console.log(`extraction alone      ${speed(best.extract)}`);
console.log(`documents to claims   ${speed(best.analyse + best.extract)}, ${(best.analyse / (best.analyse + best.extract)).toFixed(2)} of the language layer alone`);
console.log(`load                  ${load.cpu.toFixed(2)} CPU s and ${load.memory} MB beyond the language layer; ${most} MB at most`);
