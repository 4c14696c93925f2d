// Scores extraction on gold documents and gold sentences: node tests/bench/extraction.mjs FOLDER
// FOLDER holds dev/, sentences/ and the scorers score-claims.mjs and score-sentences.mjs; it is no part of the project.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bench = resolve(process.argv[2] ?? 'bench');
if (!existsSync(join(bench, 'score-claims.mjs'))) {
  console.error(`No gold documents in ${bench}. Name their folder: node tests/bench/extraction.mjs FOLDER`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'backchannel-bench-'));

/** Runs the program as a user would and keeps what it prints. */
function extract(path, name) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'main.js'), 'extract', path], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`extract ${path} ended with ${status}: ${stderr.slice(-500)}`);
  const file = join(folder, name);
  writeFileSync(file, stdout);
  return file;
}

function score(scorer, gold, claims, flag) {
  console.log(`\n${scorer}`);
  spawnSync(process.execPath, [join(bench, scorer), gold, claims, flag], { stdio: ['ignore', 'inherit', 'inherit'] });
}

const claims = extract(join(bench, 'dev', '*.txt'), 'dev.jsonl');
const halves = JSON.parse(readFileSync(new URL('halves.json', import.meta.url), 'utf8'));
for (const half of ['workedOn', 'putAside']) {
  const of = join(folder, half);
  mkdirSync(of);
  for (const name of halves[half]) for (const end of ['.txt', '.json']) copyFileSync(join(bench, 'dev', name + end), join(of, name + end));
  console.log(`\n${half}`);
  score('score-claims.mjs', of, claims, '--by-relation');
}

const gold = join(bench, 'sentences', 'plover-gsr.jsonl');
const sentences = join(folder, 'sentences.jsonl');
// An id that stands for two sentences can be answered for only one of them: the first.
const records = new Map();
for (const line of readFileSync(gold, 'utf8').split('\n').filter(Boolean)) {
  const { id, text } = JSON.parse(line);
  if (!records.has(id)) records.set(id, JSON.stringify({ id, text }));
}
writeFileSync(sentences, [...records.values()].join('\n'));
score('score-sentences.mjs', gold, extract(sentences, 'sentences-claims.jsonl'), '--by-type');
rmSync(folder, { recursive: true, force: true });
