import { choose, chooseEdge, run } from '../state/actions.ts';
import { familyOf, phraseOf } from '../state/naming.ts';
import { dock, overview, queries } from '../state/store.ts';
import { isComplete } from '../model/question.ts';
import { asked } from './Questions.tsx';
import { dayInWords, inDigits, listInWords, plural, shortName, spanInWords } from '../model/words.ts';
import { DisputedMark, KindSwatch } from './Swatch.tsx';

/** What a reader should know first: who stands between whom, what is disputed, what came last, what to watch. */
export function Glance() {
  const glance = overview.value;
  if (!glance) return <div class="evidence-idle muted">Loading …</div>;
  const most = Math.max(1, ...glance.mediators.map(({ claims }) => claims));
  return (
    <>
      <header class="evidence-head">
        <h1>At a glance</h1>
        <p class="facts"><strong>{plural(glance.claims, 'claim')}</strong><span>{plural(glance.documents, 'report')}</span><span>{spanInWords(glance.firstDate, glance.lastDate)}</span></p>
      </header>
      {glance.mediators.length > 0 && (
        <section>
          <h2>Who stands between</h2>
          {glance.mediators.slice(0, 7).map(({ entity, between, claims }) => (
            <button type="button" class="mediator" key={entity.id} onClick={() => choose({ kind: 'entity', id: entity.id })}>
              <KindSwatch kind={entity.label} mediator />
              <span class="mediator-name">{entity.name}<span class="muted">{between.map((pair) => listInWords(pair.map(shortName))).join('; ')}</span></span>
              <span class="bar"><span style={{ width: `${(100 * claims) / most}%` }} /></span>
              <span class="count">{inDigits(claims)}</span>
            </button>
          ))}
        </section>
      )}
      {glance.disputed.length > 0 && (
        <section>
          <h2>Disputed</h2>
          {glance.disputed.slice(0, 6).map(({ edge, source, target }) => (
            <button type="button" class="line-row" key={`${edge.source} ${edge.relation} ${edge.target}`} onClick={() => chooseEdge(edge)}>
              <DisputedMark />
              <span class="line-text">{source.name} <span style={{ color: `var(--${familyOf(edge.relation)}-text)` }}>{phraseOf(edge.relation, target)}</span> {target.name}</span>
              <span class="count">{inDigits(edge.claims)}</span>
            </button>
          ))}
        </section>
      )}
      {glance.latest.length > 0 && (
        <section>
          <h2>Latest reports</h2>
          {glance.latest.slice(0, 4).map((document) => (
            <button type="button" class="report" key={document.id} onClick={() => choose({ kind: 'document', id: document.id, claim: null })}>
              <span class="report-title">{document.title ?? 'Untitled'}</span>
              <span class="facts small">{document.publisher !== null && <span>{document.publisher}</span>}{document.date !== null && <span>{dayInWords(document.date)}</span>}<span>{plural(document.claims, 'claim')}</span></span>
            </button>
          ))}
        </section>
      )}
      {glance.watch.length > 0 && (
        <section>
          <h2>What to watch</h2>
          {glance.watch.slice(0, 4).map((item) => (
            <button type="button" class="report" key={item.text} onClick={() => choose({ kind: 'document', id: item.document, claim: null })}>
              <span class="watch-text">{item.text}</span>
              {item.title !== null && <span class="facts small"><span>{item.title}</span></span>}
            </button>
          ))}
        </section>
      )}
      {queries.value.length > 0 && (
        <section>
          <h2>Ask</h2>
          {queries.value.slice(0, 4).map((query) => (
            <button
              type="button" class="ask link" key={query.name}
              onClick={() => {
                asked.value = query.name;
                dock.value = 'questions';
                if (isComplete(query, {})) void run(query.name, {});
              }}
            >{query.title}</button>
          ))}
        </section>
      )}
    </>
  );
}
