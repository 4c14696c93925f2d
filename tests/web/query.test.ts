import { describe, expect, test } from '@jest/globals';
import type { Row } from '../../src/store/store.ts';
import { answerGraph, cellText, claimOf, sortRows, toCsv } from '../../web/src/model/answer.ts';
import { highlight, withoutHeader } from '../../web/src/model/cypher.ts';
import { questionParts, unspoken } from '../../web/src/model/question.ts';
import { markedParts } from '../../web/src/model/quote.ts';
import { dayInWords, listInWords, spanInWords } from '../../web/src/model/words.ts';
import { buildStore } from '../support/explorer-store.ts';

describe('Cypher colours', () => {
  const text = "MATCH (m:Mediator)-[:MEDIATES|HOSTS]->(t) // match\nWHERE t.name = 'a MATCH' AND t.id = $id RETURN t";

  test('are pieces that join to the text again', () => {
    expect(highlight(text).map((piece) => piece.text).join('')).toBe(text);
  });

  test('tell keywords, labels, strings, parameters and comments apart', () => {
    const of = (kind: string) => highlight(text).filter((piece) => piece.kind === kind).map((piece) => piece.text);
    expect(of('keyword')).toEqual(['MATCH', 'WHERE', 'AND', 'RETURN']);
    expect(of('label')).toEqual([':Mediator', ':MEDIATES|HOSTS']);
    expect(of('string')).toEqual(["'a MATCH'"]);
    expect(of('parameter')).toEqual(['$id']);
    expect(of('comment')).toEqual(['// match']);
  });

  test('a saved query is shown without its header', () => {
    expect(withoutHeader('// title: A\n// columns: b\nMATCH (n)\n// why\nRETURN n\n')).toBe('MATCH (n)\n// why\nRETURN n');
  });
});

describe('questions', () => {
  const parameter = (name: string) => ({ name, type: 'entity' as const, required: false, default: null, meaning: name });

  test('hold their parameters inside the sentence', () => {
    const query = { question: 'What does $actor say on $issue?', parameters: [parameter('actor'), parameter('issue'), parameter('since')] };
    expect(questionParts(query).map((part) => (typeof part === 'string' ? part : `<${part.name}>`))).toEqual(['What does ', '<actor>', ' say on ', '<issue>', '?']);
    expect(unspoken(query).map(({ name }) => name)).toEqual(['since']);
  });
});

describe('answers', () => {
  const rows: readonly Row[] = [{ who: 'Qatar', n: 10 }, { who: null, n: 9 }, { who: 'Iran, "it"', n: 100 }];

  test('sort by number or text, empty cells last both ways', () => {
    expect(sortRows(rows, 'n', true).map(({ n }) => n)).toEqual([100, 10, 9]);
    expect(sortRows(rows, 'who', false).map(({ who }) => who)).toEqual(['Iran, "it"', 'Qatar', null]);
    expect(sortRows(rows, 'who', true).map(({ who }) => who)).toEqual(['Qatar', 'Iran, "it"', null]);
  });

  test('become CSV with quotes where they are needed', () => {
    expect(toCsv(['who', 'n'], rows)).toBe('who,n\r\nQatar,10\r\n,9\r\n"Iran, ""it""",100');
  });

  test('lead to the claim that a row stands on', () => {
    expect(claimOf({ a: 'x', claim: 'claim:12' })).toBe('claim:12');
    expect(claimOf({ a: 'x' })).toBeUndefined();
  });

  test('hold a graph where they hold entities', () => {
    const picture = answerGraph(buildStore(false).mediation(), ['MEDIATES']);
    expect(picture?.nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Qatar', 'JCPOA']));
    expect(picture?.edges.every(({ relation }) => relation === 'MEDIATES')).toBe(true);
    expect(answerGraph({ rows }, [])).toBeUndefined();
  });

  test('print values as text', () => {
    expect([cellText(null), cellText(['a', 'b']), cellText(3), cellText({ kind: 'node', id: 'state:iran', labels: ['State'], properties: { name: 'Iran' } })]).toEqual(['', 'a, b', '3', 'Iran']);
  });
});

describe('words', () => {
  test('a quote is marked exactly, and a bad offset marks nothing', () => {
    expect(markedParts('He said no.', 8, 10)).toEqual([{ text: 'He said ', marked: false }, { text: 'no', marked: true }, { text: '.', marked: false }]);
    expect(markedParts('He said no.', 8, 40)).toEqual([{ text: 'He said no.', marked: false }]);
  });

  test('dates, spans and lists', () => {
    expect(dayInWords('2026-07-02')).toBe('2 Jul 2026');
    expect(dayInWords('soon')).toBe('soon');
    expect(spanInWords('2026-06-12', '2026-07-02')).toBe('12 Jun – 2 Jul 2026');
    expect(spanInWords('2025-06-12', '2026-07-02')).toBe('12 Jun 2025 – 2 Jul 2026');
    expect(spanInWords(null, null)).toBe('');
    expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
