import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
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

  test('is refused where one bit of it is wrong, wherever', () => {
    const location = write('damaged.bin', bytes);
    const file = openSync(location, 'r+');
    const bodyAt = 44 + bytes.readUInt32LE(40);
    const places = [...Array.from({ length: 48 }, (_, i) => i), ...Array.from({ length: 60 }, (_, i) => 48 + Math.floor((i * (bodyAt - 48)) / 60)), bodyAt - 1, bodyAt, bytes.length - 1000, bytes.length - 1];
    for (const place of places) {
      const byte = bytes[place] ?? 0;
      writeSync(file, Uint8Array.of(byte ^ (1 << place % 8)), 0, 1, place);
      expect(() => readModel(location)).toThrow(place < 8 ? 'is not a language model' : 'is damaged');
      writeSync(file, Uint8Array.of(byte), 0, 1, place);
    }
    closeSync(file);
    expect(readModel(location).name).toBe('en_core_web_sm');
  });

  test.each([8, 20, 40, 43, 44, 60, 5000, 1_000_000, bytes.length - 1])('is refused where it ends after %i bytes', (length) => {
    expect(() => readModel(write('short.bin', bytes.subarray(0, length)))).toThrow('is damaged');
  });

  test('is refused where bytes follow it', () => {
    expect(() => readModel(write('long.bin', Buffer.concat([bytes, Buffer.from('x')])))).toThrow('is damaged');
  });

  test('is refused where it is something else', () => {
    expect(() => readModel(write('foreign.bin', Buffer.from('PK\u0003\u0004 another kind of file')))).toThrow('is not a language model');
    const header = Buffer.from('{"format":3}');
    const body = Buffer.concat([Buffer.from(Uint32Array.of(header.length).buffer), header]);
    expect(() => readModel(write('newer.bin', Buffer.concat([bytes.subarray(0, 8), createHash('sha256').update(body).digest(), body])))).toThrow('is of another version');
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
