import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadQueries } from '../../src/query/library.ts';
import { runSavedQuery } from '../../src/query/run.ts';
import type { Given } from '../../src/query/parameters.ts';
import type { Row } from '../../src/store/store.ts';
import { FIXTURE } from '../support/graph-fixture.ts';
import { fixtureStore } from '../support/fixture-store.ts';
import type { FixtureStore } from '../support/fixture-store.ts';

const library = loadQueries();
let fixture: FixtureStore;
beforeAll(async () => { fixture = await fixtureStore(); });
afterAll(() => fixture.remove());

const ask = async (name: string, given: Given = {}): Promise<readonly Row[]> => (await runSavedQuery(fixture.store, library, name, given)).rows;
/** The named columns of every row, for comparison by eye. */
const pick = (rows: readonly Row[], ...columns: string[]): unknown[][] => rows.map((row) => columns.map((column) => row[column]));
const required: Given = { source: 'Iran', target: 'United States' };

describe.each([...library.values()])('$name', (query) => {
  const given = Object.fromEntries(query.parameters.filter((parameter) => parameter.required).map(({ name }) => [name, required[name]]));

  test('returns the columns of its header, and rows', async () => {
    const { columns, rows } = await runSavedQuery(fixture.store, library, query.name, given);
    expect(columns).toEqual(query.columns);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(query.columns.toSorted());
  });

  test('leads every claim to its sentence', async () => {
    const { rows } = await runSavedQuery(fixture.store, library, query.name, given);
    const claims = FIXTURE.flatMap((resolved) => resolved.claims.map((claim) => ({ claim, document: resolved.document })));
    for (const row of rows.filter((candidate) => 'claim' in candidate)) {
      const known = claims.find(({ claim }) => claim.id === row['claim']);
      expect(known).toBeDefined();
      expect(row).toMatchObject({ quote: known?.claim.quote, realis: known?.claim.realis, document: known?.document.title, publisher: known?.document.publisher, date: known?.document.date });
      expect(row['speaker']).toBe(known?.claim.speakerText ?? null);
    }
  });

  test('joins no patterns by a comma, which the embedded engine multiplies before it filters', () => {
    expect(query.cypher.split('\n').filter((line) => /MATCH.*\), ?\(/u.test(line))).toEqual([]);
  });

  test('is narrowed by each optional parameter', async () => {
    const all = await runSavedQuery(fixture.store, library, query.name, given);
    for (const parameter of query.parameters.filter(({ required: must }) => !must)) {
      const nobody = { entity: 'Egypt', string: 'NOTHING', date: '2100-01-01', integer: 0 }[parameter.type];
      const narrowed = await runSavedQuery(fixture.store, library, query.name, { ...given, [parameter.name]: nobody });
      expect([parameter.name, narrowed.rows.length]).toEqual([parameter.name, 0]);
      expect(narrowed.columns).toEqual(all.columns);
    }
  });
});

test('who hosts', async () => {
  expect(pick(await ask('who-hosts'), 'host', 'hosts', 'publisher')).toEqual([
    ['Qatar', 'Iran–United States talks', 'Example Wire'],
    ['Qatar', 'Iran–United States talks', 'Morning Post'],
  ]);
});

test('who mediates, between whom', async () => {
  const rows = await ask('who-mediates', { party: 'Washington' });
  expect(pick(rows, 'mediator', 'between', 'speaker')).toEqual([
    ['Oman', ['Iran', 'United States'], 'officials'], ['Oman', ['Iran', 'United States'], 'officials'],
    ['Qatar', ['Iran', 'United States'], 'officials'], ['Qatar', ['Iran', 'United States'], 'officials'],
  ]);
  expect(await ask('who-mediates', { actor: 'Qatar' })).toHaveLength(2);
});

test('who carries messages', async () => {
  expect(pick(await ask('who-relays'), 'carrier', 'to', 'about')).toEqual([['Oman', 'Iran', 'frozen funds']]);
});

test('what each side demands, offers, concedes and rejects', async () => {
  expect(pick(await ask('demands'), 'side', 'of', 'what')).toEqual([
    ['Iran', 'United States', 'frozen funds'], ['Iran', 'United States', 'frozen funds'],
    ['Israel', 'United States', 'sanctions relief'],
    ['United States', null, 'uranium enrichment'], ['United States', null, 'uranium enrichment'],
  ]);
  expect(pick(await ask('demands', { issue: 'enrichment' }), 'side')).toEqual([['United States'], ['United States']]);
  expect(pick(await ask('offers'), 'side', 'to', 'what', 'realis')).toEqual([['United States', null, 'sanctions relief', 'promised']]);
  expect(pick(await ask('concessions', { actor: 'Iran' }), 'to', 'what', 'realis')).toEqual([
    ['United States', 'UN inspections', 'conditional'], ['United States', 'uranium enrichment', 'conditional'],
    ['United States', 'uranium enrichment', 'negated'], ['United States', 'uranium enrichment', 'conditional'],
  ]);
  expect(pick(await ask('rejections'), 'side', 'towards', 'what')).toEqual([['Iran', null, 'uranium enrichment'], ['Israel', 'Iran–United States talks', null]]);
});

