const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T\s])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|T)/;
const DAY_FIRST = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})\b/i;
const MONTH_FIRST = /^(?:[a-z]+,\s+)?([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i;

/**
 * The calendar day that a written date names, as `YYYY-MM-DD`, without conversion between time zones. Null for what is no day of the
 * calendar (30 February), what names no day ("June 2026") and what may name two (06/09/2026).
 */
export function parseDate(written: string): string | null {
  const text = written.trim();
  const numbers = ISO.exec(text) ?? COMPACT.exec(text);
  if (numbers) return day(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return day(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return day(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  return null;
}

/** 1 to 12; 0 when it is no month. */
function monthOf(word = ''): number {
  const short = word.toLowerCase();
  return short.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(short) || (short === 'sept' && month === 'september')) + 1;
}

function day(year: number, month: number, date: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}
