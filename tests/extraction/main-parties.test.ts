import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { PartyChoice } from '../../src/extraction/document/main-parties.ts';
import { haveQuarrel, isGoBetween } from '../../src/extraction/lexicon/talks-prior.ts';
import { scenesOf } from '../../src/extraction/mentions/scenes.ts';
import { readContext } from '../../src/extraction/rules/context.ts';
import { analyse } from '../../src/language/analyse.ts';
import { mend } from '../../src/language/mend/mend.ts';

function contextOf(text: string, title = ''): { parties: string; talks: string[] } {
  const { scenes, names } = scenesOf(mend(analyse(text)));
  const context = readContext(scenes, [], names.actorsIn(title));
  const keys = (all: readonly { readonly key: string }[]): string => all.map(({ key }) => key).sort().join(' ');
  return { parties: keys(context.parties), talks: [...context.talks.values()].map(keys) };
}

describe('parties of the main talks', () => {
  test.each([
    ['neither the mediator nor the host', 'Peru and Ecuador resumed border talks in Brasilia. Brazil is mediating. Brazil told both sides to be patient. Brazil hosts the talks. Peru rejected a map that Ecuador had proposed.', 'state:ecuador state:peru'],
    ['an armed group and the state that it fights', 'Negotiators of Colombia and the ELN met in Quito. Ecuador offered a venue. The ELN wants a truce. The government refused to withdraw its troops, and the rebels accused Colombia of bad faith.', 'armed:eln state:colombia'],
    ['a third that is named more often', 'Norway announced a round of talks between Sri Lanka and the LTTE. Norway sent an envoy. Norway praised the LTTE. Norway thanked Sri Lanka. Norway will mediate again in May.', 'armed:ltte state:sri-lanka'],
    ['none without talks', 'France opened a school in Chad. The school has ten rooms. Its roof came from Italy.', ''],
    ['none without actors', 'The rain fell all day.', ''],
  ])('%s', (_, text, parties) => {
    expect(contextOf(text).parties).toBe(parties);
  });

  test('wordings for sides make talks those of the parties', () => {
    const { talks } = contextOf('Peru and Ecuador resumed border talks in Brasilia. Peru rejected a map that Ecuador had proposed. Further negotiations between the two governments will open in May.');
    expect(talks.at(-1)).toBe('state:ecuador state:peru');
  });
});

describe('what is known before', () => {
  test('quarrels hold both ways, and of a group with the state that it is at home in', () => {
    expect([haveQuarrel('state:iran', 'state:united-states'), haveQuarrel('state:united-states', 'state:iran'), haveQuarrel('armed:eln', 'state:colombia'), haveQuarrel('state:france', 'state:chad')]).toEqual([true, true, true, false]);
    expect([isGoBetween('state:oman'), isGoBetween('state:iran')]).toEqual([true, false]);
  });

  test('weights for other inputs are refused', () => {
    const file = pathToFileURL(join(mkdtempSync(join(tmpdir(), 'parties-')), 'weights.json'));
    writeFileSync(file, JSON.stringify({ weights: { mentioned: 1 }, none: 0.5 }));
    expect(() => new PartyChoice(file)).toThrow(/other inputs/);
  });
});
