/** The wording without case, accents and repeated blanks: what two people would call the same name. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** At most `count` candidates that look like `wanted`, the most similar first; none when nothing is close. */
export function nearest(wanted: string, candidates: readonly string[], count: number): readonly string[] {
  const sought = fold(wanted);
  return candidates
    .map((candidate) => ({ candidate, distance: distanceBetween(sought, fold(candidate)) }))
    .filter(({ distance }) => distance < 0.6)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** 0 equal .. 1 nothing in common; a name that contains the other is near however long it is. */
function distanceBetween(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a))) return 0.1;
  return editDistance(a, b) / Math.max(a.length, b.length, 1);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
