import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeFloat16 } from '../../src/language/model/float16.ts';
import { ENGLISH, readModel } from '../../src/language/model/read.ts';

let folder: string;
const bytes = readFileSync(ENGLISH);

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'model-')); });
afterAll(() => { rmSync(folder, { recursive: true }); });

function write(name: string, content: Uint8Array): URL {
  const path = join(folder, name);
  writeFileSync(path, content);
  return pathToFileURL(path);
}

describe('the model file', () => {
  test('is the one that its card describes', () => {
    const card = readFileSync(new URL('README.md', ENGLISH), 'utf8');
    expect(card).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(card).toContain(bytes.length.toLocaleString('en'));
    expect(bytes.length).toBeLessThan(8e6);
  });

  test('says what it is', () => {
    const model = readModel();
    expect([model.name, model.version, model.precision]).toEqual(['en_core_web_sm', '3.8.0', 'float16']);
    expect(model.tensor('tagger.W')).toHaveLength(50 * 96);
    expect(() => model.tensor('senter.W')).toThrow("no tensor 'senter.W'");
  });

  test('is refused where one bit of it is wrong', () => {
    const damaged = Uint8Array.from(bytes);
    damaged[damaged.length - 1000] = (damaged.at(-1000) ?? 0) ^ 1;
    expect(() => readModel(write('damaged.bin', damaged))).toThrow('is damaged');
  });

  test.each([20, 5000, 1_000_000])('is refused where it ends after %i bytes', (length) => {
    expect(() => readModel(write('short.bin', bytes.subarray(0, length)))).toThrow('is damaged');
  });

  test('is refused where it is something else', () => {
    expect(() => readModel(write('foreign.bin', Buffer.from('PK\u0003\u0004 another kind of file')))).toThrow('is not a language model');
    expect(() => readModel(write('empty.bin', new Uint8Array(0)))).toThrow('is not a language model');
  });

  test('is missed with its path and a remedy', () => {
    expect(() => readModel(pathToFileURL(join(folder, 'none.bin')))).toThrow(expect.objectContaining({ code: 'data', message: expect.stringContaining('none.bin'), remedy: expect.stringContaining('convert.py') }));
  });
});

test('half precision widens exactly', () => {
  const bits = [0x0000, 0x8000, 0x3c00, 0xc000, 0x7bff, 0x0001, 0x03ff, 0x7c00, 0xfc00, 0x3555];
  expect(Array.from(decodeFloat16(Uint16Array.from(bits)))).toEqual([0, -0, 1, -2, 65504, 2 ** -24, 1023 * 2 ** -24, Infinity, -Infinity, 0.333251953125]);
});
