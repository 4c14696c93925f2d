import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { claimView } from '../../src/query/claim-views.ts';
import { documentList, documentView } from '../../src/query/documents.ts';
import { edgeView } from '../../src/query/edge-view.ts';
import { entityView } from '../../src/query/entity-view.ts';
import { graphView, neighbourhood } from '../../src/query/graph-view.ts';
import { overview } from '../../src/query/overview.ts';
import { search } from '../../src/query/search.ts';
import { ENTITIES, FIXTURE, fixtureDocument } from '../support/graph-fixture.ts';
import { fixtureStore } from '../support/fixture-store.ts';
import type { FixtureStore } from '../support/fixture-store.ts';

let fixture: FixtureStore;
beforeAll(async () => { fixture = await fixtureStore(); });
afterAll(() => fixture.remove());

describe('the graph', () => {
  test('holds every entity that has an edge, the best supported first, and every edge once', async () => {
    const graph = await graphView(fixture.store, 400);
    expect(graph.total).toBe(Object.keys(ENTITIES).length);
    expect(Object.values(ENTITIES).filter(({ id }) => graph.nodes.every((node) => node.id !== id)).map(({ name }) => name)).toEqual(['Egypt', 'officials', 'UN inspections']);
    // Near-copies count once: what many sentences of one account name stands behind what several accounts name.
    const supportOf = (id: string): number => new Set(FIXTURE.filter(({ claims }) => claims.some(({ source, target, issue }) => [source, target, issue].includes(id))).map(({ document }) => (document.name === 'reprint' ? 'wire' : document.name))).size;
    const support = graph.nodes.map(({ id }) => supportOf(id));
    expect(support).toEqual(support.toSorted((a, b) => b - a));
    const edges = new Set(FIXTURE.flatMap(({ claims }) => claims.map(({ relation, source, target, issue }) => `${relation} ${source} ${target ?? issue}`)));
    expect(graph.edges.map(({ relation, source, target }) => `${relation} ${source} ${target}`).sort()).toEqual([...edges].sort());
    expect(graph.nodes.find(({ id }) => id === 'state:qatar')).toMatchObject({ label: 'State', name: 'Qatar', mediator: true, x: expect.any(Number), y: expect.any(Number), claims: 5 });
    expect(graph.nodes.filter(({ mediator }) => mediator).map(({ name }) => name).sort()).toEqual(['Oman', 'Qatar']);
    expect(new Set(graph.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.nodes.length);
  });

  test('is cut at the limit, with the edges among what is left', async () => {
    const graph = await graphView(fixture.store, 2);
    const ids = graph.nodes.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['state:iran', 'state:united-states']);
    expect(graph.total).toBe(Object.keys(ENTITIES).length);
    expect(graph.edges.length).toBeGreaterThan(0);
    expect(graph.edges.every(({ source, target }) => ids.includes(source) && ids.includes(target))).toBe(true);
  });

  test('around an entity holds it first, its neighbours and their edges', async () => {
    const around = await neighbourhood(fixture.store, ENTITIES.oman.id, 400);
    expect(around?.nodes[0]?.id).toBe(ENTITIES.oman.id);
    expect(around?.nodes.map(({ id }) => id).sort()).toEqual(['state:iran', 'state:oman', 'talks:iran|united-states']);
    expect(around?.edges.map(({ relation, source }) => `${relation} ${source}`).sort()).toEqual(['CREDITS state:iran', 'MEDIATES state:oman', 'PARTY_TO state:iran', 'RELAYS state:oman']);
    expect((await neighbourhood(fixture.store, ENTITIES.us.id, 3))?.nodes).toHaveLength(3);
    expect(await neighbourhood(fixture.store, 'state:atlantis', 400)).toBeUndefined();
  });
});

