/** Mixes two `#rrggbb` or `#rgb` colours: 0 gives the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((value, index) => Math.round(value + ((b[index] ?? value) - value) * share).toString(16).padStart(2, '0')).join('')}`;
}

function channels(color: string): number[] {
  const written = color.replace('#', '');
  // A minified style sheet writes white as #fff.
  const digits = written.length === 3 ? written.replaceAll(/./gu, '$&$&') : written;
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
