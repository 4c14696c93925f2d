import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readSources } from '../../src/sources/read.ts';
import { documents, notes, problems, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('JSON Lines', () => {
  test('each record is a document', async () => {
    const file = folder.write('briefs.jsonl', line({ id: 'one', title: 'T', publisher: 'P', date: '2026-06-09', url: 'https://example.org/', licence: 'CC BY 4.0', kind: 'wire', text: 'Text “one”.\n\nMore.' }) + line({ text: 'Two.' }) + line({ id: 3, date: null, license: 'ours', text: 'Three.' }));
    const sources = await folder.read('briefs.jsonl');
    expect(documents(sources)).toEqual([
      { id: expect.stringMatching(/^doc:[0-9a-f]{32}$/), name: 'one', origin: `${file}#one`, title: 'T', publisher: 'P', date: '2026-06-09', url: 'https://example.org/', licence: 'CC BY 4.0', text: 'Text “one”.\n\nMore.' },
      expect.objectContaining({ name: 'briefs-2', origin: `${file}#2`, text: 'Two.' }),
      expect.objectContaining({ name: '3', origin: `${file}#3`, licence: 'ours', text: 'Three.' }),
    ]);
    expect(notes(sources)).toEqual(Array(2).fill('It tells no date; its date stays unknown.'));
  });

  test('a broken line is a problem with its number and the rest goes on', async () => {
    const broken = [line({ id: 'a', text: 'Good.' }), '{"id": "b", "text": "cut\n', '\n', '[1, 2]\n', line({ id: 'c' }), line({ id: 'd', text: ' ' }), line({ id: 'a', text: 'Again.' }), '{"id":"e","text":"half \\ud83d a character"}\n', '{"id":"f","text":"nul \\u0000"}\n'];
    folder.write('a.jsonl', Buffer.concat([Buffer.from(broken.join('')), Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x0a]), Buffer.from('{"id":"z","text":"Last, without a line break."}')]));
    const sources = await folder.read('a.jsonl');
    expect(problems(sources, folder)).toEqual([
      'input: a.jsonl, line 2 is no JSON.', 'input: a.jsonl, line 4 is no record with a text.', 'input: a.jsonl, line 5 is no record with a text.', 'input: a.jsonl, line 6 holds no text.',
      'input: a.jsonl, line 7 has the id "a" of line 1.', 'input: a.jsonl, line 8 holds half a character (an unpaired surrogate).', 'input: a.jsonl, line 9 is not text but binary data.', 'input: a.jsonl, line 10 is broken UTF-8.',
    ]);
    expect(documents(sources).map((document) => document.name)).toEqual(['a', 'z']);
  });

  test('a mark and Windows line ends do not matter', async () => {
    folder.write('a.jsonl', `\ufeff${line({ text: 'One.' }).trim()}\r\n${line({ text: 'Two.' }).trim()}\r\n`);
    expect(documents(await folder.read('a.jsonl')).map((document) => document.text)).toEqual(['One.', 'Two.']);
  });

  test('lines that reach over many blocks of the file', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `${i} ${'Élysée 🕊 '.repeat(1 + i * 700)}`);
    folder.write('a.jsonl', texts.map((text) => line({ text })).join(''));
    expect(documents(await folder.read('a.jsonl')).map((document) => document.text)).toEqual(texts);
  });

  test('a text or a line that is too long', async () => {
    folder.write('a.jsonl', line({ text: 'x'.repeat(2_000_001) }) + 'y'.repeat(17 * 1024 * 1024) + '\n' + line({ id: 'fits', text: 'x'.repeat(2_000_000) }));
    const sources = await folder.read('a.jsonl');
    expect(problems(sources, folder)).toEqual(['input: a.jsonl, line 1 holds a text of 2,000,001 characters; the limit is 2,000,000.', 'input: a.jsonl, line 2 is longer than 16 MB.']);
    expect(documents(sources).map((document) => document.name)).toEqual(['fits']);
  });

  test('packed; and packed but cut off: what came before is read', async () => {
    const records = Array.from({ length: 3000 }, (_, i) => line({ id: `r${i}`, text: `Record ${i} of ${(i * 7919) % 3001}.` })).join('');
    folder.write('a.jsonl.gz', gzipSync(records));
    expect(documents(await folder.read('a.jsonl.gz'))).toHaveLength(3000);
    folder.write('b.jsonl.gz', gzipSync(records).subarray(0, 12_000));
    const sources = await folder.read('b.jsonl.gz');
    expect(problems(sources, folder).at(-1)).toBe('input: b.jsonl.gz is no gzip file, or is damaged or cut off.');
    const read = documents(sources).map((document) => document.name);
    expect(read.length).toBeGreaterThan(0);
    expect(read).toEqual(read.map((_, i) => `r${i}`));
  });

  test('an empty file', async () => {
    folder.write('a.jsonl', '');
    folder.write('b.jsonl.gz', gzipSync(''));
    folder.write('c.jsonl', '\n\n');
    expect(problems(await folder.read('.'), folder)).toEqual(['input: a.jsonl is empty.', 'input: b.jsonl.gz is empty.', 'input: c.jsonl is empty.']);
  });

  test('an abort ends the reading within a file', async () => {
    const file = folder.write('a.jsonl', line({ text: 'Text.' }).repeat(100));
    const controller = new AbortController();
    let count = 0;
    const reading = (async () => {
      for await (const _ of readSources([file], { signal: controller.signal })) if (++count === 2) controller.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(count).toBe(2);
  });
});