test('the bargaining table', async () => {
  expect(pick(await ask('bargaining-table', { issue: 'uranium enrichment' }), 'side', 'does', 'towards', 'realis')).toEqual([
    ['Iran', 'CONCEDES', 'United States', 'conditional'], ['Iran', 'CONCEDES', 'United States', 'negated'], ['Iran', 'CONCEDES', 'United States', 'conditional'],
    ['Iran', 'REJECTS', null, 'actual'],
    ['United States', 'DEMANDS', null, 'actual'], ['United States', 'DEMANDS', null, 'actual'],
  ]);
});

test('who presses whom', async () => {
  expect(pick(await ask('pressure'), 'who', 'how', 'whom', 'about')).toEqual([
    ['United States', 'SANCTIONS', 'Iran', null], ['United States', 'THREATENS', 'Iran', null], ['United States', 'PRESSURES', 'Iraq', 'frozen funds'],
  ]);
  expect(await ask('pressure', { target: 'Iraq' })).toHaveLength(1);
});

test('which concessions are tied', async () => {
  expect(pick(await ask('trades'), 'side', 'what', 'tie', 'otherSide', 'otherWhat')).toEqual([
    ['United States', 'frozen funds', 'IN_EXCHANGE_FOR', 'Iran', 'uranium enrichment'],
    ['United States', 'sanctions relief', 'CONDITIONAL_ON', 'Iran', 'UN inspections'],
  ]);
  expect(await ask('trades', { issue: 'UN inspections' })).toHaveLength(1);
});

test('credit, gains and costs', async () => {
  expect(pick(await ask('credit'), 'who', 'credits')).toEqual([['Iran', 'Oman']]);
  expect(pick(await ask('gains-and-costs'), 'who', 'outcome', 'what')).toEqual([['Qatar', 'GAINS', 'standing'], ['ordinary Iranians', 'BEARS', 'sanctions relief']]);
});

test('how outsiders react', async () => {
  expect(pick(await ask('allied-reactions', { talks: 'the Doha round' }), 'actor', 'alliedWith', 'reaction', 'towards', 'about')).toEqual([
    ['Gulf Cooperation Council', [], 'SUPPORTS', 'Iran–United States talks', null],
    ['Israel', ['United States'], 'DEMANDS', 'United States', 'sanctions relief'],
    ['Israel', ['United States'], 'REJECTS', 'Iran–United States talks', null],
  ]);
});

test('what to watch', async () => {
  expect(pick(await ask('what-to-watch', { about: 'frozen assets' }), 'watch', 'about')).toEqual([['Watch whether the first tranche of frozen funds is released before July is out.', ['frozen funds']]]);
  expect(pick(await ask('what-to-watch'), 'about')).toContainEqual([[]]);
});

test('which accounts contradict each other', async () => {
  expect(pick(await ask('contradictions'), 'who', 'about', 'realis', 'otherRealis', 'publisher', 'otherPublisher')).toEqual([
    ['Iran', 'uranium enrichment', 'negated', 'conditional', 'Foreign Ministry', 'Foreign Ministry'],
  ]);
});

test('what is new since a date, undated documents apart', async () => {
  const rows = await ask('new-since', { since: '2026-07-02' });
  expect([...new Set(rows.map((row) => row['date']))]).toEqual(['2026-07-03', '2026-07-02']);
  expect((await ask('new-since')).at(-1)?.['date']).toBeNull();
});

test('who sits at which table', async () => {
  expect(await ask('talks-overview')).toEqual([{
    talks: 'Iran–United States talks', parties: ['Iran', 'United States'], mediators: ['Oman', 'Qatar'], hosts: ['Qatar'], others: [],
    venues: ['Doha'], mechanisms: ['technical talks'], issues: ['frozen funds', 'uranium enrichment'], claims: 20, firstDate: '2026-06-30', lastDate: '2026-07-01',
  }]);
});

test('what an edge rests on, whichever end of a reciprocal relation comes first', async () => {
  expect(pick(await ask('provenance', { source: 'Iran', target: 'United States', relation: 'concedes' }), 'relation', 'about', 'realis')).toEqual([
    ['CONCEDES', 'UN inspections', 'conditional'], ['CONCEDES', 'uranium enrichment', 'conditional'],
    ['CONCEDES', 'uranium enrichment', 'negated'], ['CONCEDES', 'uranium enrichment', 'conditional'],
  ]);
  expect(pick(await ask('provenance', { source: 'United States', target: 'Iran', relation: 'NEGOTIATES' }), 'source', 'target')).toEqual([['Iran', 'United States'], ['Iran', 'United States']]);
});
