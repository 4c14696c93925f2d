import type { Mention } from '../extractor.ts';

/** The same for the same parties in any order. */
export function keyOf(parties: readonly Mention[]): string {
  return parties.map((party) => party.key).sort().join('|');
}
