import { describe, expect, test } from '@jest/globals';
import { sectionAt, sectionsOf } from '../../src/extraction/factuality/sections.ts';
import { watchItems } from '../../src/extraction/factuality/watch.ts';
import { scenesOf } from './scenes.ts';

const text = [
  'The bishop met the duke at the mill.',
  '## Why it matters', 'The duke gains time by every meeting.',
  '**What the duke wants**', 'A share of the grain is first on his list.',
  'What to watch next:', 'The bishop may call a second meeting before the harvest. The miners return in a week.',
  '# Background', 'Nobody had used the mill for years. It remains to be seen whether the miners will come.',
].join('\n');

describe('sections', () => {
  const sections = sectionsOf(text);
  const at = (words: string): ReturnType<typeof sectionAt> => sectionAt(sections, text.indexOf(words));

  test.each([
    ['The bishop met', 'reported'], ['The duke gains', 'analysis'], ['A share of', 'reported'], ['The bishop may', 'forecast'], ['Nobody had', 'reported'],
  ])('the stance at "%s" is %s', (words, stance) => {
    expect(at(words)?.stance).toBe(stance);
  });

  test('a heading tells whose demands stand below', () => {
    const section = at('A share of');
    expect(section?.lists).toBe('demands');
    expect(section?.whose && text.slice(section.whose.start, section.whose.end)).toBe('the duke');
    expect(at('The duke gains')?.lists).toBeNull();
  });

  test('sentences are no headings', () => {
    expect(sectionsOf('The road ahead is long.\nThe bottom line\nHe left.')).toHaveLength(2);
    expect(sectionAt(sectionsOf('Intro.\nThe bottom line: the duke gains.'), 20)?.stance).toBe('analysis');
  });

  test('what to watch is what stands under such a heading, or is left open', () => {
    const { scenes, graphs } = scenesOf(text, ['bishop:Person']);
    const items = watchItems(scenes, graphs, sections);
    expect(items.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'The bishop may call a second meeting before the harvest.',
      'The miners return in a week.',
      'It remains to be seen whether the miners will come.',
    ]);
    expect(items[0]?.about.map(({ name }) => name)).toEqual(['bishop']);
  });
});
