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

describe('documents that are no prose', () => {
  const TALKS = 'Talks between Peru and Ecuador opened in Lima on Monday. Peru rejected the truce.';

  test.each([
    ['one word', 'Ceasefire'],
    ['a list of names', 'Iran\nIraq\nOman\nQatar\nKuwait\nBahrain'],
    ['a table', 'Country | Seats | Vote\n--- | --- | ---\nPeru | 12 | yes\nChile | 9 | no\nEcuador | 4 | yes'],
    ['French', 'Le Pérou a rejeté mardi la trêve que le Chili avait proposée. Les négociations doivent reprendre à Genève.'],
    ['German', 'Peru lehnte am Dienstag die von Chile vorgeschlagene Waffenruhe ab. Die Gespräche sollen in Genf weitergehen.'],
    ['Arabic', 'رفضت بيرو الهدنة التي اقترحتها تشيلي يوم الثلاثاء.'],
    ['Chinese', '秘鲁周二拒绝了智利提出的停火建议。'],
  ])('%s: nothing is made up', async (_, text) => {
    expect((await read(text)).claims).toEqual([]);
  });

  test('questions of an interview claim nothing, answers do', async () => {
    const { claims } = await read('**Did Norway host the talks?**\n\nKenya hosted the talks between Peru and Ecuador.\n\n**Did Mali reject the truce?**\n\nNo.');
    expect(claims.filter(({ sentence }) => sentence.includes('?'))).toEqual([]);
  });

  test('a question is no statement: what it asks is at most unclear', async () => {
    const { claims } = await read('Will Peru accept the truce? Who is mediating? Has Chile attacked Ecuador?');
    expect(claims.filter(({ realis }) => realis !== 'unclear')).toEqual([]);
  });

  test('a paragraph more changes nothing of what the others say of named parties', async () => {
    const said = (claims: readonly { sentence: string; relation: string; source: string; target: string | null }[]): string[] => claims.map(({ sentence, relation, source, target }) => `${relation} ${source} ${target ?? ''} ${sentence}`).sort();
    const alone = said((await read(TALKS)).claims);
    expect(alone.length).toBeGreaterThan(0);
    expect(said((await read(`${TALKS}\n\nThe weather was mild.`)).claims)).toEqual(alone);
  });

  test('documents read before leave no trace, whatever their order', async () => {
    const texts = [TALKS, 'Qatar is mediating between Burundi and Rwanda. Burundi freed the prisoners.', 'Norwegian Foreign Minister Ada Berg met Kenyan officials in Oslo.'];
    const first = new Map<string, unknown>();
    for (const text of texts) first.set(text, (await read(text)).claims);
    for (const text of [...texts].reverse()) expect((await read(text)).claims).toEqual(first.get(text));
  });

  test('ids hang on the document and its words alone', async () => {
    const ids = (await read(TALKS)).claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await read(TALKS)).claims.map(({ id }) => id)).toEqual(ids);
  });

  test('a sentence of a thousand names does no harm', async () => {
    const { claims, document } = await read(`${Array.from({ length: 500 }, (_, at) => (at % 2 ? 'Peru' : 'Ecuador')).join(' and ')} rejected the truce.`);
    for (const claim of claims) expect(document.text.slice(claim.start, claim.end)).toBe(claim.quote);
  });
});
