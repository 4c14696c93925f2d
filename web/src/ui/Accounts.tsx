import { useState } from 'preact/hooks';
import type { ClaimView } from '../../../src/server/api.ts';
import { contradictions } from '../model/accounts.ts';
import { dayInWords } from '../model/words.ts';
import { openClaim } from '../state/actions.ts';
import { LineSwatch, DisputedMark } from './Swatch.tsx';

const FIRST_PAIRS = 2;

/** Claims of one relation that cannot both be true, side by side, the last reported first. Nothing when the panel holds no such two. */
export function Accounts({ claims }: { claims: readonly ClaimView[] }) {
  const [all, setAll] = useState(false);
  const pairs = contradictions(claims);
  if (pairs.length === 0) return null;
  const more = pairs.length - FIRST_PAIRS;
  return (
    <section class="accounts">
      <h2 class="danger"><DisputedMark /> Two accounts that contradict each other</h2>
      {(all ? pairs : pairs.slice(0, FIRST_PAIRS)).map(([one, other]) => (
        <div class="accounts-pair" key={`${one.id} ${other.id}`}><Account claim={one} /><Account claim={other} /></div>
      ))}
      {more > 0 && !all && <button type="button" class="link more" onClick={() => setAll(true)}>{more} more</button>}
    </section>
  );
}

function Account({ claim }: { claim: ClaimView }) {
  const { document, speaker } = claim;
  return (
    <button type="button" onClick={() => void openClaim(claim.id)}>
      <span class="account-by">{speaker?.name ?? document.publisher ?? document.title ?? 'document'}{document.date !== null && <span class="muted"> {dayInWords(document.date)}</span>}</span>
      <span class="account-quote">{claim.quote}</span>
      <span class="chip"><LineSwatch realis={claim.realis} width={22} />{claim.realis}</span>
    </button>
  );
}
