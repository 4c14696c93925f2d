import { useEffect, useRef } from 'preact/hooks';
import type { DocumentView } from '../../../src/server/api.ts';
import { markedParts } from '../model/quote.ts';
import { dayInWords, plural } from '../model/words.ts';

/** A document's text as ingested, with the chosen claim's words marked and in sight. */
export function DocumentPanel({ view, claim }: { view: DocumentView; claim: string | null }) {
  const marked = view.extracted.find(({ id }) => id === claim);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [view, claim]);
  const parts = markedParts(view.text, marked?.start ?? -1, marked?.end ?? -1);
  return (
    <>
      <header class="evidence-head">
        <h1 class="headline">{view.title ?? 'Untitled'}</h1>
        <p class="facts">
          {view.publisher !== null && <strong>{view.publisher}</strong>}{view.date !== null && <span>{dayInWords(view.date)}</span>}<span>{plural(view.extracted.length, 'claim')}</span>
          {view.url !== null && <a href={view.url} rel="noreferrer noopener" target="_blank">source</a>}
        </p>
      </header>
      <div class="document-text">{parts.map((part, index) => (part.marked ? <mark ref={mark} key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>))}</div>
      {view.licence !== null && <p class="muted licence">{view.licence}</p>}
    </>
  );
}
