import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { documents, notes, problems, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const TEXT = '---\ndate: 2026-06-09\n---\nThe Élysée said it “welcomes” Türkiye’s offer – a café’s worth of détente.\n';
const BODY = TEXT.slice(TEXT.lastIndexOf('---\n') + 4);
const read = async (content: Uint8Array, name = 'a.txt') => {
  folder.write(name, content);
  const sources = await folder.read(name);
  return { text: documents(sources)[0]?.text, notes: notes(sources), problems: problems(sources, folder) };
};

describe('encodings', () => {
  test.each([['UTF-16LE'], ['UTF-16BE'], ['UTF-32LE'], ['UTF-32BE']])('%s with its mark is read, and said', async (encoding) => {
    expect(await read(iconv.encode(TEXT, encoding, { addBOM: true }))).toEqual({ text: BODY, notes: [`It is in ${encoding}, as its byte order mark says.`], problems: [] });
  });

  test('windows-1252 is read, and said', async () => {
    expect(await read(iconv.encode(TEXT, 'windows-1252'))).toEqual({ text: BODY, notes: ['It is not UTF-8; it was read as windows-1252.'], problems: [] });
  });

  test('a page may name its encoding', async () => {
    const page = `<html><head><meta charset="iso-8859-9"><meta name="date" content="2026-06-09"></head><body><p>Erdoğan spoke in İstanbul.</p></body></html>`;
    expect(await read(iconv.encode(page, 'iso-8859-9'), 'a.html')).toEqual({ text: 'Erdoğan spoke in İstanbul.', notes: ['It is in iso-8859-9, as the page says.'], problems: [] });
  });

  test.each([
    ['cut off within a character', Buffer.from(TEXT).subarray(0, Buffer.from(TEXT).indexOf('’') + 2)],
    ['a stray byte among good characters', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe9]), Buffer.from(' on it goes')])],
    ['a lead byte without its followers', Buffer.from([...Buffer.from('Talks in Doha '), 0xc3, 0x28, ...Buffer.from(' went on.')])],
    ['bytes that no text has', Buffer.from([...Buffer.from('Talks '), 0xff, 0xfe, 0xfd, ...Buffer.from(' went on.')])],
    ['a mark before broken bytes', Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from('caf'), 0xe9])],
  ])('UTF-8 that is damaged (%s) is a problem', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ text: undefined, notes: [], problems: [expect.stringMatching(/^input: a\.txt is broken UTF-8 \(first at byte \d+\)\.$/)] });
  });

  test('the place of the damage is told', async () => {
    expect((await read(Buffer.from([...Buffer.from('Élysée '), 0xc3, 0x28]))).problems).toEqual(['input: a.txt is broken UTF-8 (first at byte 9).']);
  });

  test('UTF-16 that is cut off within a unit or a pair is a problem', async () => {
    const whole = iconv.encode('Talks 🕊', 'UTF-16LE', { addBOM: true });
    expect((await read(whole.subarray(0, -1))).problems).toEqual(['input: a.txt is broken UTF-16LE.']);
    expect((await read(whole.subarray(0, -2))).problems).toHaveLength(1);
  });

  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')],
    ['text with NUL bytes', Buffer.from('Talks\0in\0Doha')],
    ['control characters', Buffer.from(Array.from({ length: 200 }, (_, i) => (i % 8) + 1))],
    ['a gzip file by another name', gzipSync(Buffer.from(TEXT.repeat(50)))],
  ])('%s is no text', async (_, bytes) => {
    const result = await read(bytes);
    expect(result.text).toBeUndefined();
    expect(result.problems).toEqual([expect.stringMatching(/^input: a\.txt is (?:not text but binary data|broken UTF-8 \(first at byte \d+\))\.$/)]);
  });

  test('damage anywhere never throws and never yields a text with replacement characters', async () => {
    const good = Buffer.from(TEXT);
    for (let at = 0; at < good.length; at += 3) {
      const bytes = Buffer.from(good);
      bytes[at] = (at * 37 + 128) % 256;
      const { text, problems: found } = await read(bytes);
      expect(found.length + (text === undefined ? 0 : 1)).toBe(1);
      expect(text ?? '').not.toContain('\ufffd');
    }
  });
});

describe('gzip', () => {
  test('is unpacked', async () => {
    expect(await read(gzipSync(TEXT), 'a.txt.gz')).toEqual({ text: BODY, notes: [], problems: [] });
    expect(documents(await folder.read('a.txt.gz'))[0]?.name).toBe('a');
  });

  test.each([['cut off', gzipSync(TEXT).subarray(0, 40)], ['no gzip at all', Buffer.from(TEXT)]])('%s is a problem', async (_, bytes) => {
    expect((await read(bytes, 'a.txt.gz')).problems).toEqual(['input: a.txt.gz is no gzip file, or is damaged or cut off.']);
  });

  test('a small file that unpacks to a huge one is a problem', async () => {
    expect((await read(gzipSync(Buffer.alloc(65 * 1024 * 1024, 32)), 'a.txt.gz')).problems).toEqual(['input: a.txt.gz is larger than 64 MB when unpacked.']);
  });
});
