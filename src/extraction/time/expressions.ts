import { dayOf, monthOf, parseDay, partsOf, thirdOf, weekOf, yearOf, type Day, type Days } from './calendar.ts';

/** What a time expression is read against. */
export interface Reference {
  /** The document's date; null where it is unknown: only full dates can be read then. */
  readonly today: Day | null;
  /** The event is still to come. */
  readonly future: boolean;
  /** What was told last, for "the following day". */
  readonly previous: Days | null;
}

/** A time expression of a text. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  /** "since", "until", "by", or the bare time. */
  readonly bound: 'since' | 'until' | 'by' | null;
  /** The days that are meant; null where they cannot be known. */
  readonly read: (reference: Reference) => Days | null;
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

const MONTH = `(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)`;
const WEEKDAY = '(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const TO_DAY = '(?:\\s?[-–—]\\s?|\\sto\\s|\\sand\\s)(?<last>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?<year>1[89]\\d\\d|20\\d\\d)';
const PART = '(?:(?<part>early|mid|late)[\\s-](?:in\\s)?)?';
const COUNT = `(?<count>\\d+|an?|${NUMBERS.slice(1).join('|')})`;
const UNIT = '(?<unit>day|week|month|year)s?';

type Groups = Readonly<Record<string, string | undefined>>;
interface Rule {
  readonly pattern: RegExp;
  /** Stands in whatever the pattern matches, and is found faster. */
  readonly hint: RegExp;
  readonly read: (groups: Groups, reference: Reference) => Days | null;
}

const HINTS: readonly (readonly [string, RegExp])[] = [
  ['(?<month>', /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/], ['(?<iso>', /\d-\d/], ['(?<season>', /spring|summer|autumn|fall|winter/i], ['(?<unit>', /day|week|month|year/i], ['(?<weekday>', /day\b/], ['(?<year>', /\d{4}/], ['', /day|weekend|night|morrow/i],
];

