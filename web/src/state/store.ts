import { computed, signal } from '@preact/signals';
import type { DocumentView, EdgeView, EntityView, GraphView, OntologyView, Overview, QueryAnswer, SavedQueryView, Status } from '../../../src/server/api.ts';
import { applyFilter, NO_FILTER, tally, type Filter } from '../model/filter.ts';
import { negotiations } from '../model/hull.ts';
import { light } from '../model/light.ts';
import type { Choice } from '../model/place.ts';
import { buildScene } from '../model/scene.ts';
import type { ServerError } from './server.ts';

/** Everything that the page shows, and nothing that can be derived from it. Changed by actions.ts alone. */
export const status = signal<Status | undefined>(undefined);
export const ontology = signal<OntologyView>({ labels: [], families: [], relations: [], realis: [], links: [] });
export const graph = signal<GraphView>({ nodes: [], edges: [], total: 0 });
/** More entities than the picture holds: for names, swatches and pickers. */
export const known = signal<GraphView['nodes']>([]);
/** How many entities the picture was asked to hold. */
export const limit = signal(60);
export const overview = signal<Overview | undefined>(undefined);
export const queries = signal<readonly SavedQueryView[]>([]);

export const choice = signal<Choice>({ kind: 'none' });
export const filter = signal<Filter>(NO_FILTER);
export const loading = signal<string | undefined>('Loading the graph …');
export const failure = signal<{ readonly error: ServerError; readonly retry: () => void } | undefined>(undefined);
/** When the picture that is shown was loaded. */
export const loadedAt = signal<Date | undefined>(undefined);
export const drawable = signal(true);
/** Share of their full size that nodes have room for on the canvas. */
export const nodeScale = signal(1);

/** What the panel shows of the choice, once loaded. */
export type Detail =
  | { readonly kind: 'entity'; readonly view: EntityView }
  | { readonly kind: 'edge'; readonly view: EdgeView }
  | { readonly kind: 'document'; readonly view: DocumentView }
  | { readonly kind: 'failed'; readonly error: ServerError };
export const detail = signal<Detail | undefined>(undefined);

export type DockTab = 'questions' | 'cypher' | 'table';
export const dock = signal<DockTab | undefined>(undefined);
export const dialog = signal<'help' | 'facets' | undefined>(undefined);
export const phoneTab = signal<'list' | 'graph' | 'ask'>('list');
export const theme = signal<'light' | 'dark'>('light');
/** An answer drawn instead of the stored graph's best-supported part. */
export const drawnAnswer = signal<GraphView | undefined>(undefined);
/** Answers by the place that asked: a saved query's name, or `cypher`. */
export const answers = signal<ReadonlyMap<string, QueryAnswer | ServerError | 'running'>>(new Map());

export const picture = computed<GraphView>(() => drawnAnswer.value ?? graph.value);
export const shown = computed(() => applyFilter(picture.value, filter.value));
export const scene = computed(() => buildScene(shown.value, ontology.value, nodeScale.value));
/** What the canvas lights: a document opened at a claim lights the relation that the claim supports. */
export const focus = computed<Choice>(() => {
  const chosen = choice.value;
  if (chosen.kind !== 'document' || detail.value?.kind !== 'document') return chosen;
  const claim = detail.value.view.extracted.find(({ id }) => id === chosen.claim);
  const end = claim?.target ?? claim?.issue;
  return claim && end ? { kind: 'edge', relation: claim.relation, source: claim.source.id, target: end.id, claim: claim.id } : chosen;
});
export const lit = computed(() => light(shown.value, focus.value));
export const groups = computed(() => negotiations(shown.value));
export const counts = computed(() => tally(picture.value, ontology.value));
export const nodesById = computed(() => new Map([...known.value, ...graph.value.nodes, ...picture.value.nodes].map((node) => [node.id, node])));
export const nodesByName = computed(() => new Map([...nodesById.value.values()].map((node) => [node.name, node])));
export const relationRules = computed(() => new Map<string, OntologyView['relations'][number]>(ontology.value.relations.map((rule) => [rule.name, rule])));
export const isEmpty = computed(() => status.value?.documents === 0);
