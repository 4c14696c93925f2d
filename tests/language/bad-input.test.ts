import { toConllu } from '../../src/language/conllu.ts';
import { drawAnalysis } from '../../src/language/draw.ts';
import { describe, expect, test } from '@jest/globals';
import { analyse, analyseRaw } from '../../src/language/analyse.ts';
import { faults } from './sound.ts';

const inputs: Record<string, string> = {
  'a line without a space': 'x'.repeat(1_000_000),
  'commas': ','.repeat(9_000),
  'dots': '.'.repeat(100_000),
  'colons between letters': 'a:'.repeat(5_000),
  'at signs': 'a@'.repeat(50_000),
  'addresses run together': 'http://a.b/'.repeat(20_000),
  'opening brackets': '['.repeat(5_000),
  'opening brackets and digits': '[1'.repeat(50_000),
  'white space': ' \t\u3000'.repeat(100_000),
  'white space between letters': `The${' '.repeat(200_000)}talks${'\t \u3000'.repeat(50_000)}failed.`,
  'capitals with hyphens': 'A-'.repeat(4_000),
  'quote marks': '>'.repeat(50_000),
  'a heading of spaces': `#${' '.repeat(100_000)}#${' #'.repeat(3_000)}`,
  'emphasis': '*a_'.repeat(10_000),
  'line ends': '\r\n'.repeat(300_000),
  'many lines': 'a b\n'.repeat(1_000),
  'lone surrogates': '\ud83d a \udc00 b \ud83d\ud83d'.repeat(200),
  'NUL bytes': 'The talks\0 failed \0 again.'.repeat(50),
  'emoji': '👩‍👩‍👧 😀🇺🇸 met '.repeat(200),
  'combining marks': `a${'\u0301'.repeat(5_000)} talk`,
  'right-to-left marks': '\u202eThe talks\u202c \u2067failed\u2069.',
  'Arabic': 'وزير الخارجية القطري التقى نظيره الإيراني في الدوحة. '.repeat(50),
  'Chinese': '外交部长在多哈会见了代表团。'.repeat(50),
};

describe.each(Object.entries(inputs))('%s', (_, text) => {
  test('is analysed soundly', () => {
    expect(faults(analyse(text))).toEqual([]);
  });

  test('can be drawn and written', () => {
    const analysis = analyse(text);
    expect(drawAnalysis(analysis).length).toBeLessThan(1000 * (analysis.tokens.length + 1));
    expect(toConllu(analysis).split('\n').filter((line) => /^\d/.test(line))).toHaveLength(analysis.tokens.length);
  });

  test('is analysed soundly as it is', () => {
    expect(faults(analyseRaw(text))).toEqual([]);
  });
});

test('text in another script is named', () => {
  expect(analyse(inputs['Arabic'] ?? '').skipped).toEqual([{ start: 0, end: expect.any(Number), language: 'ar' }]);
  expect(analyse(inputs['Chinese'] ?? '').skipped).toEqual([{ start: 0, end: expect.any(Number), language: 'zh' }]);
});

test('more different words than the caches hold change no result', () => {
  const sentence = 'The mediators met both delegations in Geneva.';
  const before = annotations(sentence);
  analyse(Array.from({ length: 40_000 }, (_, i) => `w${i.toString(36)}${i % 40 === 0 ? '.\n' : ''}`).join(' '));
  expect(annotations(sentence)).toEqual(before);
});

function annotations(text: string): unknown {
  return analyse(text).tokens.map(({ lemma, tag, head, label }) => ({ lemma, tag, head, label }));
}