const rule = (pattern: string, read: Rule['read']): Rule => ({ hint: (HINTS.find(([part]) => pattern.includes(part)) ?? ['', /./])[1], pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d])`, 'giu'), read });
/** Months that are also words or names count with a capital only. */
const isName = (text: string): boolean => /\p{Lu}/u.test(text);

/** Longer and surer expressions first; what one has taken no later one reads again. */
const RULES: readonly Rule[] = [
  rule('(?<iso>\\d{4}-\\d{2}-\\d{2})', ({ iso = '' }) => single(parseDay(iso))),
  rule(`(?:from\\s|between\\s)?${DAY}${TO_DAY}\\s${MONTH}(?:,?\\s${YEAR})?`, dates),
  rule(`(?:from\\s|between\\s)?${MONTH}\\s${DAY}${TO_DAY}(?:,?\\s${YEAR})?`, dates),
  rule(`(?:${WEEKDAY},?\\s)?${DAY}\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR})?`, dates),
  rule(`(?:${WEEKDAY},?\\s)?${MONTH}\\s${DAY}(?:,?\\s${YEAR})?`, dates),
  rule(`(?:between|from)\\s(?<from>1[89]\\d\\d|20\\d\\d)\\s(?:and|to|until)\\s${YEAR}`, ({ from, year }) => span(yearOf(Number(from)), yearOf(Number(year)))),
  rule(`${PART}${MONTH}(?:\\sof)?\\s${YEAR}`, ({ part, month = '', year }) => parted(part, monthOf(Number(year), monthNumber(month)))),
  rule(`(?:the\\s)?(?<season>spring|summer|autumn|fall|winter)(?:\\sof)?\\s${YEAR}`, ({ season = '', year }) => seasonOf(season, Number(year))),
  rule(`(?:(?:the\\s)?end\\sof\\s)${YEAR}`, ({ year }) => parted('late', yearOf(Number(year)))),
  rule('(?:the\\s)?end\\sof\\s(?:the|this)\\s(?<unit>week|month|year)', ({ unit = '' }, { today }) => (today === null ? null : single(unitOf(unit, today, 0).end))),
  rule(`(?:the\\s)?end\\sof\\s${MONTH}`, ({ month = '' }, reference) => single(monthNear(month, reference)?.end)),
  rule(`(?<part>early|mid|late)[\\s-](?:in\\s)?${YEAR}`, ({ part, year }) => parted(part, yearOf(Number(year)))),
  rule(`(?<=\\b(?:in|since|until|by|during|from|of|before|after|through|throughout|late|early)\\s)${YEAR}(?![\\s-]\\p{L}*(?:people|troops|prisoners|soldiers|dollars|tons|tonnes|km))`, ({ year }) => yearOf(Number(year))),
  rule(`(?<which>last|next|this|past|coming)\\s${MONTH}`, ({ which = '', month = '' }, { today }) => (today === null ? null : monthBeside(which, month, today))),
  rule(`(?<which>last|next|this|past|coming)\\s(?<season>spring|summer|autumn|fall|winter)`, ({ which, season = '' }, { today }) => (today === null ? null : seasonBeside(which === 'next' || which === 'coming', season, today))),
  rule(`(?:(?<which>last|next|this|past|coming)\\s)?${WEEKDAY}(?:\\s(?:morning|afternoon|evening|night))?`, weekdays),
  rule(`(?<part>earlier|later)\\s(?:this|in the)\\s(?<unit>week|month|year)`, ({ part, unit = '' }, { today }) => {
    if (today === null) return null;
    const whole = unitOf(unit, today, 0);
    return part === 'earlier' ? { start: whole.start, end: today } : { start: today, end: whole.end };
  }),
  rule(`(?<part>early|mid|late)\\s(?<which>last|next|this)\\s(?<unit>week|month|year)`, ({ part, which = '', unit = '' }, { today }) => (today === null ? null : parted(part, unitOf(unit, today, offset(which))))),
  rule('(?<which>last|next|this|the previous|the coming|the past|the current)\\s(?<unit>week|month|year)', ({ which = '', unit = '' }, { today }) => (today === null ? null : unitOf(unit, today, offset(which.replace(/^the /i, ''))))),
  rule('(?:in|over|during|within)\\s(?:the\\s)?(?<which>coming|next|recent|past|last)\\s(?:few\\s|several\\s)?(?<unit>day|week|month|year)s', ({ which = '', unit = '' }, { today }) => around(today, which, VAGUE[unit.toLowerCase()] ?? 0)),
  rule(`(?:in|over|during|within|for)\\s(?:the\\s)?(?<which>coming|next|past|last)\\s${COUNT}\\s${UNIT}`, ({ which = '', count = '', unit = '' }, { today }) => around(today, which, number(count) * (LENGTH[unit.toLowerCase()] ?? 0))),
  rule(`within\\s${COUNT}[\\s-]${UNIT}`, ({ count = '', unit = '' }, { today }) => around(today, 'next', number(count) * (LENGTH[unit.toLowerCase()] ?? 0))),
  rule(`${COUNT}\\s${UNIT}\\sago`, ({ count = '', unit = '' }, { today }) => ago(today, number(count), unit.toLowerCase())),
  rule('(?:over|at|on)\\sthe\\sweekend', (_groups, { today, future }) => (today === null ? null : weekend(today, future))),
  rule('(?<word>today|tonight|yesterday|tomorrow)', ({ word = '' }, { today }) => (today === null ? null : single(today + ({ yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0)))),
  rule('(?:the\\s(?<which>following|next|same|previous)\\sday|(?<later>a\\sday\\slater|the\\sday\\safter)|(?<earlier>a\\sday\\searlier|the\\sday\\sbefore))', ({ which, later, earlier }, { previous }) => {
    if (!previous || previous.start !== previous.end) return null;
    return single(previous.start + (which?.toLowerCase() === 'same' ? 0 : earlier !== undefined || which?.toLowerCase() === 'previous' ? -1 : later !== undefined || which !== undefined ? 1 : 0));
  }),
  rule(`(?<part>early|mid|late)[\\s-](?:in\\s)?${MONTH}`, ({ part, month = '' }, reference) => parted(part, monthNear(month, reference))),
  rule(`(?<=\\b(?:in|since|until|by|during|from|of|through|throughout)\\s)${MONTH}`, ({ month = '' }, reference) => monthNear(month, reference)),
];

const LENGTH: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
/** Days that "the coming days", "recent weeks" reach at most. */
const VAGUE: Readonly<Record<string, number>> = { day: 7, week: 30, month: 90, year: 730 };
const BOUNDS: readonly (readonly [RegExp, TimeExpression['bound'] | 'outside'])[] = [
  [/\b(?:ever\s)?since\s(?:the\s)?$/i, 'since'], [/\b(?:until|till|through)\s(?:the\s)?$/i, 'until'], [/\b(?:by|before|no later than)\s(?:the\s)?$/i, 'by'], [/\b(?:after)\s(?:the\s)?$/i, 'outside'],
];

/** The time expressions of a stretch of text, in order. What only stands after a time ("after June 30") tells none. */
export function expressionsIn(text: string, from: number, to: number): TimeExpression[] {
  const part = text.slice(from, to);
  const found: TimeExpression[] = [];
  for (const { pattern, hint, read } of RULES) {
    if (!hint.test(part)) continue;
    for (const match of part.matchAll(pattern)) {
      const start = from + match.index;
      const end = start + match[0].length;
      const { groups = {} } = match;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      if ((groups['month'] !== undefined && !isName(groups['month'])) || (groups['weekday'] !== undefined && !isName(groups['weekday']))) continue;
      const before = text.slice(Math.max(from, start - BEFORE), start);
      const bound = BOUNDS.find(([word]) => word.test(before))?.[1] ?? null;
      if (bound !== 'outside') found.push({ start, end, bound, read: (reference) => bounded(read(groups, reference), bound, reference) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Characters before an expression that may hold its preposition. */
const BEFORE = 16;

/** "Since May" reaches to the document's date, "until June 30" and "by June" from it. */
function bounded(days: Days | null, bound: TimeExpression['bound'], { today }: Reference): Days | null {
  if (!days || bound === null || today === null) return days;
  if (bound === 'since') return days.start <= today ? { start: days.start, end: today } : days;
  return days.end >= today ? { start: today, end: days.end } : { start: days.end, end: days.end };
}

function single(day: Day | undefined): Days | null {
  return day === undefined ? null : { start: day, end: day };
}

function span(from: Days, to: Days): Days | null {
  return from.start <= to.end ? { start: from.start, end: to.end } : null;
}

function parted(part: string | undefined, days: Days | null | undefined): Days | null {
  if (!days) return null;
  const which = part?.toLowerCase();
  return which === 'early' || which === 'mid' || which === 'late' ? thirdOf(days, which) : days;
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function number(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d+$/.test(lower)) return Number(lower);
  return lower === 'a' || lower === 'an' ? 1 : NUMBERS.indexOf(lower);
}

/** A day of a month, or several; without a year the nearest on the side that the event lies on. */
function dates({ day = '', last, month = '', year }: Groups, { today, future }: Reference): Days | null {
  const of = (at: number): Days | null => {
    const start = dayOf(at, monthNumber(month), Number(day));
    const end = last === undefined ? start : dayOf(at, monthNumber(month), Number(last));
    return start === undefined || end === undefined || end < start ? null : { start, end };
  };
  if (year !== undefined) return of(Number(year));
  if (today === null) return null;
  const now = partsOf(today).year;
  const here = of(now);
  if (!here) return null;
  if (future) return here.end >= today - SLACK ? here : of(now + 1);
  return here.start <= today + SLACK ? here : of(now - 1);
}

/** Days by which a date may lie on the other side: a plan is told of after its day, an event before it. */
const SLACK = 60;

function monthNear(month: string, { today, future }: Reference): Days | null {
  if (today === null) return null;
  const { year } = partsOf(today);
  const here = monthOf(year, monthNumber(month));
  if (future) return here.end >= today ? here : monthOf(year + 1, monthNumber(month));
  return here.start <= today ? here : monthOf(year - 1, monthNumber(month));
}

function monthBeside(which: string, month: string, today: Day): Days | null {
  const word = which.toLowerCase();
  if (word === 'this') return monthOf(partsOf(today).year, monthNumber(month));
  return monthNear(month, { today: word === 'last' || word === 'past' ? monthOf(partsOf(today).year, partsOf(today).month).start - 1 : monthOf(partsOf(today).year, partsOf(today).month).end + 1, future: word === 'next' || word === 'coming', previous: null });
}

function seasonOf(season: string, year: number): Days {
  const first = SEASONS[season.toLowerCase()] ?? 1;
  return { start: monthOf(year, first).start, end: monthOf(year, first + 2).end };
}

function seasonBeside(future: boolean, season: string, today: Day): Days {
  const { year } = partsOf(today);
  const here = seasonOf(season, year);
  if (future) return here.start > today ? here : seasonOf(season, year + 1);
  return here.start <= today ? here : seasonOf(season, year - 1);
}

function weekdays({ which, weekday = '' }: Groups, { today, future }: Reference): Days | null {
  if (today === null) return null;
  const back = (partsOf(today).weekday - DAYS.indexOf(weekday.toLowerCase()) + 7) % 7;
  const word = which?.toLowerCase();
  if (word === 'last' || word === 'past') return single(today - (back || 7));
  if (word === 'next' || word === 'coming') return single(today - back + 7);
  return single(future && back > 0 ? today - back + 7 : today - back);
}

function unitOf(unit: string, today: Day, by: number): Days {
  const { year, month } = partsOf(today);
  switch (unit.toLowerCase()) {
    case 'week': return weekOf(today, by);
    case 'month': return monthOf(year, month + by);
    default: return yearOf(year + by);
  }
}

function offset(which: string): number {
  const word = which.toLowerCase();
  return ['last', 'previous', 'past'].includes(word) ? -1 : ['next', 'coming'].includes(word) ? 1 : 0;
}

function around(today: Day | null, which: string, reach: number): Days | null {
  if (today === null || reach <= 0) return null;
  return ['coming', 'next'].includes(which.toLowerCase()) ? { start: today, end: today + reach } : { start: today - reach, end: today };
}

function ago(today: Day | null, count: number, unit: string): Days | null {
  if (today === null) return null;
  if (unit === 'day' || unit === 'week') return single(today - count * (LENGTH[unit] ?? 0));
  return unitOf(unit, today, -count);
}

function weekend(today: Day, future: boolean): Days {
  const { start } = weekOf(today, future || partsOf(today).weekday >= 5 ? 0 : -1);
  return { start: start + 5, end: start + 6 };
}
