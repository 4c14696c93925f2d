import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isUserError, type UserError } from '../../src/errors.ts';
import { loadFrames } from '../../src/extraction/lexicon/frames.ts';
import { expandFrame, nounsIn, placeholdersOf } from '../../src/extraction/lexicon/template.ts';
import { ontology, RELATIONS, type Relation } from '../../src/model/ontology.ts';

const files = readdirSync(new URL('../../src/extraction/lexicon/frames/', import.meta.url));
const frames = loadFrames();
const readings = [...frames].flatMap(([relation, { families }]) => families.flatMap((family) => family.frames.flatMap((frame) => frame.readings.map((reading) => ({ relation, reading, frame: frame.text })))));

function refusal(action: () => unknown): UserError | null {
  try {
    action();
    return null;
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
}

describe('the files', () => {
  test('there is one for every relation, and all of them load', () => {
    expect(files.sort()).toEqual(RELATIONS.map((relation) => `${relation.toLowerCase()}.yaml`).sort());
    expect([...frames.keys()].sort()).toEqual([...RELATIONS].sort());
  });

  test.each<[Relation, number]>([
    ['DEMANDS', 950], ['PROPOSES', 570], ['CONCEDES', 1330], ['AGREES', 610], ['REJECTS', 1080], ['MEDIATES', 670], ['NEGOTIATES', 470], ['MEETS', 490], ['ADDRESSES', 710],
    ['HOSTS', 260], ['RELAYS', 330], ['JOINS', 350], ['PARTY_TO', 150], ['USES', 150], ['HELD_IN', 150],
    ['PRESSURES', 470], ['SUPPORTS', 630], ['GAINS', 410], ['BEARS', 410], ['ACCUSES', 410], ['COOPERATES', 330],
  ])('%s has at least %i frames', (relation, least) => {
    const found = frames.get(relation)?.families.flatMap((family) => family.frames) ?? [];
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  test('a family of the coded events has the event type of its relation, or a neighbour that PLOVER puts the wording under', () => {
    const without = [...frames].filter(([relation]) => ontology.relations[relation].plover !== null)
      .flatMap(([relation, { families }]) => families.filter((family) => family.plover === null).map((family) => `${relation}: ${family.name}`));
    expect(without).toEqual([]);
  });
});

describe('every reading', () => {
  test('is plain words and placeholders, evenly spaced', () => {
    const odd = readings.filter(({ reading }) => /[()[\]|]/u.test(reading.replace(/\{[^}]*\}|\((?:B|C)\)/gu, '')) || /^\s|\s$|\s\s|\s,/u.test(reading));
    expect(odd).toEqual([]);
  });

  test('of an act by an actor names that actor, and something besides', () => {
    const acts = readings.filter(({ relation }) => ontology.relations[relation].source.has('Person'));
    expect(acts.filter(({ reading }) => !placeholdersOf(reading).includes('A'))).toEqual([]);
    expect(acts.filter(({ reading }) => reading.split(' ').length < 2 && !reading.includes('-'))).toEqual([]);
  });

  test('stands in one relation, unless a family says otherwise', () => {
    const owners = new Map<string, Set<Relation>>();
    for (const { relation, reading } of readings) owners.set(reading, (owners.get(reading) ?? new Set()).add(relation));
    const shared = [...owners].filter(([, relations]) => relations.size > 1).map(([reading]) => reading);
    expect(shared).toContain('A signs G');
    expect(shared).not.toContain('A rejects I');
    expect(shared.length).toBeLessThan(readings.length / 100);
  });

  test('has its verb in the third person of the present', () => {
    const others = /^A (?:[a-z]+ly|and|no|will|would|can|cannot|once|again|very|mediation|good|campaign|policy|strategy|tactic|picket|founded|captained)\b/u;
    expect(readings.filter(({ reading }) => /^A [a-z]/u.test(reading) && !/^A [a-z'-]*s\b/u.test(reading) && !others.test(reading))).toEqual([]);
  });
});

describe('expandFrame', () => {
  test.each<[string, string[]]>([
    ['A meets B', ['A meets B']],
    ['A urges B to V (at once)', ['A urges B to V', 'A urges B to V at once']],
    ['A [asks|begs] B', ['A asks B', 'A begs B']],
    ['A [asks (kindly)|begs] B', ['A asks B', 'A asks kindly B', 'A begs B']],
    ['A sends ([a note|word] (of I)) to B', ['A sends to B', 'A sends a note to B', 'A sends a note of I to B', 'A sends word to B', 'A sends word of I to B']],
    ['A releases {prisoners | the crew} (to B)', ['A releases {prisoners|the crew}', 'A releases {prisoners|the crew} to B']],
    ['B (, urged by A), V', ['B, V', 'B, urged by A, V']],
    ['A gives B its(B) way', ['A gives B its(B) way']],
  ])('%s', (frame, expected) => {
    expect(expandFrame(frame)).toEqual(expected);
  });

  test.each([
    ['A meets (B', /lacks "\)"/], ['A meets B)', /has a "\)"/], ['A [asks|begs B', /lacks "\]"/], ['A [asks|] B', /empty part or alternative/], ['A meets B ()', /empty part/],
    ['A releases {prisoners|}', /empty alternative/], ['A releases {prisoners', /has a "\{"/], ['A asks|begs B', /has a "\|"/], ['A [asks] B', /only one alternative/], [`A ${'[a|b] '.repeat(10)}B`, /more than 512 readings/],
  ])('%s is refused', (frame, message) => {
    const error = refusal(() => expandFrame(frame));
    expect(error?.code).toBe('data');
    expect(error?.message).toMatch(message);
  });

  test('placeholders are found in all their forms, and not in names or nouns', () => {
    expect(placeholdersOf("A-brokered T, with B's help, to keep C from Ving at the UN")).toEqual(['A', 'T', 'B', 'C', 'V']);
    expect(placeholdersOf('A gives B its(B) {plan B|way}')).toEqual(['A', 'B', 'B']);
    expect(nounsIn('A releases {prisoners|the crew} of B')).toEqual(['prisoners', 'the crew']);
    expect(nounsIn('A meets B')).toEqual([]);
  });
});

describe('a damaged file is refused with file, family and frame', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backchannel-frames-'));
    mkdirSync(join(folder, 'frames'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (relation: string, entries: string[], { name = relation.toLowerCase(), extra = '', not = '' } = {}): void => {
    const lines = [`relation: ${relation}`, 'families:', '  - name: plain', '    plover: null', '    mode: null', ...extra ? [`    ${extra}`] : [], '    frames:', ...entries.map((entry) => `      - "${entry}"`), ...not ? ['not:', `  - ${not}`] : []];
    writeFileSync(join(folder, 'frames', `${name}.yaml`), lines.join('\n'));
  };
  const load = (): ReturnType<typeof loadFrames> => loadFrames(pathToFileURL(`${join(folder, 'frames')}/`));

  test.each<[string, string, string[], RegExp]>([
    ['brackets', 'MEETS', ['A meets (B'], /meets\.yaml, family "plain", the frame "A meets \(B" lacks "\)"/],
    ['a frame without its source', 'MEETS', ['a meeting with B'], /frame "a meeting with B" lacks its source A/],
    ['a placeholder without a slot', 'HOSTS', ['A hosts M'], /frame "A hosts M" has M, which HOSTS has no slot for/],
    ['a letter that is no placeholder', 'MEETS', ['A meets X'], /frame "A meets X" has X/],
    ['nouns for an issue that there is no slot for', 'ATTACKS', ['A attacks {towns}'], /ATTACKS has no issue/],
    ['the same twice', 'MEETS', ['A meets B', 'A meets B'], /frame "A meets B" says nothing that earlier frames do not say/],
    ['nothing new', 'MEETS', ['A [meets|sees] B', 'A sees B'], /frame "A sees B" says nothing/],
    ['a relation that is not in the vocabulary', 'LOVES', ['A loves B'], /lexicon loves\.yaml is not valid/],
    ['no frames at all', 'MEETS', [], /lexicon meets\.yaml is not valid/],
  ])('%s', (_what, relation, entries, message) => {
    write(relation, entries);
    const error = refusal(load);
    expect(error?.code).toBe('data');
    expect(error?.message).toMatch(message);
  });

  test('a frame of another relation, until one of the two says so', () => {
    write('AGREES', ['A signs G']);
    write('PARTY_TO', ['A signs G']);
    expect(refusal(load)?.message).toMatch(/party_to\.yaml, family "plain", the frame "A signs G" is also a frame of AGREES/);
    write('PARTY_TO', ['A signs G'], { extra: 'also: [AGREES]' });
    expect([...load().keys()]).toEqual(['AGREES', 'PARTY_TO']);
  });

  test('a file under the wrong name, and a counterexample that cannot be read', () => {
    write('MEETS', ['A meets B'], { name: 'sees' });
    expect(refusal(load)?.message).toMatch(/sees\.yaml is for MEETS/);
    rmSync(join(folder, 'frames', 'sees.yaml'));
    write('MEETS', ['A meets B'], { not: '{ frame: "A meets (B", instead: null }' });
    expect(refusal(load)?.message).toMatch(/family "not", the frame "A meets \(B" lacks/);
  });

  test('what a sound file says comes out', () => {
    write('MEETS', ['A meets B (on I)'], { not: '{ frame: "A meets B halfway", instead: CONCEDES }' });
    expect(load().get('MEETS')).toEqual({
      families: [{ name: 'plain', plover: null, mode: null, realis: null, isOwn: false, frames: [{ text: 'A meets B (on I)', readings: ['A meets B', 'A meets B on I'] }] }],
      not: [{ text: 'A meets B halfway', readings: ['A meets B halfway'], instead: 'CONCEDES' }],
    });
  });
});
