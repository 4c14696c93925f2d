import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readSources } from '../../src/sources/read.ts';
import { documents, problems, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const names = async (paths: string | string[]) => documents(await folder.read(paths)).map((document) => document.name);

describe('folders and patterns', () => {
  test('a folder is read through, sorted, without hidden files, its description and other kinds', async () => {
    for (const name of ['b.txt', 'a.md', 'sub/c.html', 'sub/deep/d.txt', '.hidden.txt', '.git/x.txt', 'README.md', 'LICENSE.txt', 'photo.png', 'notes.pdf', 'Readmission.txt']) folder.write(name, `<p>Text of ${name}.</p>`);
    expect(await names('.')).toEqual(['Readmission', 'a', 'b', 'c', 'd']);
    expect(await names('README.md')).toEqual(['README']);
  });

  test('patterns', async () => {
    for (const name of ['01-a.txt', '02-b.txt', '03-c.md', 'sub/01-d.txt', 'pic.png']) folder.write(name, 'Text.');
    expect(await names('0*.txt')).toEqual(['01-a', '02-b']);
    expect(await names('**/01-*')).toEqual(['01-a', '01-d']);
    expect(problems(await folder.read(['*.html', '*.png']), folder)).toEqual(['input: No document matches *.html.', 'input: No document matches *.png.']);
  });

  test('a name with the signs of a pattern is a name when there is such a file', async () => {
    folder.write('talks [1].txt', 'Text.');
    expect(await names('talks [1].txt')).toEqual(['talks [1]']);
  });

  test('a file that is reached twice comes once', async () => {
    folder.write('a.txt', 'Text.');
    folder.write('b.txt', 'Text.');
    symlinkSync('a.txt', join(folder.path, 'c.txt'));
    expect(await names(['b.txt', '.', '*.txt', 'a.txt'])).toEqual(['b', 'a']);
  });

  test('links that lead in circles end', async () => {
    folder.write('sub/a.txt', 'Text.');
    symlinkSync('..', join(folder.path, 'sub', 'up'));
    symlinkSync('.', join(folder.path, 'sub', 'here'));
    symlinkSync('self.txt', join(folder.path, 'self.txt'));
    const sources = await folder.read('.');
    expect(documents(sources).map((document) => document.name)).toEqual(['a']);
    expect(problems(sources, folder)).toEqual(['input: self.txt is a symbolic link that leads back to itself.']);
  });
});

describe('what cannot be read is a problem, and the rest goes on', () => {
  test('one message each', async () => {
    folder.write('empty.txt', '');
    folder.write('blank.md', ' \n\t\u00a0\r\n');
    folder.write('headed.md', '---\ntitle: Only a head\n---\n');
    folder.write('paper.pdf', '%PDF');
    folder.write('noending', 'Text.');
    mkdirSync(join(folder.path, 'nothing', 'here'), { recursive: true });
    folder.write('good.txt', 'Text.');
    const sources = await folder.read(['empty.txt', 'blank.md', 'headed.md', 'paper.pdf', 'noending', 'nothing', 'missing.txt', 'good.txt/x.txt', 'good.txt']);
    expect(problems(sources, folder)).toEqual([
      'input: empty.txt is empty.', 'input: blank.md holds no text.', 'input: headed.md holds no text.', 'input: paper.pdf is of no kind that can be read.', 'input: noending is of no kind that can be read.',
      'input: The folder nothing holds no documents.', 'input: missing.txt does not exist.', 'input: good.txt/x.txt does not exist.',
    ]);
    expect(sources.filter((source) => 'problem' in source && source.problem.remedy === '')).toEqual([]);
    expect(documents(sources).map((document) => document.name)).toEqual(['good']);
  });

  test('too large a file, too long a text', async () => {
    truncateSync(folder.write('large.txt', 'x'), 64 * 1024 * 1024 + 1024 * 1024);
    folder.write('long.txt', 'word '.repeat(400_001));
    folder.write('fits.txt', 'word '.repeat(400_000));
    const sources = await folder.read('.');
    expect(problems(sources, folder)).toEqual(['input: large.txt has 65.0 MB; the limit is 64 MB.', 'input: long.txt holds a text of 2,000,005 characters; the limit is 2,000,000.']);
    expect(documents(sources).map((document) => document.name)).toEqual(['fits']);
  });

  test('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(folder.path, 'pipe.txt')]);
    expect(problems(await folder.read('pipe.txt'), folder)).toEqual(['input: pipe.txt is no regular file.']);
  });

  // Permissions do not stop the superuser; this file of Linux stops everybody.
  test.each(['refused.txt', 'refused.jsonl'])('a file that the system refuses to read: %s', async (name) => {
    if (!existsSync('/proc/self/mem')) return;
    symlinkSync('/proc/self/mem', join(folder.path, name));
    expect(problems(await folder.read(name), folder)).toEqual([`input: ${name} cannot be read (EIO).`]);
  });
});

test('an abort ends the reading', async () => {
  for (const name of ['a', 'b', 'c']) folder.write(`${name}.txt`, 'Text.');
  const controller = new AbortController();
  const seen: string[] = [];
  const reading = (async () => {
    for await (const source of readSources([folder.path], { signal: controller.signal })) {
      if ('document' in source) seen.push(source.document.name);
      controller.abort(new Error('enough'));
    }
  })();
  await expect(reading).rejects.toThrow('enough');
  expect(seen).toEqual(['a']);
});
