import { expect, test } from '@jest/globals';
import { analyse } from '../../src/language/analyse.ts';
import { toConllu } from '../../src/language/conllu.ts';

test('CoNLL-U holds words, trees, entities and spaces', () => {
  const rows = [
    '# newdoc id = report',
    '# sent_id = report-1',
    '# text = Red Cross monitors didn’t leave.',
    ['1', 'Red', 'Red', 'PROPN', 'NNP', 'Number=Sing', '2', 'compound', '_', 'NER=B-ORG'],
    ['2', 'Cross', 'Cross', 'PROPN', 'NNP', 'Number=Sing', '3', 'compound', '_', 'NER=I-ORG'],
    ['3', 'monitors', 'monitor', 'NOUN', 'NNS', 'Number=Plur', '6', 'nsubj', '_', '_'],
    ['4', 'did', 'do', 'AUX', 'VBD', 'Tense=Past|VerbForm=Fin', '6', 'aux', '_', 'SpaceAfter=No'],
    ['5', 'n’t', 'not', 'PART', 'RB', 'Polarity=Neg', '6', 'neg', '_', '_'],
    ['6', 'leave', 'leave', 'VERB', 'VB', 'VerbForm=Inf', '0', 'ROOT', '_', 'SpaceAfter=No'],
    ['7', '.', '.', 'PUNCT', '.', 'PunctType=Peri', '6', 'punct', '_', '_'],
    '',
    '# sent_id = report-2',
    '# text = Why?',
    ['1', 'Why', 'why', 'SCONJ', 'WRB', '_', '0', 'ROOT', '_', 'SpaceAfter=No'],
    ['2', '?', '?', 'PUNCT', '.', 'PunctType=Peri', '1', 'punct', '_', '_'],
    '',
    '',
  ];
  expect(toConllu(analyse('Red Cross monitors didn’t leave.\nWhy?'), 'report')).toBe(rows.map((row) => (typeof row === 'string' ? row : row.join('\t'))).join('\n'));
});

test('every row has ten fields whatever the text', () => {
  const conllu = toConllu(analyse('A\u0085B \u2028 “x\u00a0y”\tz\n\n👩‍👩‍👧 met Ο\u0301 .'), 'two\nlines');
  for (const row of conllu.split('\n').filter((line) => line && !line.startsWith('#'))) expect(row.split('\t')).toHaveLength(10);
});

test('the text is that of the tokens, and spaces are those up to the next token', () => {
  const conllu = toConllu(analyse('The **truce**, signed [1] in May[2], held.“Good”'));
  const lines = conllu.split('\n').filter(Boolean);
  const texts = lines.filter((line) => line.startsWith('# text = ')).map((line) => line.slice('# text = '.length));
  const built = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t')).map((row) => (row[1] ?? '') + (row[9]?.includes('SpaceAfter=No') ? '' : ' ')).join('').trim();
  expect(built).toBe('The truce, signed in May, held.“Good”');
  expect(texts.join('')).toBe(built);
});

test('a document without sentences is nothing', () => {
  expect(toConllu(analyse(' '), 'empty')).toBe('');
});
