import { describe, expect, test } from '@jest/globals';
import { applyFilter, culprits, isolate, NO_FILTER, tally, toggle } from '../../web/src/model/filter.ts';
import { buildStore } from '../support/explorer-store.ts';

const store = buildStore(false);
const graph = store.graph(400);
const kinds = store.ontology.labels.map(({ name }) => name);

describe('filter', () => {
  test('leaves everything when nothing is off', () => {
    expect(applyFilter(graph, NO_FILTER)).toEqual({ nodes: graph.nodes, edges: graph.edges });
  });

  test('drops a kind with its relations, and entities that only those relations held', () => {
    const shown = applyFilter(graph, toggle(NO_FILTER, 'kind', ['Talks']));
    expect(shown.nodes.some(({ label }) => label === 'Talks')).toBe(false);
    expect(shown.edges.some(({ target }) => target.startsWith('talks:'))).toBe(false);
    // Mechanisms are tied to talks alone.
    expect(shown.nodes.some(({ label }) => label === 'Mechanism')).toBe(false);
  });

  test('a relation alone, then all again', () => {
    const all = store.ontology.relations.map(({ name }) => name);
    const alone = isolate(NO_FILTER, 'relation', ['HOSTS'], all);
    expect(new Set(applyFilter(graph, alone).edges.map(({ relation }) => relation))).toEqual(new Set(['HOSTS']));
    expect(isolate(alone, 'relation', ['HOSTS'], all).relation.size).toBe(0);
  });

  test('disputed relations alone', () => {
    const { edges } = applyFilter(graph, isolate(NO_FILTER, 'dispute', ['disputed'], ['disputed', 'undisputed']));
    expect(edges.map(({ relation }) => relation).sort()).toEqual(['CONCEDES', 'NEGOTIATES']);
  });

  test('blames the one facet that hides everything', () => {
    const filter = isolate(toggle(NO_FILTER, 'realis', ['unclear']), 'kind', ['Place'], kinds);
    expect(applyFilter(graph, filter).edges).toEqual([]);
    expect(culprits(graph, filter)).toEqual(['kind']);
  });

  test('blames all facets when only together they hide everything', () => {
    const realis = store.ontology.realis.map(({ name }) => name);
    const filter = isolate(isolate(NO_FILTER, 'kind', ['Place'], kinds), 'realis', [], realis);
    expect(culprits(graph, filter)).toEqual(['kind', 'realis']);
  });

  test('counts entities by kind and claims by relation, family and realis', () => {
    const counts = tally(graph, store.ontology);
    expect(counts.kinds.get('State')).toBe(10);
    expect(counts.disputed).toBe(2);
    expect(counts.claims).toBe(graph.edges.reduce((sum, { claims }) => sum + claims, 0));
    for (const part of [counts.relations, counts.families, counts.realis]) expect([...part.values()].reduce((sum, count) => sum + count, 0)).toBe(counts.claims);
  });
});
