import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { documents, notes, problems, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const only = async (name: string, content: string | Uint8Array) => {
  folder.write(name, content);
  const sources = await folder.read(name);
  expect(problems(sources, folder)).toEqual([]);
  expect(sources).toHaveLength(1);
  return { document: documents(sources)[0], notes: notes(sources) };
};

const dated = async (date: string) => only('a.txt', `---\ndate: ${date}\n---\nText.`);

describe('front matter', () => {
  test('YAML between two rules', async () => {
    const { document, notes: said } = await only('talks.md', '---\ntitle: "Talks: day one"\npublisher: Wire\ndate: 2026-06-09\nurl: https://example.org/a\nlicense: CC BY 4.0\nkind: wire\n---\n\n# Heading\n\nText *as is*.\n');
    expect(document).toEqual({
      id: document?.id, name: 'talks', origin: `${folder.path}/talks.md`, title: 'Talks: day one', publisher: 'Wire', date: '2026-06-09', url: 'https://example.org/a', licence: 'CC BY 4.0',
      text: '\n# Heading\n\nText *as is*.\n',
    });
    expect(said).toEqual([]);
  });

  test('YAML that is not valid is read line by line', async () => {
    const { document } = await only('a.txt', "---\ntitle: Saudi Arabia: a visit\npublisher: 'Wire'\ndate: 2026-06-09\n---\nText.");
    expect(document).toMatchObject({ title: 'Saudi Arabia: a visit', publisher: 'Wire', text: 'Text.' });
  });

  test('lines above a single rule', async () => {
    const { document } = await only('a.txt', 'Title: Talks: day one\ndate: 2026-06-09\nkind: digest\nlicence: ours; facts from the address\n---\nText.\n---\nMore.');
    expect(document).toMatchObject({ title: 'Talks: day one', date: '2026-06-09', licence: 'ours; facts from the address', text: 'Text.\n---\nMore.' });
  });

  test.each([
    ['no rule at all', 'title: no front matter\nText.'],
    ['a rule between sections', 'First paragraph.\n\n---\n\nSecond paragraph.'],
    ['a dialogue above a rule', 'Q: Who hosts?\nA: Qatar.\n---\nThe end.'],
    ['a rule at the top and another below', '---\nA paragraph of prose.\n\nAnd one more.\n---\nThe end.'],
    ['a rule that is never closed', '---\ntitle: open\nText.'],
    ['a table of dashes', 'title: x\n-----\nText.'],
  ])('%s is text', async (_, content) => {
    expect((await only('a.md', content)).document).toMatchObject({ text: content, title: null });
  });

  test('line ends stay as they are; a byte order mark goes', async () => {
    const { document } = await only('a.txt', '\ufeff---\r\ntitle: Talks\r\ndate: 2026-06-09\r\n---\r\nOne.\r\n\r\nTwo.\r\n');
    expect(document).toMatchObject({ title: 'Talks', text: 'One.\r\n\r\nTwo.\r\n' });
  });

  test('whatever the text, it begins right behind the rule', async () => {
    const pieces = ['\n', '\r\n', ' ', '\t', 'Iran’s', '---', '--- \n', '🕊️', 'e\u0301', 'title: x', '\u2028', 'a', '\u00a0', '# h', '```', ': ', '"'];
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const heads = ['---\ntitle: T\n---\n', '---\r\ntitle: T\r\n---\r\n', 'title: T\n---\n', 'title: T\r\npublisher: P\r\n--- \r\n', '---\n---\n'];
    for (let round = 0; round < 150; round++) {
      const text = `${Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join('')}x`;
      const head = heads[round % heads.length] ?? '';
      folder.write('a.txt', head + text);
      expect(documents(await folder.read('a.txt'))[0]?.text).toBe(text);
    }
  });
});

describe('what a document is called', () => {
  test('its id is the digest of publisher, date, address, title and text', async () => {
    const content = '---\ntitle: T\npublisher: P\ndate: 2026-06-09\nurl: https://example.org/\n---\nText.';
    const { document } = await only('a.txt', content);
    expect(document?.id).toBe(`doc:${createHash('sha256').update(JSON.stringify(['P', '2026-06-09', 'https://example.org/', 'T', 'Text.'])).digest('hex').slice(0, 32)}`);
    expect((await only('b.md', content)).document?.id).toBe(document?.id);
    expect((await only('a.txt', content.replace('Text.', 'Text!'))).document?.id).not.toBe(document?.id);
  });

  test('its name is the file name without its ending', async () => {
    expect((await only('22-sudan.jeddah-2023.TXT', 'Text.')).document?.name).toBe('22-sudan.jeddah-2023');
  });
});

describe('dates', () => {
  test.each([
    ['2026-06-09', '2026-06-09'], ['2026-06-09T23:40:00+03:00', '2026-06-09'], ['2026/6/9', '2026-06-09'], ['20260609', '2026-06-09'], ['9 June 2026', '2026-06-09'], ['Tue, 09 Jun 2026 10:00:00 GMT', '2026-06-09'],
    ['June 9, 2026', '2026-06-09'], ['Sept. 3rd, 2026', '2026-09-03'], ['2024-02-29', '2024-02-29'],
  ])('%s is read', async (written, date) => {
    expect(await dated(written)).toMatchObject({ document: { date }, notes: [] });
  });

  test.each(['2024-02-30', '2023-02-29', '2026-13-01', 'yesterday', '06/09/2026', 'June 2026', '2026', '31 June 2026', '0000-00-00'])('%s names no day: unknown, and said', async (written) => {
    expect(await dated(`"${written}"`)).toMatchObject({ document: { date: null }, notes: [`Its date "${written}" names no day; its date stays unknown.`] });
  });

  test('none is unknown, and said; a given one is taken, and said', async () => {
    expect(await only('a.txt', 'Text.')).toMatchObject({ document: { date: null }, notes: ['It tells no date; its date stays unknown.'] });
    const given = await folder.read('a.txt', { date: '2026-06-10' });
    expect(documents(given)[0]?.date).toBe('2026-06-10');
    expect(notes(given)).toEqual(['It tells no date; 2026-06-10 is taken, as given.']);
  });

  test('a given date that is none is refused', async () => {
    folder.write('a.txt', 'Text.');
    await expect(folder.read('a.txt', { date: '2026-02-30' })).rejects.toMatchObject({ code: 'usage', message: '"2026-02-30" is no date.' });
  });
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'example.org/a'])('the address %s is none of the web and is left out', async (url) => {
  expect(await only('a.txt', `---\nurl: ${url}\ndate: 2026-06-09\n---\nText.`)).toMatchObject({ document: { url: null }, notes: [`Its address "${url}" is none of the web and is left out.`] });
});
