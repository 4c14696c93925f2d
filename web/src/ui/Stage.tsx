import { camera } from '../canvas/camera.ts';
import { GraphCanvas } from '../canvas/GraphCanvas.tsx';
import { clear, culprits, isFiltered, type Facet } from '../model/filter.ts';
import { inDigits, listInWords, plural } from '../model/words.ts';
import { draw, setFilter, showMore } from '../state/actions.ts';
import { drawable, drawnAnswer, failure, filter, graph, isEmpty, limit, loadedAt, loading, ontology, picture, shown, status } from '../state/store.ts';
import { Icon } from './Icon.tsx';
import { RelationList } from './RelationList.tsx';

const FACET_WORDS: Readonly<Record<Facet, string>> = {
  kind: 'kinds', role: 'mediators', relation: 'relations', realis: 'how it is said', dispute: 'disputes', hidden: 'hidden entities',
};

/** The picture with its caption, its camera buttons and whatever must be said over it. */
export function Stage() {
  const drawn = drawable.value && picture.value.nodes.length > 0;
  return (
    <main class="stage" aria-label="Picture">
      {drawable.value ? <GraphCanvas /> : <NoCanvas />}
      <Caption />
      {failure.value && <Failure />}
      {isEmpty.value && <Empty />}
      {!isEmpty.value && picture.value.edges.length > 0 && shown.value.edges.length === 0 && isFiltered(filter.value) && <NoMatch />}
      {drawn && (
        <div class="camera" role="group" aria-label="Camera">
          <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => camera.value?.zoom(1.4)}><Icon name="plus" /></button>
          <button type="button" aria-label="Zoom out" title="Zoom out (-)" onClick={() => camera.value?.zoom(1 / 1.4)}><Icon name="minus" /></button>
          <button type="button" aria-label="Fit" title="Fit (F)" onClick={() => camera.value?.fit()}><Icon name="fit" /></button>
        </div>
      )}
      {drawn && <p class="scales" aria-hidden="true">Size <strong>claims</strong><span />Width <strong>independent sources</strong></p>}
    </main>
  );
}

function Caption() {
  const { nodes, total } = graph.value;
  if (loading.value !== undefined && nodes.length === 0) return <p class="caption" role="status">{loading.value}</p>;
  if (drawnAnswer.value) return <p class="caption"><strong>{inDigits(drawnAnswer.value.nodes.length)}</strong> entities of an answer <button type="button" class="link" onClick={() => draw(undefined)}>Back to the whole</button></p>;
  const { context } = shown.value;
  const seen = shown.value.nodes.length - context.size;
  return (
    <p class="caption" aria-live="polite">
      <strong>{inDigits(seen)}</strong> of {inDigits(total)} entities{context.size > 0 && ` with ${plural(context.size, 'neighbour')}`}{seen < total && context.size === 0 && seen === nodes.length && (limit.value < total ? ', the best-supported core' : ', all that have a relation')}
      {loading.value !== undefined && <span class="muted"> {loading.value}</span>}
      {loading.value === undefined && limit.value < total && <button type="button" class="link" onClick={() => void showMore()}>Show more</button>}
    </p>
  );
}

function Failure() {
  const { error, retry } = failure.value ?? {};
  if (!error || !retry) return null;
  const time = loadedAt.value?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return (
    <div class="failure" role="alert">
      <strong>{error.message}</strong> <span>{error.remedy}{time !== undefined && ` Shown: the picture of ${time}.`}</span>
      <button type="button" class="primary" onClick={retry}>Try again</button>
    </div>
  );
}

function Empty() {
  return (
    <div class="empty">
      <h2>No documents yet</h2>
      <p>Add some and the graph draws itself, sentence by sentence.</p>
      <code>npx backchannel ingest samples</code>
      <p>Then reports of your own:</p>
      <code>npx backchannel ingest reports/*.md</code>
      {status.value && <p class="muted">Reads .txt, .md, .html and .jsonl files, and folders of them.</p>}
    </div>
  );
}

function NoMatch() {
  const facets = culprits(picture.value, filter.value);
  const blamed = listInWords(facets.map((facet) => FACET_WORDS[facet]));
  const off = facets.flatMap((facet) => (facet === 'kind' || facet === 'realis' ? [...filter.value[facet]] : []));
  const plurals = new Map<string, string>(ontology.value.labels.map((label) => [label.name, label.plural]));
  return (
    <div class="empty" role="status">
      <h2>Nothing matches</h2>
      <p>The filter on {blamed} leaves no relation{off.length > 0 && off.length < 5 && <>: {listInWords(off.map((name) => plurals.get(name) ?? name))} switched off</>}.</p>
      <button type="button" class="primary" onClick={() => setFilter(clear(filter.value, facets))}>Switch {blamed} on again</button>
    </div>
  );
}

function NoCanvas() {
  return (
    <div class="no-canvas">
      <p class="notice" role="status">This browser has no WebGL 2, so the graph cannot be drawn. Here are its relations.</p>
      <RelationList />
    </div>
  );
}
