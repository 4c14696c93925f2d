import { useEffect, useRef } from 'preact/hooks';
import type { ClaimView } from '../../../src/server/api.ts';
import type { LinkType } from '../../../src/model/ontology.ts';
import { markedParts } from '../model/quote.ts';
import { dayInWords } from '../model/words.ts';
import { choose, openClaim } from '../state/actions.ts';
import { KindSwatch, LineSwatch } from './Swatch.tsx';
import { Why } from './Why.tsx';

/** A link between two claims, said from the claim it starts from and from the other. */
const LINK_WORDS: Readonly<Record<LinkType, readonly [outgoing: string, incoming: string]>> = {
  IN_EXCHANGE_FOR: ['in exchange for', 'in exchange for'],
  CONDITIONAL_ON: ['on condition of', 'a condition of'],
  CONTRADICTS: ['contradicted by', 'contradicted by'],
  FOLLOWS: ['after', 'before'],
};

/** One claim: the sentence with the words that prove it marked, who published and who says so, how, and how sure. */
export function ClaimCard({ claim, chosen }: { claim: ClaimView; chosen: boolean }) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { document } = claim;
  const open = (): void => choose({ kind: 'document', id: document.id, claim: claim.id });
  return (
    <article class={`claim ${chosen ? 'chosen' : ''}`} ref={card}>
      <blockquote>
        {markedParts(claim.sentence, claim.start - claim.sentenceStart, claim.end - claim.sentenceStart).map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}
      </blockquote>
      <p class="facts small">
        <button type="button" class="publisher" onClick={open} title={document.title ?? undefined}>{document.publisher ?? document.title ?? 'document'}</button>
        {document.date !== null && <span>{dayInWords(document.date)}</span>}
        {claim.speaker && <span>says <strong>{claim.speaker.name}</strong></span>}
        {claim.stance !== 'reported' && <span>{claim.stance}</span>}
      </p>
      <p class="claim-marks">
        <span class="chip"><LineSwatch realis={claim.realis} width={22} />{claim.realis}</span>
        {claim.issue && <button type="button" class="entity plain" onClick={() => claim.issue && choose({ kind: 'entity', id: claim.issue.id })}><KindSwatch kind={claim.issue.label} size={13} /><span>{claim.issue.name}</span></button>}
        <span class="confidence" title="Confidence"><span class="confidence-bar"><span style={{ width: `${claim.confidence * 100}%` }} /></span>{claim.confidence.toFixed(2)}</span>
      </p>
      {claim.links.map((link) => (
        <div class="claim-link" key={`${link.type} ${link.claim}`}>
          <span class="muted">{LINK_WORDS[link.type][link.outgoing ? 0 : 1]}</span>
          <button type="button" onClick={() => void openClaim(link.claim)}>{link.summary}</button>
        </div>
      ))}
      <div class="claim-foot">
        <Why claim={claim.id} />
        <button type="button" class="link show-document" onClick={open}>Show in document</button>
      </div>
    </article>
  );
}
