import { describe, expect, test } from '@jest/globals';
import { issuesIn } from '../../../src/extraction/issues/issues-in.ts';
import { read } from './scene.ts';

function candidates(text: string): ReturnType<typeof issuesIn> {
  const { scene, graph } = read(text);
  return issuesIn(scene, graph);
}

describe('the issues of a sentence', () => {
  test('objects, complements of talks, subjects and acts are candidates, each with its kind', () => {
    const found = candidates('The talks on grain quotas stalled because Chad refused to repair the pumping station and the ceasefire remains unresolved.');
    expect(found.map(({ name, kind }) => `${kind} ${name}`)).toEqual(expect.arrayContaining(['thing grain quotas', 'clause repairing pumping station', 'thing pumping station', 'curated ceasefire']));
  });

  test('what is bargained over is likelier than where and when', () => {
    const found = candidates('Chad demanded the release of two mechanics at the garage in June.');
    const rating = (name: string): number => found.find((issue) => issue.name === name)?.plausibility ?? 0;
    expect(rating('release of mechanics')).toBeGreaterThan(rating('garage'));
    expect(rating('release of mechanics')).toBeGreaterThan(0.5);
    expect(found.map(({ name }) => name)).not.toContain('June');
  });

  test('every candidate is a stretch of its sentence, and its plausibility lies between 0 and 1', () => {
    const text = 'Mali, Niger and Chad, whose envoys had quarrelled over wells, agreed - after eleven days - that herders may cross, provided that they pay for water.';
    for (const { start, end, text: own, first, last, head, plausibility } of candidates(text)) {
      expect(text.slice(start, end)).toBe(own);
      expect(head >= first && head < last).toBe(true);
      expect(plausibility > 0 && plausibility < 1).toBe(true);
    }
  });

  test.each(['.', 'of of of', '$ % — ( ) [', 'to to be to be to', 'The the the'])('odd text does no harm: %j', (text) => {
    expect(Array.isArray(candidates(text))).toBe(true);
  });
});
