import { describe, expect, test } from '@jest/globals';
import { timeOf } from '../../src/extraction/time/time-of.ts';
import { scenesOf } from './scenes.ts';

/** A Wednesday. */
const DATE = '2026-06-10';

function time(text: string, word: string, date: string | null = DATE): string | null {
  const read = scenesOf(text);
  const { scene, graph } = read.at(read.token(word));
  const found = timeOf(scene, graph, read.token(word), date);
  return found && `${found.start}..${found.end} ${found.text}`;
}

describe('when an act happens', () => {
  test.each([
    ['The envoys met on Monday.', 'met', '2026-06-08..2026-06-08 Monday'],
    ['The envoys met on Friday.', 'met', '2026-06-05..2026-06-05 Friday'],
    ['The envoys will meet on Friday.', 'meet', '2026-06-12..2026-06-12 Friday'],
    ['The envoys plan to meet next Monday.', 'meet', '2026-06-15..2026-06-15 next Monday'],
    ['The envoys met yesterday.', 'met', '2026-06-09..2026-06-09 yesterday'],
    ['The duke hosted a meeting last week.', 'hosted', '2026-06-01..2026-06-07 last week'],
    ['The duke hosted a meeting last week.', 'meeting', '2026-06-01..2026-06-07 last week'],
    ['The pause has held since May.', 'held', '2026-05-01..2026-06-10 May'],
    ['The pause will last until June 30.', 'last', '2026-06-10..2026-06-30 June 30'],
    ['The duke will free the crew in the coming days.', 'free', '2026-06-10..2026-06-17 in the coming days'],
    ['The duke will sign by the end of the year.', 'sign', '2026-06-10..2026-12-31 the end of the year'],
    ['The deal was signed in 2015.', 'signed', '2015-01-01..2015-12-31 2015'],
    ['The deal was signed on 14 July 2015.', 'signed', '2015-07-14..2015-07-14 14 July 2015'],
    ['The deal was signed on July 14, 2015.', 'signed', '2015-07-14..2015-07-14 July 14, 2015'],
    ['The envoys met in late May.', 'met', '2026-05-22..2026-05-31 late May'],
    ['The envoys met in December.', 'met', '2025-12-01..2025-12-31 December'],
    ['The envoys met on 3 and 4 June.', 'met', '2026-06-03..2026-06-04 3 and 4 June'],
    ['Two weeks ago the duke began to withdraw.', 'withdraw', '2026-05-27..2026-05-27 Two weeks ago'],
    ['The duke said on Tuesday that he would sign on 3 July.', 'sign', '2026-07-03..2026-07-03 3 July'],
    ['The duke said on Tuesday that he would sign on 3 July.', 'said', '2026-06-09..2026-06-09 Tuesday'],
    ['On Sunday the duke met the bishop and signed a roll.', 'signed', '2026-06-07..2026-06-07 Sunday'],
    ['The duke broke the deal signed in 2015.', 'signed', '2015-01-01..2015-12-31 2015'],
    ['12 April 2024: The duke opens talks in the mill.', 'opens', '2024-04-12..2024-04-12 12 April 2024'],
  ])('%s (%s)', (text, word, expected) => {
    expect(time(text, word)).toBe(expected);
  });

  test.each([
    ['The envoys met in the mill.', 'met'],
    ['The duke rejected the June agreement.', 'rejected'],
    ['The duke broke the deal signed in 2015.', 'broke'],
    ['The duke said on Tuesday that he would sign.', 'sign'],
    ['The duke may leave after June 30.', 'leave'],
    ['The duke freed 1990 prisoners.', 'freed'],
    ['The duke may march on the mill.', 'march'],
    ['They met on the following day.', 'met'],
    ['They met on 31 February 2024.', 'met'],
  ])('nothing is invented: %s (%s)', (text, word) => {
    expect(time(text, word)).toBeNull();
  });

  test('without the date of the document only full dates are read', () => {
    expect(time('The envoys met on Monday.', 'met', null)).toBeNull();
    expect(time('The envoys met on 3 June.', 'met', null)).toBeNull();
    expect(time('The envoys met on 3 June 2026.', 'met', null)).toBe('2026-06-03..2026-06-03 3 June 2026');
  });

  test('the following day is counted from what was told last', () => {
    const read = scenesOf('They signed the following day.');
    const { scene, graph } = read.at(0);
    expect(timeOf(scene, graph, read.token('signed'), DATE, { start: '2026-06-03', end: '2026-06-03', text: '3 June' })).toMatchObject({ start: '2026-06-04', end: '2026-06-04' });
  });
});
