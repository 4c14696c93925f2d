import { beforeAll, describe, expect, test } from '@jest/globals';
import { ontology } from '../../src/model/ontology.ts';
import type { ResolvedDocument } from '../../src/model/resolved.ts';
import { readSamples } from '../golden/samples.ts';
import { read } from './read.ts';

let documents: ResolvedDocument[] = [];
beforeAll(async () => {
  documents = await readSamples();
});

const LETTER = /[\p{L}\p{N}]/u;

describe('whatever is extracted', () => {
  test('there is something in every sample', () => {
    expect(documents.filter((document) => document.claims.length === 0)).toEqual([]);
  });

  test('quotes and sentences are the exact characters of the text, quotes within their sentence', () => {
    for (const { document, claims } of documents) {
      for (const claim of claims) {
        expect(document.text.slice(claim.start, claim.end)).toBe(claim.quote);
        expect(document.text.slice(claim.sentenceStart, claim.sentenceEnd)).toBe(claim.sentence);
        expect(claim.start).toBeGreaterThanOrEqual(claim.sentenceStart);
        expect(claim.end).toBeLessThanOrEqual(claim.sentenceEnd);
      }
    }
  });

  test('quotes begin and end at the edge of a word', () => {
    const cut = documents.flatMap(({ document: { text }, claims }) => claims.filter(({ start, end }) => (LETTER.test(text[start - 1] ?? '') && LETTER.test(text[start] ?? '')) || (LETTER.test(text[end - 1] ?? '') && LETTER.test(text[end] ?? ''))));
    expect(cut.map((claim) => claim.quote)).toEqual([]);
  });

  test('slots hold only what the vocabulary allows', () => {
    for (const { claims, entities } of documents) {
      const labels = new Map(entities.map((entity) => [entity.id, entity.label]));
      for (const claim of claims) {
        const rule = ontology.relations[claim.relation];
        const labelOf = (id: string | null): string | undefined => (id === null ? undefined : labels.get(id));
        expect([...rule.source]).toContain(labelOf(claim.source));
        expect([...rule.target]).toContain(labelOf(claim.target));
        expect(claim.issue === null || (rule.issue && ['Issue', 'Agreement'].includes(labelOf(claim.issue) ?? ''))).toBe(true);
      }
    }
  });

  test('nobody acts on itself, and pairs are in the order of their ids', () => {
    for (const claim of documents.flatMap(({ claims }) => claims)) {
      expect(claim.source).not.toBe(claim.target);
      expect(claim.source).not.toBe(claim.speaker);
      const isPair = ontology.relations[claim.relation].reciprocal && !claim.target?.startsWith('agreement:');
      expect(!isPair || claim.source < (claim.target ?? '')).toBe(true);
    }
  });

  test('links join claims of the same document', () => {
    for (const { claims, links } of documents) {
      const ids = new Set(claims.map((claim) => claim.id));
      for (const link of links) expect([ids.has(link.from), ids.has(link.to), link.from !== link.to]).toEqual([true, true, true]);
    }
  });

  test('the same text gives the same claims again', async () => {
    expect(await readSamples()).toEqual(documents);
  });

  test.each(['', ' \n\n ', '???', '—', 'Iran', '"', 'and and and', 'if only if', '$', '- - -', 'Iran, Iran and Iran rejected Iran’s rejection of Iran.', '\ud83d\ude00 Iran \ud83d\ude00 rejected the truce.'])('odd text %j does no harm', async (text) => {
    const { claims, document } = await read(text);
    for (const claim of claims) expect(document.text.slice(claim.start, claim.end)).toBe(claim.quote);
  });
});
