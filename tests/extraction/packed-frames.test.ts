import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { affinityOf, unpackAffinity } from '../../src/extraction/frames/affinity.ts';
import { compileFrames, entryOf, type BookEntry, type Compiled } from '../../src/extraction/frames/book.ts';
import { PackedBook, packFrames } from '../../src/extraction/frames/packed.ts';

const YAML = `relation: DEMANDS
families:
  - name: plain
    plover: REQUEST
    mode: null
    frames:
      - A demands I [from|of] B
      - A does not drop its demand for I
      - A demands {prisoners|ceasefire talks}
      - A draws a red line over I
      - A insists that B V
      - without A's consent to I
not:
  - frame: A demands attention
    instead: null
`;

let folder: string;
let compiled: Compiled[];
let book: PackedBook;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-frames-'));
  writeFileSync(join(folder, 'demands.yaml'), YAML);
  compiled = compileFrames(pathToFileURL(`${folder}/`));
  book = new PackedBook(packFrames(compiled));
});

afterAll(() => rmSync(folder, { recursive: true }));

const heads = (): string[] => [...new Set(compiled.map(({ pattern }) => pattern.lemma))];

describe('packed frames', () => {
  test('give every frame back as it was compiled, in the order of the lexicon', () => {
    const everything = new Set(compiled.flatMap((one) => entryOf(one).needs));
    const wanted = heads().map((head) => compiled.filter(({ pattern }) => pattern.lemma === head).map(entryOf));
    expect(compiled.length).toBeGreaterThan(7);
    expect(heads().map((head) => book.of(head, everything))).toEqual(wanted);
  });

  test('are left out where the sentence lacks a needed word', () => {
    const names = (entries: readonly BookEntry[]): string[] => entries.map(({ frame }) => frame);
    expect(names(book.of('draw', new Set(['draw', 'line'])))).toEqual([]);
    expect(names(book.of('draw', new Set(['red', 'draw', 'line'])))).toEqual(['A draws a red line over I']);
    expect(book.of('sing', new Set(['sing']))).toEqual([]);
  });
});

test('the uses of a word come back as they were counted', () => {
  const uses = unpackAffinity(affinityOf(compiled)).get('demand')?.get('DEMANDS');
  expect(uses?.share).toBe(1);
  expect(uses?.heads).toBe(true);
  expect(uses?.source.get('subj')).toBeGreaterThan(0.5);
  expect(unpackAffinity(affinityOf(compiled)).get('sing')).toBeUndefined();
});
