/** Plain-language forms of counts, dates and entity names. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'United States': 'US',
  'United Kingdom': 'UK',
  'European Union': 'EU',
  'United Arab Emirates': 'UAE',
  'Gulf Cooperation Council': 'GCC',
  'International Atomic Energy Agency': 'IAEA',
  'Rapid Support Forces': 'RSF',
  'Sudanese Armed Forces': 'Sudanese army',
  'Palestinian Authority': 'PA',
  'United Nations': 'UN',
  'African Union': 'AU',
};

/** `2026-07-02` as `2 Jul 2026`; anything else unchanged. */
export function dayInWords(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : iso;
}

/** Two dates as one span: `2 Jul 2026`, `12 Jun – 2 Jul 2026`. */
export function spanInWords(first: string | null, last: string | null): string {
  if (first === null || last === null) return first === null ? (last === null ? '' : dayInWords(last)) : dayInWords(first);
  if (first === last) return dayInWords(first);
  const [from, to] = [dayInWords(first), dayInWords(last)];
  return from.slice(-4) === to.slice(-4) ? `${from.slice(0, -5)} – ${to}` : `${from} – ${to}`;
}

/** `1,234`. */
export function inDigits(count: number): string {
  return count.toLocaleString('en');
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${inDigits(count)} ${count === 1 ? one : many}`;
}

export function shortName(name: string): string {
  return SHORT_NAMES[name] ?? name;
}

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
