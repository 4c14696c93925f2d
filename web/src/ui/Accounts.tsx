import type { ClaimView } from '../../../src/server/api.ts';
import { openClaim } from '../state/actions.ts';
import { LineSwatch, DisputedMark } from './Swatch.tsx';

/** Two claims of one relation that cannot both be true, side by side. Nothing when the panel holds no such two. */
export function Accounts({ claims }: { claims: readonly ClaimView[] }) {
  const pair = contradicting(claims);
  if (!pair) return null;
  return (
    <section class="accounts">
      <h2 class="danger"><DisputedMark /> Two accounts that contradict each other</h2>
      <div class="accounts-pair">
        {pair.map((claim) => (
          <button type="button" key={claim.id} onClick={() => void openClaim(claim.id)}>
            <span class="account-by">{claim.speaker?.name ?? claim.document.publisher ?? claim.document.title ?? 'document'}</span>
            <span class="account-quote">{claim.quote}</span>
            <span class="chip"><LineSwatch realis={claim.realis} width={22} />{claim.realis}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

function contradicting(claims: readonly ClaimView[]): readonly [ClaimView, ClaimView] | undefined {
  for (const claim of claims) {
    const other = claims.find(({ id }) => claim.links.some((link) => link.type === 'CONTRADICTS' && link.claim === id));
    if (other) return [claim, other];
  }
  return undefined;
}
