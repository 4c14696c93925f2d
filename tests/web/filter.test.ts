import { describe, expect, test } from '@jest/globals';
import { applyFilter, culprits, isolate, NO_FILTER, tally, toggle } from '../../web/src/model/filter.ts';
import { buildStore } from '../support/explorer-store.ts';

const store = buildStore(false);
const graph = store.graph(400);
const kinds = store.ontology.labels.map(({ name }) => name);

describe('filter', () => {
  test('leaves everything when nothing is off', () => {
    expect(applyFilter(graph, NO_FILTER)).toEqual({ nodes: graph.nodes, edges: graph.edges, context: new Set() });
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

  test.each(kinds)('one kind alone keeps all its relations with their other ends: %s', (kind) => {
    const { nodes, edges, context } = applyFilter(graph, isolate(NO_FILTER, 'kind', [kind], kinds));
    const own = new Set(graph.nodes.filter(({ label }) => label === kind).map(({ id }) => id));
    expect(edges).toEqual(graph.edges.filter(({ source, target }) => own.has(source) || own.has(target)));
    expect(nodes.filter(({ id }) => !context.has(id)).map(({ label }) => label)).toEqual(Array.from(own, () => kind));
    expect([...context].some((id) => own.has(id))).toBe(false);
  });

  test('mediators alone keep those whom they deal with', () => {
    const { nodes, edges, context } = applyFilter(graph, isolate(NO_FILTER, 'role', ['mediator'], ['mediator', 'other']));
    const mediators = nodes.filter(({ mediator }) => mediator).map(({ id }) => id);
    expect(mediators.length).toBeGreaterThan(3);
    expect(edges.every(({ source, target }) => mediators.includes(source) || mediators.includes(target))).toBe(true);
    expect(context).toEqual(new Set(nodes.filter(({ mediator }) => !mediator).map(({ id }) => id)));
  });

  test('who is hidden does not come back with one kind', () => {
    const filter = { ...isolate(NO_FILTER, 'kind', ['Issue'], kinds), hidden: new Set(['state:iran']) };
    expect(applyFilter(graph, filter).nodes.some(({ id }) => id === 'state:iran')).toBe(false);
  });

  test('disputed relations alone', () => {
    const { edges } = applyFilter(graph, isolate(NO_FILTER, 'dispute', ['disputed'], ['disputed', 'undisputed']));
    expect(edges.map(({ relation }) => relation).sort()).toEqual(['CONCEDES', 'NEGOTIATES']);
  });

  test('blames the one facet that hides everything', () => {
    const filter = isolate(toggle(NO_FILTER, 'realis', ['unclear']), 'kind', ['Place', 'Mechanism'], kinds);
    expect(applyFilter(graph, filter).edges).toEqual([]);
    expect(culprits(graph, filter)).toEqual(['kind']);
  });

  test('blames all facets when only together they hide everything', () => {
    const realis = store.ontology.realis.map(({ name }) => name);
    const filter = isolate(isolate(NO_FILTER, 'kind', ['Place', 'Mechanism'], kinds), 'realis', [], realis);
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
