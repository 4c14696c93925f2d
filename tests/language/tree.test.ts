import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/language/analyse.ts';
import type { Token } from '../../src/language/analysis.ts';
import { ancestors, children, conjuncts, headOf, sentenceOf, subtree, textOf } from '../../src/language/tree.ts';

const analysis = analyse('Nothing was signed. Kenya, Uganda and Rwanda sent their envoys to the talks that Qatar hosted.');

function find(text: string): Token {
  const token = analysis.tokens.find((candidate) => candidate.text === text);
  if (!token) throw new Error(`No token '${text}'.`);
  return token;
}

function texts(tokens: readonly Token[]): string[] {
  return tokens.map(({ text }) => text);
}

describe('the tree', () => {
  test('leads down', () => {
    expect(texts(children(analysis, find('sent')))).toEqual(['Kenya', 'envoys', 'to', '.']);
    expect(textOf(analysis, subtree(analysis, find('talks')))).toBe('the talks that Qatar hosted');
  });

  test('leads up', () => {
    expect(headOf(analysis, find('sent'))).toBeUndefined();
    expect(headOf(analysis, find('hosted'))?.text).toBe('talks');
    expect(texts(ancestors(analysis, find('Qatar')))).toEqual(['hosted', 'talks', 'to', 'sent']);
  });

  test('knows what is coordinated', () => {
    expect(texts(conjuncts(analysis, find('Kenya')))).toEqual(['Uganda', 'Rwanda']);
    expect(texts(conjuncts(analysis, find('Rwanda')))).toEqual(['Kenya', 'Uganda']);
    expect(conjuncts(analysis, find('Qatar'))).toEqual([]);
  });

  test('knows its sentence', () => {
    expect(sentenceOf(analysis, find('signed'))).toBe(analysis.sentences[0]);
    expect(sentenceOf(analysis, find('Kenya'))).toBe(analysis.sentences[1]);
    expect(() => sentenceOf(analysis, { ...find('Kenya'), index: 99 })).toThrow(RangeError);
  });
});
