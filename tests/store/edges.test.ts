import { expect, test } from '@jest/globals';
import { deriveEdge, edgeEnds, edgeKey } from '../../src/store/edges.ts';
import type { ClaimFacts } from '../../src/store/edges.ts';

const fact: ClaimFacts = { realis: 'actual', confidence: 0.5, document: 'doc:a', original: 'doc:a', date: '2026-06-01', contradicted: false };

test('counts claims, documents and independent documents', () => {
  const edge = deriveEdge([fact, { ...fact, confidence: 0.7 }, { ...fact, document: 'doc:b' }, { ...fact, document: 'doc:c', original: 'doc:c' }]);
  expect(edge).toMatchObject({ claims: 4, documents: 3, support: 2, confidence: 0.7 });
});

test('takes the most frequent realis, of equals the first of the vocabulary, in any order', () => {
  const claims: readonly ClaimFacts[] = [{ ...fact, realis: 'unclear' }, { ...fact, realis: 'promised' }, { ...fact, realis: 'unclear' }, { ...fact, realis: 'promised' }, { ...fact, realis: 'negated' }];
  expect(deriveEdge(claims).realis).toBe('promised');
  expect(deriveEdge([...claims].reverse())).toEqual(deriveEdge(claims));
});

test('is seen from the first to the last dated document', () => {
  expect(deriveEdge([{ ...fact, date: null }, { ...fact, date: '2026-06-09' }, fact])).toMatchObject({ firstSeen: '2026-06-01', lastSeen: '2026-06-09' });
  expect(deriveEdge([{ ...fact, date: null }])).toMatchObject({ firstSeen: null, lastSeen: null });
});

test('is disputed when one of its claims is contradicted', () => {
  expect(deriveEdge([fact, { ...fact, contradicted: true }]).disputed).toBe(true);
  expect(deriveEdge([fact, { ...fact, realis: 'negated' }]).disputed).toBe(false);
});

test('the key of an edge gives back its ends; the issue stands in for a missing target', () => {
  const key = edgeKey({ relation: 'REJECTS', source: 'state:iran', target: null, issue: 'issue:enrichment' });
  expect(edgeEnds(key)).toEqual({ relation: 'REJECTS', source: 'state:iran', target: 'issue:enrichment' });
  expect(edgeEnds(edgeKey({ relation: 'HOSTS', source: 'state:qatar', target: 'talks:a|b', issue: 'issue:x' })).target).toBe('talks:a|b');
});
