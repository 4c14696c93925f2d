import { describe, expect, test } from '@jest/globals';
import { documents, notes, problems, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const read = async (page: string) => {
  folder.write('page.html', page);
  const sources = await folder.read('page.html');
  return { document: documents(sources)[0], notes: notes(sources), problems: problems(sources, folder) };
};
const PARAGRAPHS = [
  'Qatar hosted a second day of indirect talks between the United States and Iran on Tuesday, with officials carrying papers between two floors of a hotel.',
  'Iran’s negotiators said that they wanted the release of frozen funds “in full”, and that a partial release would not do, while the Americans asked for limits on enrichment.',
  'Oman and Pakistan are assisting the mediation, two diplomats said, and a further round is planned for the coming week in Muscat if both capitals agree to it.',
];
const page = (head: string, attributes = ' lang="en"'): string => `<!doctype html><html${attributes}><head><meta charset="utf-8">${head}</head><body>
  <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
  <main><article><h1>Second day in Doha</h1>${PARAGRAPHS.map((text) => `<p>${text.replace('’', '&rsquo;').replace('Iran', '<a href="/iran">Iran</a>')}\n</p>`).join('\n  ')}
  <script>var advert = 'buy';</script></article></main>
  <footer><p>All rights reserved. <a href="/privacy">Privacy</a></p></footer></body></html>`;

describe('the text of a page', () => {
  test('is its article, paragraphs parted by blank lines, entities resolved, without navigation, scripts and footer', async () => {
    const { document, problems: found } = await read(page('<title>x</title>'));
    expect(found).toEqual([]);
    expect(document?.text.replace(/^Second day in Doha\n\n/, '')).toBe(PARAGRAPHS.join('\n\n'));
  });

  test('line breaks, lists, tables and inline elements', async () => {
    const { document } = await read(`<html><body><article><p>${PARAGRAPHS[0]}</p><p>One<br>Two <b>bo</b>ld</p><ul><li>First demand</li><li>Second demand</li></ul><table><tr><td>Iran</td><td>frozen funds</td></tr><tr><td>US</td><td>inspections</td></tr></table><p>${PARAGRAPHS[1]}</p></article></body></html>`);
    expect(document?.text).toBe(`${PARAGRAPHS[0]}\n\nOne\nTwo bold\n\nFirst demand\n\nSecond demand\n\nIran\tfrozen funds\n\nUS\tinspections\n\n${PARAGRAPHS[1]}`);
  });

  test('of a short page, and of a piece of one, is all that it says', async () => {
    expect((await read('<html><body><nav>Home</nav><p>Qatar hosts.</p></body></html>')).document?.text).toBe('Qatar hosts.');
    expect((await read('<p>Qatar hosts.</p><p>Oman mediates.</p>')).document?.text).toBe('Qatar hosts.\n\nOman mediates.');
  });

  test.each([['<html><body><script>x()</script></body></html>'], ['<html></html>'], ['<!-- nothing -->']])('%s holds none', async (empty) => {
    expect((await read(empty)).problems).toEqual(['input: page.html holds no text.']);
  });

  test('of broken and of deeply nested markup is read without failing', async () => {
    expect((await read('<p>Qatar <b>hosts<p>Oman mediates</div></span><table><td>x')).document?.text).toMatch(/Qatar hosts[\s\S]*Oman mediates/);
    expect((await read(`${'<div>'.repeat(3000)}<p>Qatar hosts.</p>${'</div>'.repeat(3000)}`)).document?.text).toBe('Qatar hosts.');
  });
});

describe('the metadata of a page', () => {
  test('schema.org data come first, also in lists and graphs', async () => {
    const data = { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'Site' }, { '@type': ['NewsArticle', 'Thing'], headline: 'Doha, day two', datePublished: '2026-06-09T22:00:00Z', publisher: [{ '@type': 'Organization', name: 'Wire' }], mainEntityOfPage: { '@id': 'https://example.org/doha' }, license: 'https://creativecommons.org/licenses/by/4.0/' }] };
    const { document, notes: said } = await read(page(`<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script><meta property="og:title" content="Other"><title>Another</title>`));
    expect(document).toMatchObject({ title: 'Doha, day two', date: '2026-06-09', publisher: 'Wire', url: 'https://example.org/doha', licence: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(said).toEqual([]);
  });

  test('then Open Graph and article tags, links and licences', async () => {
    const { document } = await read(page('<meta property="og:title" content="Doha &amp; Muscat"><meta property="og:site_name" content="Gulf Courier"><meta property="article:published_time" content="2026-06-18T16:40:00+03:00"><meta name="dcterms.license" content="CC BY 4.0"><link rel="canonical" href="https://example.org/c"><title>T | Gulf Courier</title>'));
    expect(document).toMatchObject({ title: 'Doha & Muscat', publisher: 'Gulf Courier', date: '2026-06-18', url: 'https://example.org/c', licence: 'CC BY 4.0', name: 'page' });
  });

  test('then plain tags and the title', async () => {
    expect((await read(page('<meta name="Date" content="9 June 2026"><title> Doha,\n day two </title><link rel="canonical" href="/relative">')))).toMatchObject({ document: { title: 'Doha, day two', date: '2026-06-09', publisher: null, url: null }, notes: ['Its address "/relative" is none of the web and is left out.'] });
  });

  test('a date is never taken from the text; another language is said', async () => {
    expect(await read(page('<title>x</title>', ' lang="fr-FR"'))).toMatchObject({ document: { date: null }, notes: ['Its page says that its language is "fr-FR".', 'It tells no date; its date stays unknown.'] });
  });
});
