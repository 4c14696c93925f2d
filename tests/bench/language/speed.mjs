// Speed and memory beside spaCy, in one run, each in a fresh process, in turns; the best of the rounds counts.
// On a machine that others use, the ratio by CPU time is the steadier one.
//   node tests/bench/language/speed.mjs [--python VENV/bin/python] [--model FLOAT32.bin] [--rounds 3] TEXTS.jsonl
// Lines of the file: {"text": ...}. Needs a build (`npm run build`). Quote ratios: times depend on the machine.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const options = { python: { type: 'string' }, model: { type: 'string' }, rounds: { type: 'string', default: '3' }, run: { type: 'string' } };
const { values, positionals: [file] } = parseArgs({ allowPositionals: true, options });
const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
const megabytes = () => Math.round(process.memoryUsage.rss() / 2 ** 20);

if (values.run) console.log(JSON.stringify(await measure(values.run)));
else compare();

async function measure(what) {
  const started = performance.now();
  const run = await prepare(what);
  const load = (performance.now() - started) / 1000;
  const loaded = megabytes();
  let peak = loaded;
  let tokens = 0;
  let begun = performance.now();
  let worked = process.cpuUsage();
  let waiting = what.startsWith('workers');
  for await (const count of run()) {
    if (waiting) {
      // The pool's threads load while the first document waits.
      begun = performance.now();
      worked = process.cpuUsage();
      waiting = false;
      continue;
    }
    tokens += count;
    peak = Math.max(peak, megabytes());
  }
  const { user, system } = process.cpuUsage(worked);
  return { tokens, seconds: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6, load, loaded, megabytes: peak };
}

/** Loads what is measured and gives back the run itself, which tells the tokens of each document. */
async function prepare(what) {
  if (what === 'analyse' || what === 'mended') {
    const [{ analyse }, { mend }] = await Promise.all([import('../../../dist/language/analyse.js'), import('../../../dist/language/mend/mend.js')]);
    analyse('The first text loads the model.');
    return function* () { for (const text of texts) yield (what === 'mended' ? mend(analyse(text)) : analyse(text)).tokens.length; };
  }
  if (what.startsWith('workers')) {
    const { analyseMany } = await import('../../../dist/language/pool.js');
    const workers = Number(what.slice(-1));
    return async function* () { for await (const { tokens } of analyseMany(texts, { workers })) yield tokens.length; };
  }
  const { Pipeline } = await import('../../../dist/language/pipeline/pipeline.js');
  const pipeline = new Pipeline(what === 'float32' ? pathToFileURL(resolve(values.model)) : undefined);
  return function* () { for (const doc of pipeline.pipe(texts)) yield doc.length; };
}

function compare() {
  const programs = {
    spaCy: values.python && [values.python, [fileURLToPath(new URL('spacy_reference.py', import.meta.url)), 'time'], readFileSync(file)],
    'pipeline, float32': values.model && ours('float32'),
    pipeline: ours('pipeline'),
    analyse: ours('analyse'),
    'analyse and mend': ours('mended'),
    'pool of 1': ours('workers1'),
    'pool of 2': ours('workers2'),
  };
  if (!programs.spaCy) console.log('spaCy is missing: give the Python that has it with --python.');
  const best = {};
  for (let turn = 0; turn < Number(values.rounds); turn++) {
    for (const [name, program] of Object.entries(programs)) {
      if (!program) continue;
      const [command, args, input] = program;
      const { stdout, status, stderr } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
      if (status !== 0) throw new Error(stderr);
      const result = JSON.parse(stdout);
      if (!best[name] || result.cpu < best[name].cpu) best[name] = { ...result, seconds: Math.min(result.seconds, best[name]?.seconds ?? Infinity) };
    }
  }
  const rate = (name, by) => (best[name] ? best[name].tokens / best[name][by] : Number.NaN);
  console.table(Object.fromEntries(Object.entries(best).map(([name, { tokens, load, loaded, megabytes: peak }]) => [name, {
    tokens,
    'tokens/s': Math.round(rate(name, 'seconds')),
    'tokens/CPU s': Math.round(rate(name, 'cpu')),
    'ratio to spaCy': round(rate(name, 'seconds') / rate('spaCy', 'seconds')),
    'ratio by CPU': round(rate(name, 'cpu') / rate('spaCy', 'cpu')),
    'load s': round(load),
    'MB loaded': loaded,
    'MB peak': peak,
  }])));
  console.log(`Two threads against one: ${(rate('pool of 2', 'seconds') / rate('pool of 1', 'seconds')).toFixed(2)}`);
}

function round(number) {
  return Math.round(100 * number) / 100;
}

function ours(what) {
  return [process.execPath, [fileURLToPath(import.meta.url), '--run', what, ...(values.model ? ['--model', values.model] : []), file]];
}
