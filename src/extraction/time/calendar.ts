/** Days since 1970-01-01. */
export type Day = number;

/** A stretch of days, both ends inclusive. */
export interface Days {
  readonly start: Day;
  readonly end: Day;
}

const MILLISECONDS = 86_400_000;

/** @param month 1..12 @returns undefined for a day that the month does not have */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  date.setUTCMonth(month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.floor(date.getTime() / MILLISECONDS) : undefined;
}

/** The day of an ISO date or time; undefined where it is none. */
export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function isoOf(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly weekday: number } {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, weekday: (date.getUTCDay() + 6) % 7 };
}

/** @param month 1..12, or beyond for the years around */
export function monthOf(year: number, month: number): Days {
  const first = (at: number): Day => Math.floor(Date.UTC(year, at - 1, 1) / MILLISECONDS);
  return { start: first(month), end: first(month + 1) - 1 };
}

export function yearOf(year: number): Days {
  return { start: monthOf(year, 1).start, end: monthOf(year, 12).end };
}

/** Monday to Sunday. @param offset 0 for the week of the day, -1 for the one before */
export function weekOf(day: Day, offset = 0): Days {
  const start = day - partsOf(day).weekday + 7 * offset;
  return { start, end: start + 6 };
}

/** The first, middle or last third. */
export function thirdOf({ start, end }: Days, which: 'early' | 'mid' | 'late'): Days {
  const third = Math.round((end - start + 1) / 3);
  if (which === 'early') return { start, end: start + third - 1 };
  return which === 'late' ? { start: end - third + 1, end } : { start: start + third, end: end - third };
}
