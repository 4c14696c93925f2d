import type { ClaimView } from '../../../src/server/api.ts';

export type Accounts = readonly [ClaimView, ClaimView];

/** Claims that contradict each other, every two once, the pair that was last reported first. */
export function contradictions(claims: readonly ClaimView[]): readonly Accounts[] {
  const pairs = claims.flatMap((claim, index) => claims.slice(index + 1).flatMap((other): Accounts[] => (contradicts(claim, other) || contradicts(other, claim) ? [[claim, other]] : [])));
  return pairs.sort((a, b) => lastDay(b).localeCompare(lastDay(a)));
}

function contradicts(claim: ClaimView, other: ClaimView): boolean {
  return claim.links.some((link) => link.type === 'CONTRADICTS' && link.claim === other.id);
}

function lastDay(accounts: Accounts): string {
  return accounts.map(({ document: { date } }) => date ?? '').sort().at(-1) ?? '';
}