describe('an entity', () => {
  test('stands between the parties of what it mediates', async () => {
    const view = await entityView(fixture.store, ENTITIES.oman.id);
    expect(view?.entity).toEqual({ id: 'state:oman', label: 'State', name: 'Oman', aliases: ['Muscat'], mediator: true });
    expect(view?.standsBetween).toEqual([{
      parties: [{ id: 'state:iran', label: 'State', name: 'Iran' }, { id: 'state:united-states', label: 'State', name: 'United States' }],
      talks: { id: 'talks:iran|united-states', label: 'Talks', name: 'Iran–United States talks' },
      relations: ['MEDIATES', 'RELAYS'],
      claims: 3,
    }]);
    expect(view?.edges.map(({ relation, other }) => `${relation} ${other.name}`)).toEqual(['MEDIATES Iran–United States talks', 'RELAYS Iran', 'CREDITS Iran']);
    expect(view?.documents.map(({ title, claims }) => [title, claims])).toEqual([['No change on enrichment', 1], ['US and Iran meet in Doha', 1], ['Qatar hosts US-Iran technical talks', 2]]);
  });

  test('that is a party stands between nobody', async () => {
    expect((await entityView(fixture.store, ENTITIES.iran.id))?.standsBetween).toEqual([]);
    expect(await entityView(fixture.store, 'state:atlantis')).toBeUndefined();
  });
});

describe('an edge', () => {
  test('lists its claims, newest first, with what is tied to them', async () => {
    const view = await edgeView(fixture.store, 'CONCEDES', ENTITIES.iran.id, ENTITIES.us.id);
    expect(view?.edge).toMatchObject({ claims: 4, documents: 2, realis: 'conditional', disputed: true, firstSeen: '2026-07-02', lastSeen: '2026-07-03' });
    expect(view?.claims.map(({ issue, realis, document }) => [issue?.name, realis, document.publisher])).toEqual([
      ['uranium enrichment', 'conditional', 'Foreign Ministry'], ['uranium enrichment', 'negated', 'Foreign Ministry'],
      ['uranium enrichment', 'conditional', 'Gulf Review'], ['UN inspections', 'conditional', 'Gulf Review'],
    ]);
    expect(view?.claims.map(({ links }) => links.map(({ type, outgoing, summary }) => [type, outgoing, summary]))).toEqual([
      [['CONTRADICTS', false, 'Iran concedes to United States: uranium enrichment']],
      [['CONTRADICTS', true, 'Iran concedes to United States: uranium enrichment']],
      [['IN_EXCHANGE_FOR', false, 'United States concedes to Iran: frozen funds']],
      [['CONDITIONAL_ON', false, 'United States concedes to Iran: sanctions relief']],
    ]);
    expect(view?.between.map(({ relation, source }) => `${relation} ${source}`)).toEqual([
      'NEGOTIATES state:iran', 'DEMANDS state:iran', 'CONCEDES state:iran', 'CONCEDES state:united-states', 'THREATENS state:united-states', 'SANCTIONS state:united-states',
    ]);
  });

  test('aimed at an issue finds its claims', async () => {
    const view = await edgeView(fixture.store, 'DEMANDS', ENTITIES.us.id, ENTITIES.enrichment.id);
    expect(view?.target.name).toBe('uranium enrichment');
    expect(view?.claims.map(({ target, issue, quote }) => [target, issue?.id, quote])).toEqual([
      [null, ENTITIES.enrichment.id, 'Washington insisted on limits'], [null, ENTITIES.enrichment.id, 'Washington insisted on limits'],
    ]);
    expect(await edgeView(fixture.store, 'HOSTS', ENTITIES.us.id, ENTITIES.enrichment.id)).toBeUndefined();
  });
});

