import { describe, expect, test } from '@jest/globals';
import { Places } from '../../src/extraction/mentions/places.ts';

const places = new Places('Talks in Vexholm failed. Rallies near Port Ostra went on, and to the Dara border came nobody from AKU or Lesk’s camp. Halm spoke of Gorin.');

describe('a name of the text', () => {
  test.each(['Vexholm', 'Port Ostra', 'Dara'])('%s is a place', (name) => expect(places.has(name)).toBe(true));

  test.each([['AKU', 'an abbreviation'], ['Lesk', 'a possessive'], ['Halm', 'a subject'], ['Gorin', 'behind "of" without a border or city'], ['Vex', 'only the beginning of a word']])('%s is none: %s', (name) => expect(places.has(name)).toBe(false));
});
