// Compares the pipeline with spaCy's annotations, token by token.
//   node tests/bench/language/parity.mjs [--model FILE] [--show N] ANNOTATIONS.jsonl ...
// The annotations come from `spacy_reference.py annotate`. Needs a build (`npm run build`).
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { nounChunks } from '../../../dist/language/pipeline/noun-chunks.js';
import { Pipeline } from '../../../dist/language/pipeline/pipeline.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { model: { type: 'string' }, show: { type: 'string', default: '0' } } });
const pipeline = new Pipeline(values.model && pathToFileURL(resolve(values.model)));
const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
let shown = Number(values.show);

const columns = ['tags', 'heads', 'labels', 'sentences', 'pos', 'morphs', 'lemmas', 'entities', 'chunks'];
const table = {};
for (const file of positionals) {
  const gold = lines(file);
  const row = { texts: gold.length, tokens: 0, tokenization: 0, ...Object.fromEntries(columns.map((column) => [column, 0])) };
  let d = 0;
  for (const doc of pipeline.pipe(gold.map(({ text }) => text))) compare(doc, gold[d++], row);
  table[basename(file)] = row;
}
console.table(table);

function compare(doc, spacy, row) {
  row.tokens += spacy.words.length;
  const words = doc.lexemes.map(({ orth }) => orth);
  if (words.join('\n') !== spacy.words.join('\n')) {
    row.tokenization++;
    const at = words.findIndex((word, i) => word !== spacy.words[i]);
    show('tokens', words.slice(Math.max(0, at - 2), at + 5).join(' | '), spacy.words.slice(Math.max(0, at - 2), at + 5).join(' | '));
    return;
  }
  const ours = {
    tags: Array.from(doc.tags, (tag) => pipeline.tags[tag]),
    heads: Array.from(doc.heads),
    labels: Array.from(doc.labels, (label) => pipeline.labels[label]),
    sentences: Array.from(doc.sentenceStarts),
    pos: doc.pos,
    morphs: doc.morphs,
    lemmas: doc.lemmas,
    entities: mark(doc.entities.map(({ start, end, label }) => [start, end, label]), words.length),
    chunks: mark(nounChunks(doc.tree(pipeline.labels)).map(({ start, end }) => [start, end, 'NP']), words.length),
  };
  const starts = new Set(spacy.sentences);
  const theirs = { ...spacy, sentences: words.map((_, i) => Number(starts.has(i))), entities: mark(spacy.entities, words.length), chunks: mark(spacy.chunks.map(([start, end]) => [start, end, 'NP']), words.length) };
  for (const column of columns) {
    for (let i = 0; i < words.length; i++) {
      if (ours[column][i] === theirs[column][i]) continue;
      row[column]++;
      show(column, `${i} ${words.slice(Math.max(0, i - 3), i + 4).join(' ')}: ${ours[column][i]}`, theirs[column][i]);
    }
  }
}

function mark(entities, length) {
  const marks = Array.from({ length }, () => '');
  for (const [start, end, label] of entities) for (let i = start; i < end; i++) marks[i] = `${i === start ? 'B' : 'I'}-${label}`;
  return marks;
}

function show(what, ours, theirs) {
  if (shown-- > 0) console.log(`${what}: ${ours}  spaCy: ${theirs}`);
}