describe('documents', () => {
  test('are listed newest first, undated ones last', async () => {
    expect((await documentList(fixture.store)).map(({ date, claims }) => [date, claims])).toEqual([['2026-07-03', 3], ['2026-07-02', 8], ['2026-07-01', 12], ['2026-06-30', 13], [null, 9]]);
  });

  test('come with their text and every claim in its order, offsets exact', async () => {
    const { document, claims } = fixtureDocument('wire');
    const view = await documentView(fixture.store, document.id);
    expect(view).toMatchObject({ title: document.title, licence: 'CC0-1.0', text: document.text, claims: claims.length });
    expect(view?.extracted.map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
    for (const claim of view?.extracted ?? []) {
      expect(document.text.slice(claim.start, claim.end)).toBe(claim.quote);
      expect(document.text.slice(claim.sentenceStart, claim.sentenceEnd)).toBe(claim.sentence);
    }
    expect(await documentView(fixture.store, 'doc:0')).toBeUndefined();
  });

  test('are reached from a claim', async () => {
    const [claim] = fixtureDocument('wire').claims;
    expect(await claimView(fixture.store, claim?.id ?? '')).toMatchObject({
      relation: 'HOSTS', source: { name: 'Qatar' }, target: { label: 'Talks' }, issue: null, speaker: null, time: '2026-06-30', document: { title: 'Qatar hosts US-Iran technical talks' },
    });
    expect(await claimView(fixture.store, 'claim:0')).toBeUndefined();
  });
});

const names = async (query: string): Promise<string[]> => (await search(fixture.store, query)).flatMap((hit) => (hit.kind === 'entity' ? [hit.entity.name] : []));

describe('search', () => {
  test('finds names and other wordings, beginnings first, without case and accents', async () => {
    expect(await names('iran')).toEqual(['Iran–United States talks', 'Iran', 'ordinary Iranians']);
    expect(await names('WASHINGTON')).toEqual(['United States']);
    expect(await names('jose pena')).toEqual(['José Peña']);
    expect(await names('peña')).toEqual(['José Peña']);
    expect((await search(fixture.store, 'tehr')).at(0)).toEqual({ kind: 'entity', entity: { id: 'state:iran', label: 'State', name: 'Iran' }, matched: 'Tehran', claims: 17 });
  });

  test('finds sentences with all the words, each once', async () => {
    const hits = (await search(fixture.store, 'limits ENRICHMENT')).flatMap((hit) => (hit.kind === 'sentence' ? [hit] : []));
    expect(hits.map(({ sentence, date }) => [sentence, date])).toEqual([
      ['A newspaper had written that Iran would accept limits on uranium enrichment.', '2026-07-03'],
      ['The ministry denied that Iran would accept limits on uranium enrichment.', '2026-07-03'],
      ['In exchange for a partial release of frozen funds, Iran would accept limits on uranium enrichment.', '2026-07-02'],
      ['Washington insisted on limits to uranium enrichment.', '2026-07-01'],
      ['Washington insisted on limits to uranium enrichment.', '2026-06-30'],
    ]);
    expect(hits[0]).toMatchObject({ relation: 'CONCEDES', source: 'Iran', target: 'United States', title: 'No change on enrichment' });
  });

  test('finds nothing for blanks, signs and strangers', async () => {
    expect(await search(fixture.store, '  ')).toEqual([]);
    expect(await search(fixture.store, 'xyzzy')).toEqual([]);
    expect(await search(fixture.store, "') RETURN 1 //")).toEqual([]);
  });
});

test('the overview tells who stands between whom, what is disputed, new and to be watched', async () => {
  const view = await overview(fixture.store);
  expect(view).toMatchObject({ documents: 5, claims: 45, firstDate: '2026-06-30', lastDate: '2026-07-03' });
  expect(view.mediators).toEqual([
    { entity: { id: 'state:qatar', label: 'State', name: 'Qatar' }, between: [['Iran', 'United States']], claims: 4 },
    { entity: { id: 'state:oman', label: 'State', name: 'Oman' }, between: [['Iran', 'United States']], claims: 3 },
  ]);
  expect(view.disputed.map(({ edge, source, target }) => [edge.relation, source.name, target.name])).toEqual([['CONCEDES', 'Iran', 'United States']]);
  expect(view.latest[0]?.title).toBe('No change on enrichment');
  expect(view.watch.map(({ text }) => text).sort()).toEqual(['Watch whether the first tranche of frozen funds is released before July is out.', 'Who will host the next round?']);
});
