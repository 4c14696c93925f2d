import { describe, expect, test } from '@jest/globals';
import { issueAt } from '../../../src/extraction/issues/issue-at.ts';
import type { Item } from '../../../src/extraction/rules/scene.ts';
import { read, tokenOf } from './scene.ts';

/** The issue of a sentence whose phrase the token heads. */
function issue(text: string, head: string): Item | undefined {
  const { scene, graph } = read(text);
  return issueAt(scene, graph, tokenOf(scene, head));
}

describe('the issue of a noun phrase', () => {
  test.each([
    ['Kenya welcomed the release of frozen Iranian funds.', 'release', 'frozen funds', 'release of frozen Iranian funds'],
    ['Oman holds $6 billion in frozen assets.', 'billion', 'frozen funds', '$6 billion in frozen assets'],
    ['Norway asked for an end to the siege of Kadugli.', 'end', 'siege', 'end to the siege of Kadugli'],
    ['Kenya demanded the withdrawal of Rwandan troops from eastern Congo.', 'withdrawal', 'withdrawal of Rwandan troops', 'withdrawal of Rwandan troops from eastern Congo'],
    ['Sudan rejected the new tax on river barges.', 'tax', 'tax on river barges', 'new tax on river barges'],
    ['Sudan raised the question of two burned villages.', 'question', 'burned villages', 'question of two burned villages'],
    ['Oman proposed a long-range weather radar.', 'radar', 'long-range weather radar', 'long-range weather radar'],
    ['Oman defended the right to plant cotton.', 'right', 'right to planting cotton', 'right to plant cotton'],
  ])('%s', (text, head, name, whole) => {
    const found = issue(text, head);
    expect({ label: found?.label, name: found?.name, text: found?.text }).toEqual({ label: 'Issue', name, text: whole });
    expect(text.slice(found?.start, found?.end)).toBe(found?.text);
  });

  test.each([
    ['The ministers met on Monday.', 'Monday'],
    ['The envoy left in a strange way.', 'way'],
    ['The ministers took the second step.', 'step'],
    ['The envoy issued a statement.', 'statement'],
    ['Kenya thanked Norway.', 'Norway'],
    ['Kenya urged Sudan to stop.', 'Kenya'],
    ['Kenya wants a very lasting peace.', 'very'],
  ])('there is none in "%s" at "%s"', (text, head) => {
    expect(issue(text, head)).toBeUndefined();
  });
});

describe('the issue of an act', () => {
  test.each([
    ['Oman urged Iran to halt enrichment.', 'halt', 'issue:uranium-enrichment', 'halt enrichment'],
    ['Chad agreed to release the detainees.', 'release', 'issue:prisoner-exchange', 'release the detainees'],
    ['Chad promised to dredge the shared canal.', 'dredge', 'issue:canal-dredge-shared', 'dredge the shared canal'],
    ['Chad refused to pull out of the sugar market.', 'pull', 'issue:market-sugar-withdrawal', 'pull out of the sugar market'],
  ])('%s', (text, verb, key, whole) => {
    const found = issue(text, verb);
    expect({ key: found?.key, text: found?.text }).toEqual({ key, text: whole });
  });
});

describe('wordings of one issue have one key', () => {
  test.each([
    [['Mali agreed to withdraw troops.', 'withdraw'], ['Mali wants the withdrawal of troops.', 'withdrawal'], ['Mali wants a troop withdrawal.', 'withdrawal'], ['Mali regrets the troop withdrawals.', 'withdrawals']],
    [['Mali agreed to reopen the salt road.', 'reopen'], ['Mali wants the reopening of the salt road.', 'reopening'], ['Mali discussed reopening two salt roads.', 'reopening']],
    [['Mali wants the normalisation of cattle prices.', 'normalisation'], ['Mali wants the normalization of cattle prices.', 'normalization']],
    [['Mali cut the defence programme of Chad.', 'programme'], ['Mali cut the defense program of Chad.', 'program'], ['Mali cut the defense programs of Chad.', 'programs']],
    [['Mali released the Chadian prisoners.', 'released'], ['Mali welcomed the release of Chadian detainees.', 'release'], ['Mali counted the Chadian prisoners.', 'prisoners']],
  ] as const)('%j', (...wordings) => {
    const keys = wordings.map(([text, head]) => issue(text, head)?.key);
    expect(keys[0]).toMatch(/^issue:[a-z-]+$/);
    expect(new Set(keys).size).toBe(1);
  });

  test('names keep two withdrawals apart', () => {
    expect(issue('Mali wants the withdrawal of Chadian troops.', 'withdrawal')?.key).not.toBe(issue('Mali wants the withdrawal of Rwandan troops.', 'withdrawal')?.key);
  });
});
