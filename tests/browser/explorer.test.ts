import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { explainClaim } from '../../src/pipeline.ts';
import { along, curveBetween, type Point } from '../../web/src/model/curve.ts';
import { applyFilter, NO_FILTER } from '../../web/src/model/filter.ts';
import { buildScene } from '../../web/src/model/scene.ts';
import { UserError } from '../../src/errors.ts';
import { findChromium, launch } from '../support/browser.ts';
import { startFixture, type Fixture } from '../support/explorer-fixture.ts';
import { buildStore } from '../support/explorer-store.ts';
import { countPixels, openPage, type Watched } from '../support/page.ts';
import { readStore } from '../support/read-store.ts';
import { testServer } from '../support/test-server.ts';

const path = findChromium();
const suite = path === undefined ? describe.skip : describe;
const STAGE_PADDING = 56;
const CONCEDES = '#relation=CONCEDES&source=state:united-states&target=state:iran';

suite('explorer in a browser', () => {
  let browser: Browser;
  let fixture: Fixture;
  let watched: Watched;
  const open = async (hash = '', options: Parameters<typeof openPage>[2] = {}): Promise<Page> => {
    watched = await openPage(browser, `${fixture.address}/${hash}`, options);
    return watched.page;
  };

  beforeAll(async () => {
    if (!existsSync(join(import.meta.dirname, '../../dist/web/index.html'))) throw new Error('The explorer is not built. Run npm run build first.');
    browser = await launch(path ?? '');
    fixture = await startFixture();
  });
  afterEach(async () => {
    fixture.broken = false;
    await watched.page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await fixture.close();
  });

  test('draws the graph, without an error, a policy violation or a request to another host', async () => {
    const page = await open();
    await page.getByText('43 of 43 entities').waitFor();
    await page.locator('.graph-sigma canvas').first().waitFor();
    await page.waitForTimeout(800);
    const picture = await page.locator('.graph').screenshot();
    // States, issues and lines of the process family are there in their colours.
    for (const [colour, least] of [['#1F3A5F', 2000], ['#FBE3CF', 200], ['#2F80D1', 50]] as const) expect(await countPixels(browser, picture, colour)).toBeGreaterThan(least);
    expect(await page.getByRole('heading', { name: 'At a glance' }).isVisible()).toBe(true);
    expect(watched.problems).toEqual([]);
    expect(watched.hosts).toEqual(new Set([new URL(fixture.address).host]));
  });

  test('a click on a line opens its sentence with the quote marked', async () => {
    const page = await open();
    await page.locator('.graph-sigma canvas').first().waitFor();
    await page.waitForTimeout(800);
    const at = await middleOf(page, 'BEARS', 'group:ordinary-citizens', 'issue:sanctions-relief');
    await page.mouse.move(at.x, at.y, { steps: 3 });
    await page.locator('.tooltip', { hasText: 'ordinary citizens bears sanctions relief' }).waitFor();
    await page.mouse.click(at.x, at.y);
    await page.locator('mark', { hasText: /^Ordinary citizens bear the sanctions$/u }).waitFor();
    expect(await page.locator('.claim blockquote').first().textContent()).toBe('Ordinary citizens bear the sanctions in the price of bread and insulin.');
    expect(new URL(page.url()).hash).toContain('relation=BEARS');
    expect(watched.problems).toEqual([]);
  });

  test('search finds entities and sentences; Enter opens the relation at its claim', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('tranche be spent');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.claim.chosen mark', { hasText: 'Washington had agreed in principle' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('concedes to');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('qatar');
    await page.getByRole('option', { name: /Qatar/u }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Qatar' }).waitFor();
    expect(await page.getByText('Stands between', { exact: true }).isVisible()).toBe(true);
  });

  test('a relation shows both directions, its claims by how they are said, and leads to the document', async () => {
    const page = await open(CONCEDES);
    await page.locator('.claim').first().waitFor();
    expect(await page.locator('.claim').count()).toBe(3);
    expect(await page.locator('.claims h2').allTextContents()).toEqual([expect.stringMatching(/^conditional 2/u), expect.stringMatching(/^negated 1/u)]);
    expect(await page.locator('.between-edge.chosen').textContent()).toContain('concedes');
    expect(await page.locator('.between-name').allTextContents()).toEqual(['Both ways', 'US →', 'Iran →']);
    expect(await page.locator('.claim-link').first().textContent()).toContain('in exchange for');
    expect(await page.locator('.accounts .account-by').allTextContents()).toEqual(['a senior Iranian source 2 Jul 2026', 'Example Wire 2 Jul 2026']);
    await page.locator('.publisher').first().click();
    await page.locator('.document-text mark', { hasText: 'Washington had agreed in principle' }).waitFor();
    await page.keyboard.press('[');
    await page.locator('.claim').first().waitFor();
  });

  test('facets switch kinds and relations, Alt shows one alone, and a filter that hides everything can be mended', async () => {
    const page = await open();
    const caption = page.locator('.caption strong');
    await page.locator('.facet', { hasText: 'Issues' }).click();
    await caption.filter({ hasNotText: '43' }).waitFor();
    expect(await page.locator('.facet', { hasText: 'Issues' }).getAttribute('aria-pressed')).toBe('false');
    expect(new URL(page.url()).hash).toBe('#off.kind=Issue');
    await page.locator('.facet', { hasText: 'Issues' }).click();
    await page.locator('.facet', { hasText: 'Places' }).click({ modifiers: ['Alt'] });
    await caption.filter({ hasText: /^2$/u }).waitFor();
    expect(await page.locator('.facet', { hasText: 'Places' }).locator('.facet-count').textContent()).toBe('2');
    expect(await page.locator('.caption').textContent()).toContain('2 of 43 entities with 2 neighbours');
    expect(await page.getByRole('tab', { name: /Table/u }).textContent()).toBe('Table2');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.locator('.facet', { hasText: 'Unclear' }).click({ modifiers: ['Alt'] });
    await page.locator('.facet', { hasText: 'Disputed' }).click({ modifiers: ['Alt'] });
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    await page.getByRole('button', { name: 'Switch how it is said on again' }).click();
    await page.getByRole('tab', { name: 'Table2' }).waitFor();
  });

  test('an address shows the same view again', async () => {
    const page = await open(`${CONCEDES}&off.kind=Place`);
    await page.locator('.claim').first().waitFor();
    expect(await page.locator('.facet', { hasText: 'Places' }).getAttribute('aria-pressed')).toBe('false');
  });

  test('the panel goes back and forward after a reload, and the title says what is chosen', async () => {
    const page = await open('#entity=state:qatar');
    await page.getByRole('heading', { level: 1, name: 'Qatar' }).waitFor();
    expect(await page.title()).toBe('Qatar · Backchannel');
    await page.locator('.relation-row', { hasText: 'carries messages to' }).first().click();
    await page.locator('.claim').first().waitFor();
    expect(await page.title()).toMatch(/^Qatar carries messages to (?:Iran|United States) · Backchannel$/u);
    await page.reload();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { level: 1, name: 'Qatar' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Forward' }).click();
    await page.locator('.claim').first().waitFor();
    expect(await page.getByRole('button', { name: 'Forward' }).isDisabled()).toBe(true);
  });

  test('dark follows the system, and the switch is remembered', async () => {
    const page = await open('', { dark: true });
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: 'Light or dark' }).click();
    expect(await theme()).toBe('light');
    await page.reload();
    expect(await theme()).toBe('light');
  });

  test('Cypher runs with Ctrl+Enter; a wrong query is one line with its place', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Cypher' }).click();
    const box = page.getByRole('textbox', { name: 'Cypher' });
    await box.fill('MATSCH (n) RETURN n');
    await box.press('Control+Enter');
    expect(await page.getByRole('alert').textContent()).toContain('Line 1, column 1: expected MATCH, found "MATSCH".');
    await box.fill('MATCH (m)-[r:MEDIATES]->(t) RETURN m, r, t');
    await box.press('Control+Enter');
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    expect(await page.locator('.caption').textContent()).toContain('entities of an answer');
    await page.getByRole('button', { name: 'Back to the whole' }).click();
    await page.locator('tbody tr').first().click();
    await page.getByRole('heading', { level: 1, name: 'Qatar' }).waitFor();
  });

  test('a saved question is a sentence; its rows open their sentences', async () => {
    const page = await open();
    await page.keyboard.press('q');
    expect(await page.locator('.question-words').textContent()).toMatch(/^What does .* concede, and to whom, on /u);
    await page.getByRole('button', { name: /^Run/u }).click();
    await page.locator('tbody tr', { hasText: 'negated' }).waitFor();
    // Speakers stand under how it is said, ids are left out, and nothing needs scrolling sideways.
    expect((await page.locator('.answer th').allTextContents()).filter(Boolean)).toEqual(['Side', 'To', 'What', 'Said as', 'Quote', 'Date']);
    expect(await page.evaluate('(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector(".table-scroll"))')).toBe(0);
    await page.locator('tbody tr', { hasText: 'negated' }).click();
    await page.locator('.claim.chosen mark', { hasText: 'Nothing has been unfrozen' }).waitFor();
    expect(await page.locator('tbody tr.chosen').count()).toBe(1);
  });

  test('a question that needs values cannot run before they are given; relations are chosen from a list', async () => {
    const page = await open();
    await page.keyboard.press('q');
    await page.getByRole('tabpanel').getByRole('button', { name: 'What an edge rests on' }).click();
    const run = page.getByRole('button', { name: /^Run/u });
    const source = page.getByLabel('who acts');
    expect(await source.locator('option').first().textContent()).toBe('choose …');
    expect(await run.isDisabled()).toBe(true);
    await source.selectOption('United States');
    expect(await run.isDisabled()).toBe(true);
    await page.getByLabel('towards whom').selectOption('Iran');
    await page.locator('.answer tbody tr').first().waitFor();
    expect(await run.isDisabled()).toBe(false);
    await page.getByLabel('only this relation').selectOption('concedes');
    expect(await page.getByLabel('only this relation').inputValue()).toBe('CONCEDES');
  });

  test('a sentence that cannot be opened says so, also where nothing was chosen', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('tranche be spent');
    await page.getByRole('option').first().waitFor();
    fixture.broken = true;
    await page.keyboard.press('Enter');
    await page.locator('.evidence').getByRole('alert').waitFor();
    expect(await page.locator('.evidence').getByRole('alert').textContent()).toContain('The store did not answer.');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
  });

  test('the table sorts, and arrows and Enter go through its rows', async () => {
    const page = await open();
    await page.keyboard.press('t');
    await page.locator('tbody tr').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('tbody tr:nth-child(2).chosen').waitFor();
    await page.getByRole('button', { name: 'From' }).click();
    const first = await page.locator('tbody tr td').first().textContent();
    expect(first).toBe('Abbas Araghchi');
  });

  test('keys: hide, help, and Escape lets go step by step', async () => {
    const page = await open('#entity=place:lake-geneva');
    await page.getByRole('heading', { level: 1, name: 'Lake Geneva' }).waitFor();
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
    expect(await page.locator('.caption strong').textContent()).toBe('42');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Help' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('q');
    await page.keyboard.press('Escape');
    await page.getByRole('tabpanel').waitFor({ state: 'detached' });
  });

  test('an error is one line over the old picture, and trying again clears it', async () => {
    const page = await open('#entity=state:qatar');
    await page.getByRole('heading', { level: 1, name: 'Qatar' }).waitFor();
    fixture.broken = true;
    await page.keyboard.press('e');
    const alert = page.locator('.failure');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('The store did not answer.');
    expect(await page.locator('.caption strong').textContent()).toBe('43');
    fixture.broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  test('a phone lists relations first and opens the evidence as a sheet', async () => {
    const page = await open('', { width: 390, height: 844 });
    await page.getByText('120 relations').waitFor();
    await page.locator('.list-row', { hasText: 'United States concedes to' }).click();
    await page.locator('.evidence mark').first().waitFor();
    const sheet = await page.locator('.evidence').boundingBox();
    expect(sheet && { width: sheet.width, above: sheet.y > 300 }).toEqual({ width: 390, above: true });
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Graph' }).click();
    await page.locator('.graph-sigma canvas').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('dialog', { name: 'Help' }).getByText('Reading the picture').waitFor();
    await page.keyboard.press('Escape');
    for (const name of ['List', 'Graph', 'Ask']) await page.getByRole('button', { name, exact: true }).click();
    await page.locator('.graph-sigma').waitFor({ state: 'detached' });
    expect(watched.problems).toEqual([]);
  });

  test('a window made narrow and wide again keeps its picture without an error', async () => {
    const page = await open();
    await page.locator('.graph-sigma canvas').first().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.list-row').first().waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.graph-sigma canvas').first().waitFor();
    await page.waitForTimeout(400);
    expect(watched.problems).toEqual([]);
  });

  test('without WebGL the relations are listed, and a notice says why', async () => {
    const page = await open('', { withoutWebGL: true });
    await page.getByText('This browser has no WebGL 2').waitFor();
    expect(await page.locator('.list-row').count()).toBe(120);
  });
});

