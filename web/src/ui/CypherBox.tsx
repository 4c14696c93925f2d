import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { highlight } from '../model/cypher.ts';
import { run } from '../state/actions.ts';
import { answers } from '../state/store.ts';
import { Answer } from './Answer.tsx';
import { RunButton } from './RunButton.tsx';

const text = signal(`MATCH (m:Mediator)-[r:MEDIATES|HOSTS]->(t:Talks)
RETURN m, r, t
LIMIT 50`);

/** A place to type Cypher, coloured as one types; read-only on the server. */
export function CypherBox() {
  const colours = useRef<HTMLPreElement>(null);
  const ask = (): void => void run('cypher', {}, text.value);
  return (
    <div class="cypher">
      <div class="cypher-edit">
        <pre class="cypher-colours" ref={colours} aria-hidden="true"><CypherText text={`${text.value}\n`} /></pre>
        <textarea
          aria-label="Cypher" spellcheck={false} autocapitalize="off" autocomplete="off" value={text.value}
          onInput={(event) => { text.value = event.currentTarget.value; }}
          onScroll={(event) => {
            if (colours.current) colours.current.scrollTop = event.currentTarget.scrollTop;
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            ask();
          }}
        />
        <div class="cypher-run"><span class="muted">read-only · 5 s limit · 1,000 rows</span><RunButton busy={answers.value.get('cypher') === 'running'} onRun={ask} /></div>
      </div>
      <Answer name="cypher" />
    </div>
  );
}

export function CypherText({ text: cypher, numbered = false }: { text: string; numbered?: boolean }) {
  const lines = numbered ? cypher.split('\n') : [cypher];
  return (
    <code>
      {lines.map((line, index) => (
        <span class={numbered ? 'cypher-line' : ''} key={index}>{numbered && <span class="line-number">{index + 1}</span>}{highlight(line).map((piece, at) => <span class={`cypher-${piece.kind}`} key={at}>{piece.text}</span>)}</span>
      ))}
    </code>
  );
}
