import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isUserError, type UserError } from '../../src/errors.ts';
import { configureLexicon } from '../../src/extraction/lexicon/own.ts';
import { loadFrames } from '../../src/extraction/lexicon/frames.ts';

const root = mkdtempSync(join(tmpdir(), 'backchannel-own-'));
const folder = join(root, 'lexicon');
afterAll(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): URL {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return pathToFileURL(path);
}
const frames = (relation: string, ...entries: string[]): string => [`relation: ${relation}`, 'families:', '  - name: our idioms', '    plover: COERCE', '    mode: null', '    frames:', ...entries.map((entry) => `      - "${entry}"`)].join('\n');

function refusal(load: () => unknown): Partial<UserError> {
  try {
    load();
    return {};
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
}

test('what is no part of a lexicon is refused before anything is read', () => {
  write('actor.yaml', '[]');
  expect(refusal(() => configureLexicon(folder))).toMatchObject({ code: 'data', message: expect.stringContaining(join(folder, 'actor.yaml')), remedy: expect.stringContaining('actors.yaml') });
  rmSync(folder, { recursive: true });
  writeFileSync(folder, '');
  expect(refusal(() => configureLexicon(folder))).toMatchObject({ code: 'data', message: expect.stringContaining('is a file') });
  rmSync(folder);
});

describe('with the lexicon of a workspace', () => {
  let pipeline: typeof import('../../src/pipeline.ts');
  const claims = async (text: string): Promise<string[]> => {
    const { claims: found } = await pipeline.readDocument({ id: 'doc:test', name: 'test', origin: 'test', title: null, publisher: null, date: null, url: null, licence: null, text });
    return found.map(({ relation, source, target, issue, realis }) => `${relation} ${source} ${target ?? '-'} ${issue ?? '-'} ${realis}`);
  };
  beforeAll(async () => {
    write('actors.yaml', '- { id: state:qatar, aliases: [the Pearl Emirate] }\n- { id: "armed:river-guard", name: River Guard, aliases: [Guardsmen of the River], in: [state:sudan] }\n');
    write('issues.yaml', 'issues:\n  - { id: "issue:frozen-funds", wordings: [the Doha money] }\n  - { name: date palm levy, wordings: [date palm levy, palm tithe] }\n');
    write('frames/pressures.yaml', frames('PRESSURES', 'A turns the samovar on B (over I)', 'A presses B'));
    write('frames/concedes.yaml', frames('CONCEDES', 'A folds its tent on I'));
    configureLexicon(folder);
    pipeline = await import('../../src/pipeline.ts');
  });

  test('an alias and a new actor are found', async () => {
    expect(await claims('The Pearl Emirate pressed Iran over the blockade.')).toContainEqual(expect.stringMatching(/^PRESSURES state:qatar state:iran/));
    expect(await claims('Guardsmen of the River attacked Chad.')).toContain('ATTACKS armed:river-guard state:chad - actual');
  });

  test('a frame is found with a wording of an issue, and read with its negation', async () => {
    expect(await claims('Iran has turned the samovar on Kenya over the Doha money.')).toContain('PRESSURES state:iran state:kenya issue:frozen-funds actual');
    expect(await claims('Iran did not turn the samovar on Kenya.')).toContainEqual(expect.stringMatching(/^PRESSURES state:iran state:kenya .* negated$/));
  });

  test('a frame counts even where the judge, who has never seen it, finds it unlikely', async () => {
    expect(await claims('Iran folded its tent on the palm tithe.')).toContain('CONCEDES state:iran issue:date-palm-levy - actual');
  });

  test('the same folder may be named again, another is refused', () => {
    expect(() => configureLexicon(folder)).not.toThrow();
    const other = mkdtempSync(join(tmpdir(), 'backchannel-other-'));
    expect(() => configureLexicon(other)).toThrow('comes too late');
    rmSync(other, { recursive: true });
  });

  describe('a mistake is named with its file, entry and remedy', () => {
    let lexicon: Pick<typeof import('../../src/extraction/lexicon/actors.ts'), 'loadActors'> & Pick<typeof import('../../src/extraction/lexicon/issues.ts'), 'loadIssues'>;
    beforeEach(async () => {
      const { loadActors } = await import('../../src/extraction/lexicon/actors.ts');
      const { loadIssues } = await import('../../src/extraction/lexicon/issues.ts');
      lexicon = { loadActors, loadIssues };
    });

    test.each([
      ['an alias of another', '- { id: state:qatar, aliases: [Hamas] }', /actors\.yaml is not valid at state:qatar: its form "Hamas" is also one of armed:hamas/],
      ['another name', '- { id: state:qatar, name: Katar }', /at state:qatar: it is called "Qatar"/],
      ['a new actor without a name', '- { id: "armed:x", aliases: [Xarmed] }', /at armed:x: .*name/],
      ['a kind that there is not', '- { id: "planet:x", name: X }', /at planet:x/],
      ['the same twice', '- { id: state:qatar, aliases: [Q1] }\n- { id: state:qatar, aliases: [Q2] }', /at state:qatar: the id comes twice/],
      ['a tie to nobody', '- { id: "armed:x", name: Xarmed, in: [state:atlantis] }', /at armed:x: it belongs to state:atlantis/],
      ['no YAML', '- { id: [', /cannot be read/],
    ])('actors: %s', (_, text, message) => {
      const file = write('actors.yaml', text);
      expect(refusal(() => lexicon.loadActors(undefined, file))).toMatchObject({ code: 'data', message: expect.stringMatching(message), remedy: expect.not.stringContaining('package') });
    });

    test.each([
      ['a wording of another', 'issues: [{ name: salt, wordings: [frozen assets] }]', /at issue:salt: its wording "frozen assets" is also one of issue:frozen-funds/],
      ['a new issue without wordings', 'issues: [{ name: salt }]', /at issue:salt: .*wordings/],
      ['neither id nor name', 'issues: [{ wordings: [salt] }]', /neither id nor name/],
      ['the same twice', 'issues: [{ name: salt, wordings: [salt] }, { name: Salt, wordings: [rock salt] }]', /at issue:salt: the id comes twice/],
    ])('issues: %s', (_, text, message) => {
      const file = write('issues.yaml', text);
      expect(refusal(() => lexicon.loadIssues(undefined, file))).toMatchObject({ code: 'data', message: expect.stringMatching(message) });
    });

    test.each([
      ['brackets', frames('MEETS', 'A meets (B'), /meets\.yaml, family "our idioms", the frame "A meets \(B" lacks/],
      ['a frame of another relation', frames('MEETS', 'A attacks B'), /the frame "A attacks B" is also a frame of ATTACKS/],
      ['the same twice', frames('MEETS', 'A shares a samovar with B', 'A shares a samovar with B'), /says nothing/],
      ['another name', frames('ATTACKS', 'A pours tea on B'), /meets\.yaml is for ATTACKS/],
    ])('frames: %s', (_, text, message) => {
      rmSync(join(folder, 'frames'), { recursive: true });
      const file = write('frames/meets.yaml', text);
      expect(refusal(() => loadFrames(undefined, new URL('./', file)))).toMatchObject({ code: 'data', message: expect.stringMatching(message) });
    });
  });
});
