import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '../../../src/server/api.ts';
import { choose, openClaim } from '../state/actions.ts';
import { phraseToward } from '../state/naming.ts';
import { server, ServerError } from '../state/server.ts';
import { dayInWords, plural } from '../model/words.ts';
import { Icon } from './Icon.tsx';
import { KindSwatch } from './Swatch.tsx';

const PAUSE_MS = 120;

/** Finds entities and sentences while one types. */
export function Search() {
  const [words, setWords] = useState('');
  const [hits, setHits] = useState<readonly SearchHit[] | ServerError | undefined>(undefined);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const abort = new AbortController();
    if (words.trim().length < 2) {
      setHits(undefined);
      return undefined;
    }
    const timer = setTimeout(() => {
      server.search(words.trim(), abort.signal).then((found) => {
        setHits(found);
        setAt(0);
      }, (error: unknown) => {
        if (error instanceof ServerError) setHits(error);
        else if (!abort.signal.aborted) throw error;
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words]);

  const list = Array.isArray(hits) ? hits as readonly SearchHit[] : [];
  const take = (hit: SearchHit | undefined): void => {
    if (!hit) return;
    setOpen(false);
    input.current?.blur();
    if (hit.kind === 'entity') choose({ kind: 'entity', id: hit.entity.id });
    else void openClaim(hit.claim);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(Math.max(0, Math.min(list.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter') take(list[at]);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
      input.current?.blur();
    }
  };
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={input} type="text" id="search" role="combobox" aria-label="Find an actor, issue, agreement or sentence" placeholder="Find an actor, issue, agreement or sentence" autocomplete="off" spellcheck={false}
        aria-expanded={open && hits !== undefined} aria-controls="search-results" aria-activedescendant={list[at] ? `hit-${at}` : undefined}
        value={words} onInput={(event) => { setWords(event.currentTarget.value); setOpen(true); }} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={onKey}
      />
      <kbd>/</kbd>
      {open && hits !== undefined && (
        <div class="search-results" id="search-results" role="listbox" aria-label="Found" onMouseDown={(event) => event.preventDefault()}>
          {hits instanceof ServerError && <div class="search-none danger">{hits.message}</div>}
          {Array.isArray(hits) && list.length === 0 && <div class="search-none">Nothing is called that, and no sentence says it.</div>}
          {list.map((hit, index) => <Hit hit={hit} id={`hit-${index}`} chosen={index === at} key={hit.kind === 'entity' ? hit.entity.id : hit.claim} onTake={() => take(hit)} />)}
        </div>
      )}
    </div>
  );
}

function Hit({ hit, id, chosen, onTake }: { hit: SearchHit; id: string; chosen: boolean; onTake: () => void }) {
  return (
    <div class={`hit ${chosen ? 'chosen' : ''}`} id={id} role="option" aria-selected={chosen} onClick={onTake}>
      {hit.kind === 'entity'
        ? <><KindSwatch kind={hit.entity.label} /><span class="hit-name">{hit.entity.name}{hit.matched !== hit.entity.name && <span class="muted"> {hit.matched}</span>}</span><span class="muted">{plural(hit.claims, 'claim')}</span></>
        : <span class="hit-sentence"><span class="serif">{hit.sentence}</span><span class="muted">{hit.source} {phraseToward(hit.relation, hit.target)} {hit.target}{hit.title !== null && ` · ${hit.title}`}{hit.date !== null && ` · ${dayInWords(hit.date)}`}</span></span>}
    </div>
  );
}