suite('explorer on the real server', () => {
  test('draws a stored graph, and a choice shows its sentence', async () => {
    const server = await testServer({ webRoot: join(import.meta.dirname, '../../dist/web') });
    const browser = await launch(path ?? '');
    const { page, problems } = await openPage(browser, server.address);
    await page.locator('.graph-sigma canvas').first().waitFor();
    await page.keyboard.press('t');
    await page.locator('tbody tr').first().click();
    await page.locator('.claim mark').first().waitFor();
    const [sentence, quote] = [await page.locator('.claim blockquote').first().textContent(), await page.locator('.claim mark').first().textContent()];
    expect(quote).not.toBe('');
    expect(sentence).toContain(quote ?? '-');
    await page.getByRole('tab', { name: /Questions/u }).click();
    await page.getByRole('button', { name: 'Who mediates', exact: false }).first().click();
    await page.getByRole('button', { name: /^Run/u }).click();
    await page.locator('.answer tbody tr').first().click();
    await page.locator('.claim.chosen mark').first().waitFor();
    expect(problems).toEqual([]);
    expect(server.defects).toEqual([]);
    await browser.close();
    await server.close();
  });
});

suite('explorer on a store that the extractor filled', () => {
  test('"Why?" says, by keyboard, how a claim was found, and what keeps it from saying so', async () => {
    const read = await readStore('Egypt hosted talks between Sudan and Ethiopia in Cairo.\n\nKhartoum accused Ethiopia of delays. It also rejected Ethiopia\'s map.\n');
    const asked: string[] = [];
    let isBroken = true;
    const server = await testServer({
      webRoot: join(import.meta.dirname, '../../dist/web'),
      store: read.store,
      explain: async (claim) => {
        asked.push(claim);
        if (isBroken) throw new UserError('store', 'The store is away.', 'Start it again.');
        return await explainClaim(read.store, claim);
      },
    });
    const browser = await launch(path ?? '');
    const { page, problems } = await openPage(browser, `${server.address}/#relation=ACCUSES&source=state:sudan&target=state:ethiopia`);
    const card = page.locator('.claim', { hasText: 'of delays' });
    const why = card.getByRole('button', { name: 'Why?' });
    await why.waitFor();
    expect(await why.getAttribute('aria-expanded')).toBe('false');
    expect(asked).toEqual([]);
    await why.focus();
    await page.keyboard.press('Enter');
    const region = card.getByRole('region', { name: 'Why this claim' });
    await region.getByText('The store is away. Start it again.').waitFor();
    isBroken = false;
    await page.keyboard.press('Enter');
    expect(await region.isHidden()).toBe(true);
    await page.keyboard.press('Enter');
    await region.getByText('matches the frame').waitFor();
    expect(await why.getAttribute('aria-expanded')).toBe('true');
    expect(await region.locator('dt').allTextContents()).toEqual(expect.arrayContaining(['Wording', 'source', 'target', 'Said as', 'Judge']));
    expect(await region.textContent()).toMatch(/Khartoum\s*→\s*Sudan: in the gazetteer "Khartoum" is its capital/u);
    // What is known is not looked up again.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await region.getByText('matches the frame').waitFor();
    expect(asked).toHaveLength(2);
    expect(problems.filter((problem) => !problem.includes('503'))).toEqual([]);
    await browser.close();
    await server.close();
    await read.remove();
  });
});

