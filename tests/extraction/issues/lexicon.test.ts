import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isUserError } from '../../../src/errors.ts';
import { loadIssueWords } from '../../../src/extraction/lexicon/issue-words.ts';
import { curatedIssues, loadIssues } from '../../../src/extraction/lexicon/issues.ts';
import { gerund } from '../../../src/extraction/issues/gerund.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'issues-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

function refusal(yaml: string, load: (file: URL) => unknown = loadIssues): string {
  const file = join(folder, 'issues.yaml');
  writeFileSync(file, yaml);
  try {
    load(pathToFileURL(file));
  } catch (error) {
    if (isUserError(error)) return error.message;
    throw error;
  }
  return '';
}

describe('the curated issues', () => {
  test('there are hundreds, each with wordings of its own', () => {
    expect(curatedIssues.length).toBeGreaterThan(200);
    expect(new Set(curatedIssues.map(({ id }) => id)).size).toBe(curatedIssues.length);
  });

  test.each([
    ['issues: [{ name: salt, wordings: [salt, brine] }, { name: brine, wordings: [brine] }]', '"brine" is also one of issue:salt'],
    ['issues: [{ name: salt, wordings: [salt] }, { name: Salt, wordings: [rock salt] }]', 'the id comes twice'],
    ['issues: [{ name: salt, wordings: [salt], of: "issue:pepper" }]', 'issue:pepper'],
    ['issues: [{ name: salt, wordings: [] }]', 'wordings'],
    ['issues: [{ name: salt, wordings: [salt], colour: white }]', 'colour'],
  ])('%s is refused', (yaml, why) => {
    expect(refusal(yaml)).toContain(why);
  });

  test('a list that lacks its words is refused', () => {
    expect(refusal('acts: []', loadIssueWords)).toContain('phases');
  });
});

describe('gerunds', () => {
  test.each([['arm', 'arming'], ['cede', 'ceding'], ['free', 'freeing'], ['cut', 'cutting'], ['lie', 'lying'], ['transfer', 'transferring'], ['open', 'opening'], ['veto', 'vetoing'], ['deploy', 'deploying'], ['monitor', 'monitoring']])('%s', (verb, form) => {
    expect(gerund(verb)).toBe(form);
  });
});
