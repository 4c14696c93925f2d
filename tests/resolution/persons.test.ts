import { describe, expect, test } from '@jest/globals';
import { listedPerson, mayBeSame, personId, personName } from '../../src/resolution/persons.ts';

function idOf(written: string): string {
  const name = personName(written);
  return name ? listedPerson(name)?.id ?? personId(name) : '';
}

describe('one person under several spellings', () => {
  test.each([
    ['Abbas Araghchi', 'Abbas Araqchi', 'Foreign Minister Abbas Araghchi', 'A. Araghchi'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskiy', 'President Volodymyr Zelensky'],
    ['Sergei Lavrov', 'Sergey Lavrov', 'S. Lavrov'],
    ['Yevgeny Dobrynsky', 'Evgeny Dobrynskiy', 'Mr. Yevgeniy Dobrynskii'],
    ['Mohammed Qabbani', 'Muhammad Ghabbani', 'Mohamed al-Qabbani', 'Mohammad Qabani'],
    ['Yousef bin Tariq', 'Yusuf Tarek'],
    ['Park Min-ho', 'Park Min Ho'],
    ['Alexei Burkov', 'Aleksey Burkov', 'Alexey Burkov'],
    ['Marta K. Lindqvist', 'Marta Lindqvist', 'Dr Marta “Mia” Lindqvist', 'Marta Lindqvist Jr.'],
  ])('%s', (...spellings) => {
    expect([...new Set(spellings.map(idOf))]).toHaveLength(1);
  });

  test.each([
    ['Ali Hassan', 'Ali Hussein'], ['Omar Haddad', 'Amir Haddad'], ['Haddad', 'Omar Haddad'], ['Mona Said', 'Mona Saleh'], ['George H. W. Harlan', 'George W. Harlan'], ['Ivan Petrov', 'Ivana Petrova'],
  ])('%s is not %s', (one, other) => {
    expect(idOf(one)).not.toBe(idOf(other));
  });

  test('a title alone is no name of anybody else, and bad input gives none', () => {
    expect(personName('')).toBeUndefined();
    expect(personName(' .,- ')).toBeUndefined();
    expect(personName('General')?.given).toEqual([]);
  });

  test('an initial may be a given name that begins with it; surnames alone never tell', () => {
    const name = (written: string): NonNullable<ReturnType<typeof personName>> => personName(written) ?? { given: [], surname: '' };
    expect(mayBeSame(name('O. Haddad'), name('Omar Haddad'))).toBe(true);
    expect(mayBeSame(name('A. Haddad'), name('Omar Haddad'))).toBe(false);
    expect(mayBeSame(name('Haddad'), name('Omar Haddad'))).toBe(false);
    expect(mayBeSame(name('Omar Haddad'), name('Omar Rashid Haddad'))).toBe(true);
  });
});