suite('explorer over a part of the store', () => {
  test('keeps expanded neighbours when documents were written', async () => {
    const fixture = await startFixture({ core: 12 });
    const browser = await launch(path ?? '');
    const { page, problems } = await openPage(browser, `${fixture.address}/#entity=state:qatar`);
    await page.getByRole('heading', { level: 1, name: 'Qatar' }).waitFor();
    const caption = page.locator('.caption strong');
    expect(await caption.textContent()).toBe('12');
    await page.keyboard.press('e');
    await caption.filter({ hasNotText: /^12$/u }).waitFor();
    const before = await caption.textContent();
    const loaded = page.waitForResponse((response) => response.url().includes('limit=1000'));
    await fixture.change();
    await loaded;
    expect(await caption.textContent()).toBe(before);
    expect(problems).toEqual([]);
    await browser.close();
    await fixture.close();
  });
});

suite('explorer over an empty store', () => {
  test('says how to fill it', async () => {
    const fixture = await startFixture({ empty: true });
    const browser = await launch(path ?? '');
    const { page } = await openPage(browser, fixture.address);
    await page.getByRole('heading', { name: 'No documents yet' }).waitFor();
    expect(await page.locator('.empty code').allTextContents()).toEqual(['npx backchannel ingest samples', 'npx backchannel ingest reports/*.md']);
    expect(await page.getByRole('group', { name: 'Camera' }).count()).toBe(0);
    await browser.close();
    await fixture.close();
  });
});

/** Where the middle of a line lies on the screen, for a canvas about as high as wide, before the camera moved. */
async function middleOf(page: Page, relation: string, source: string, target: string): Promise<Point> {
  const store = buildStore(false);
  const { nodes, edges } = buildScene(applyFilter(store.graph(400), NO_FILTER), store.ontology);
  const box = await page.locator('.graph').boundingBox();
  const edge = edges.find(({ view }) => view.relation === relation && view.source === source && view.target === target);
  if (!box || !edge) throw new Error(`No line ${source} ${relation} ${target}`);
  const [xs, ys] = [nodes.map(({ view }) => view.x), nodes.map(({ view }) => view.y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = (Math.min(box.width, box.height) - 2 * STAGE_PADDING) / Math.max(right - left, high - low);
  const project = (id: string): Point => {
    const node = nodes.find(({ view }) => view.id === id);
    if (!node) throw new Error(`No entity ${id}`);
    return { x: box.x + box.width / 2 + (node.view.x - (left + right) / 2) * scale, y: box.y + box.height / 2 - (node.view.y - (low + high) / 2) * scale };
  };
  return along(curveBetween(project(source), project(target), edge.curvature), 0.5);
}
