const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM10.4 10.4L14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  back: 'M10 3.5L5.5 8l4.5 4.5',
  forward: 'M6 3.5L10.5 8L6 12.5',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h.6M2.5 8h.6M2.5 12h.6',
  graph: 'M3.5 2.5a1.6 1.6 0 1 0 .1 0zM12 4a1.6 1.6 0 1 0 .1 0zM8 11a1.6 1.6 0 1 0 .1 0zM5 4.4l5.5.9M4.3 5.6L7.4 11M11.2 7L9 11.2',
  ask: 'M2.5 3h11v8H7.5l-3 2.5V11h-2z',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return <svg class="icon" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d={PATHS[name]} /></svg>;
}

/** The name's sign: three at a table, one of them only through another. */
export function Mark() {
  return <svg class="mark" width="18" height="18" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><circle cx="3.4" cy="3.6" r="2.4" fill="currentColor" stroke="none" /><circle cx="12.6" cy="3.6" r="1.9" /><circle cx="12.6" cy="12.4" r="2.4" fill="currentColor" stroke="none" /><path d="M3.4 3.6v4c0 3.2 2.4 4.8 5.6 4.8h3.6" /></svg>;
}

/** Half light, half dark. */
export function ThemeIcon() {
  return <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.7" fill="none" stroke="currentColor" stroke-width="1.4" /><path d="M8 2.3a5.7 5.7 0 0 1 0 11.4z" fill="currentColor" /></svg>;
}
