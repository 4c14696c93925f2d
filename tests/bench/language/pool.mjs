// How much faster two threads are than one, and two processes that share nothing, which is what the machine can give.
//   node tests/bench/language/pool.mjs [--rounds 3] TEXTS.jsonl
// Lines of the file: {"text": ...}. Needs a build (`npm run build`). Runs take turns; the best of the rounds counts. By
// the clock two are only as fast as the cores are free, so look at the CPU time, too: without any loss it stays the same.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals: [file] } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '3' }, run: { type: 'string' } } });
const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);

if (values.run) console.log(JSON.stringify(await measure(values.run)));
else await compare();

/** From the first text on, so that what every process needs to load counts as what it is. */
async function measure(what) {
  const begun = performance.now();
  const worked = process.cpuUsage();
  let tokens = 0;
  let peak = 0;
  for await (const count of run(what)) {
    tokens += count;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const { user, system } = process.cpuUsage(worked);
  return { tokens, seconds: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6, megabytes: Math.round(peak / 2 ** 20) };
}

async function* run(what) {
  if (what.startsWith('pool')) {
    const { analyseMany } = await import('../../../dist/language/pool.js');
    for await (const { tokens } of analyseMany(texts, { workers: Number(what.slice(-1)) })) yield tokens.length;
    return;
  }
  const { analyse } = await import('../../../dist/language/analyse.js');
  const half = what === 'first half' ? 0 : 1;
  for (const [i, text] of texts.entries()) if (i % 2 === half) yield analyse(text).tokens.length;
}

async function compare() {
  const programs = { 'pool of 1': ['pool 1'], 'pool of 2': ['pool 2'], 'two processes': ['first half', 'second half'] };
  const best = {};
  for (let turn = 0; turn < Number(values.rounds); turn++) {
    for (const [name, parts] of Object.entries(programs)) {
      const results = await Promise.all(parts.map(start));
      const sum = (key) => results.reduce((total, result) => total + result[key], 0);
      const result = { tokens: sum('tokens'), seconds: Math.max(...results.map(({ seconds }) => seconds)), cpu: sum('cpu'), megabytes: sum('megabytes') };
      best[name] = { ...result, seconds: Math.min(result.seconds, best[name]?.seconds ?? Infinity), cpu: Math.min(result.cpu, best[name]?.cpu ?? Infinity) };
    }
  }
  const one = best['pool of 1'];
  console.table(Object.fromEntries(Object.entries(best).map(([name, { tokens, seconds, cpu, megabytes }]) => [name, {
    tokens,
    'tokens/s': Math.round(tokens / seconds),
    'by the clock': round(one.seconds / seconds),
    'CPU s': round(cpu),
    // What two cores give that nobody else uses.
    'by CPU time': name === 'pool of 1' ? 1 : round((2 * one.cpu) / cpu),
    'MB at most': megabytes,
  }])));
}

function start(what) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--run', what, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part) => { output += part; });
    child.on('error', reject).on('close', (status) => { if (status === 0) resolve(JSON.parse(output)); else reject(new Error(`${what} ended with ${status}.`)); });
  });
}

function round(number) {
  return Math.round(100 * number) / 100;
}
