// Sentence boundaries against people's: ours, spaCy's and Intl.Segmenter's, F1 of sentence starts.
//   node tests/bench/language/boundaries.mjs [--python VENV/bin/python] TREEBANK.conllu.gz ...
// Each document is its sentences with a space between them; a sentence without a mark at its end, such as a heading,
// ends its line. Needs a build (`npm run build`).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { analyse } from '../../../dist/language/analyse.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { python: { type: 'string' } } });
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const methods = {
  ours: (texts) => texts.map((text) => analyse(text).sentences.map(({ start }) => start)),
  spaCy: values.python ? spacyStarts : undefined,
  'Intl.Segmenter': (texts) => texts.map((text) => Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.search(/\S|$/))),
};
if (!methods.spaCy) console.log('spaCy is missing: give the Python that has it with --python.');

for (const file of positionals) {
  const documents = readTreebank(file);
  const rows = {};
  for (const [name, method] of Object.entries(methods)) {
    if (!method) continue;
    const counts = { found: 0, gold: 0, right: 0 };
    method(documents.map(({ text }) => text)).forEach((starts, d) => {
      const gold = new Set(documents[d].starts);
      counts.found += starts.length;
      counts.gold += gold.size;
      counts.right += starts.filter((start) => gold.has(start)).length;
    });
    const precision = counts.right / counts.found;
    const recall = counts.right / counts.gold;
    rows[name] = { precision: percent(precision), recall: percent(recall), F1: percent((2 * precision * recall) / (precision + recall)) };
  }
  console.log(basename(file), documents.length, 'documents');
  console.table(rows);
}

function readTreebank(file) {
  const documents = [];
  for (const line of gunzipSync(readFileSync(file)).toString().split('\n')) {
    if (line.startsWith('# newdoc') || documents.length === 0) documents.push({ text: '', starts: [] });
    const document = documents.at(-1);
    if (!line.startsWith('# text = ')) continue;
    if (document.text) document.text += /[.!?:;,…)\]"'”’–—-]$/.test(document.text) ? ' ' : '\n';
    document.starts.push(document.text.length);
    document.text += line.slice('# text = '.length).trim();
  }
  return documents.filter(({ text }) => text);
}

function spacyStarts(texts) {
  const script = fileURLToPath(new URL('spacy_reference.py', import.meta.url));
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
  const { stdout, status, stderr } = spawnSync(values.python, [script, 'annotate'], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim().split('\n').map((line, d) => {
    const { starts, sentences, words } = JSON.parse(line);
    // spaCy counts code points, and white space may be a sentence's first token.
    const units = [];
    let at = 0;
    for (const char of texts[d]) {
      units.push(at);
      at += char.length;
    }
    return sentences.map((i) => { while (words[i] !== undefined && !words[i].trim()) i++; return units[starts[i]]; });
  });
}

function percent(share) {
  return Number((100 * share).toFixed(1));
}
