import { describe, expect, test } from '@jest/globals';
import { read } from './read.ts';

async function watched(text: string): Promise<string[]> {
  return (await read(text)).watch.map((item) => item.text);
}

describe('what to watch', () => {
  test('is every sentence below such a heading, until the next heading', async () => {
    expect(await watched('## What to watch next\n\nThe vote in Chisinau comes on Monday. A second round may follow.\n\n## What happened\n\nMoldova held elections last week.')).toEqual(['The vote in Chisinau comes on Monday.', 'A second round may follow.']);
  });
  test('is a sentence that says so, anywhere', async () => {
    expect(await watched('Moldova held elections. Watch whether Romania recognises the result. It remains to be seen who will form a government.')).toEqual(['Watch whether Romania recognises the result.', 'It remains to be seen who will form a government.']);
  });
  test('is no sentence that only has the word', async () => {
    expect(await watched('Observers watch the border for smugglers. They look for food and water there.')).toEqual([]);
  });
  test('names whom it is about', async () => {
    const [item] = (await read('Watch whether Romania accepts the ceasefire in time.')).watch;
    expect(item?.about).toEqual(expect.arrayContaining(['state:romania', 'issue:ceasefire']));
  });
  test('claims below a heading carry its stance', async () => {
    const { claims } = await read('## Why it matters\n\nMoldova gains influence.\n\n## What happened\n\nMoldova welcomed the truce.');
    expect(claims.map(({ relation, stance }) => ({ relation, stance }))).toEqual([{ relation: 'GAINS', stance: 'analysis' }, { relation: 'SUPPORTS', stance: 'reported' }]);
  });
});
