import { describe, expect, test } from '@jest/globals';
import type { Extraction, Mention } from '../../src/extraction/extractor.ts';
import type { Label } from '../../src/model/ontology.ts';
import type { ResolvedDocument } from '../../src/model/resolved.ts';
import { resolve } from '../../src/resolution/resolve.ts';
import { judged } from '../../src/resolution/judgements.ts';
import { mergeWordings } from '../../src/store/wordings.ts';

const KIND: Partial<Record<Label, string>> = { Person: 'person', Organization: 'org', ArmedGroup: 'armed', Issue: 'issue' };

function mention(label: Label, name: string, key = `${KIND[label] ?? 'group'}:${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`): Mention {
  return { label, name, key, text: name, start: 0, end: 1 };
}

function extraction(mentions: readonly Mention[], name = 'one'): Extraction {
  const document = { id: `doc:${name}`, name, origin: name, title: null, publisher: null, date: null, url: null, licence: null, text: 'x' };
  return { document, mentions, claims: [], links: [], watch: [], skipped: [] };
}

const idsOf = (...mentions: Mention[]): string[] => resolve(extraction(mentions), 'rules').entities.map(({ id }) => id);

describe('entities of one document', () => {
  test('a surname or an initial is the one person of the document who has it', () => {
    expect(idsOf(mention('Person', 'Omar Haddad'), mention('Person', 'Haddad'), mention('Person', 'O. Haddad'))).toEqual(['person:omar-hadad']);
  });

  test('a surname that two persons share stays apart from both', () => {
    expect(idsOf(mention('Person', 'Omar Haddad'), mention('Person', 'Amir Haddad'), mention('Person', 'Haddad'))).toEqual(['person:amir-hadad', 'person:hadad', 'person:omar-hadad']);
  });

  test('spellings of a person are one entity, its fullest name shown and the others kept', () => {
    const [entity, ...others] = resolve(extraction([mention('Person', 'Yevgeny Dobrynsky'), mention('Person', 'Evgeny Dobrynskiy'), mention('Person', 'Yevgeny Dobrynsky')]), 'rules').entities;
    expect(others).toEqual([]);
    expect(entity).toMatchObject({ name: 'Yevgeny Dobrynsky', aliases: ['Evgeny Dobrynskiy'] });
  });

  test('a person of the lexicon keeps the id and name of the lexicon', () => {
    const [entity] = resolve(extraction([mention('Person', 'Sergey V. Lavrov')]), 'rules').entities;
    expect(entity).toMatchObject({ id: 'person:sergei-lavrov', name: 'Sergei Lavrov' });
  });

  test('an abbreviation is the one body of the document whose name has its letters', () => {
    expect(idsOf(mention('ArmedGroup', 'Northern Salt Front'), mention('ArmedGroup', 'NSF'))).toEqual(['armed:northern-salt-front']);
    expect(idsOf(mention('ArmedGroup', 'Northern Salt Front'), mention('ArmedGroup', 'New Sea Fleet'), mention('ArmedGroup', 'NSF'))).toHaveLength(3);
  });

  test('a bare noun is the fuller issue that it heads, where there is one', () => {
    expect(idsOf(mention('Issue', 'salt corridor to the coast'), mention('Issue', 'corridor'))).toHaveLength(1);
    expect(idsOf(mention('Issue', 'salt corridor'), mention('Issue', 'rail corridor'), mention('Issue', 'corridor'))).toHaveLength(3);
  });

  test('a judgement outweighs the names, through a chain and not round in a circle', () => {
    const judgements = { sameAs: (id: string): string | undefined => (id === 'person:omar-hadad' ? 'person:the-doctor' : undefined) };
    expect(resolve(extraction([mention('Person', 'Omar Haddad')]), 'rules', judgements).entities.map(({ id }) => id)).toEqual(['person:the-doctor']);
    const next = new Map([['a', 'b'], ['b', 'c'], ['x', 'y'], ['y', 'x']]);
    expect(judged('a', { sameAs: (id) => next.get(id) })).toBe('c');
    expect(judged('x', { sameAs: (id) => next.get(id) })).toBe('y');
  });
});

describe('entities of many documents', () => {
  const NAMES = ['Omar Haddad', 'Haddad', 'O. Haddad', 'Amir Haddad', 'Mohammed Qabbani', 'Muhammad Ghabbani', 'Sergey Lavrov', 'S. Lavrov', 'Marta Lindqvist'];
  const ISSUES = ['corridor', 'salt corridor', 'rail corridor', 'ceasefire'];
  /** Numbers in 0..1 that a seed fixes. */
  function* numbers(seed: number): Generator<number, never> {
    for (let state = seed; ;) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      yield state / 2_147_483_648;
    }
  }

  const merged = (documents: readonly ResolvedDocument[]): unknown => {
    const byId = new Map<string, ResolvedDocument['entities'][number][]>();
    for (const entity of documents.flatMap(({ entities }) => entities)) byId.set(entity.id, [...(byId.get(entity.id) ?? []), entity]);
    return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, all]) => [id, mergeWordings(all)]);
  };

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('their order, and the order of mentions, do not change the graph (seed %i)', (seed) => {
    const random = numbers(seed);
    const chosen = <T>(all: readonly T[]): T[] => all.filter(() => random.next().value < 0.5);
    const shuffled = <T>(all: readonly T[]): T[] => all.map((one): [number, T] => [random.next().value, one]).sort(([a], [b]) => a - b).map(([, one]) => one);
    const texts = Array.from({ length: 6 }, (_, k) => ({ name: `d${k}`, mentions: [...chosen(NAMES).map((name) => mention('Person', name)), ...chosen(ISSUES).map((name) => mention('Issue', name))] }));
    const graph = merged(texts.map(({ name, mentions }) => resolve(extraction(mentions, name), 'rules')));
    for (let round = 0; round < 5; round++) expect(merged(shuffled(texts).map(({ name, mentions }) => resolve(extraction(shuffled(mentions), name), 'rules')))).toEqual(graph);
  });
});
