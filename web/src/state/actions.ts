import { batch } from '@preact/signals';
import type { GraphView } from '../../../src/server/api.ts';
import type { Parameters } from '../../../src/store/store.ts';
import { NO_FILTER, type Filter } from '../model/filter.ts';
import { edgeKey, type EdgeName } from '../model/keys.ts';
import type { Choice } from '../model/place.ts';
import { server, ServerError } from './server.ts';
import {
  answers, choice, detail, drawnAnswer, failure, filter, graph, known, limit, loadedAt, loading, ontology, overview, queries, status,
} from './store.ts';

/** How many entities every "Show more" adds: what can be read without hunting. */
const STEP = 60;
/** How many entities pickers and tables know by name. */
const KNOWN = 1000;

/** Loads all that the first view needs. A failure leaves the old picture and offers to try again. */
export async function loadAll(): Promise<void> {
  await attempt('Loading the graph …', async () => {
    const [state, vocabulary, picture, glance, saved] = await Promise.all([server.status(), server.ontology(), server.graph(limit.value), server.overview(), server.queries()]);
    const around = await neighboursOfExpanded();
    batch(() => {
      status.value = state;
      ontology.value = vocabulary;
      graph.value = around.reduce(join, picture);
      overview.value = glance;
      queries.value = saved;
    });
    await bringIn(choice.value);
  });
  await loadNames();
}

/** Learns the names of entities beyond the picture. Not needed to read it, so it comes last, and without it pickers offer fewer. */
async function loadNames(): Promise<void> {
  try {
    known.value = (await server.graph(KNOWN)).nodes;
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
  }
}

export async function showMore(): Promise<void> {
  await attempt('Loading more …', async () => {
    let next = limit.value;
    let more: GraphView;
    // The server leaves out entities without a relation, so a step may bring nothing to see.
    do {
      next += STEP;
      more = await server.graph(next);
    } while (more.nodes.length <= graph.value.nodes.length && next < more.total);
    batch(() => {
      limit.value = next;
      graph.value = { ...join(graph.value, more), total: more.total };
    });
  });
}

/** Entities whose neighbours were added to the picture, which shall still be there when it is loaded anew. */
const expanded = new Set<string>();

/** Adds the neighbours of an entity to the picture. */
export async function expand(id: string): Promise<void> {
  await attempt('Loading neighbours …', () => addNeighbours(id));
}

async function addNeighbours(id: string): Promise<void> {
  graph.value = join(graph.value, await server.neighbours(id));
  expanded.add(id);
}

/** What is stored now around the expanded entities; one that is gone is forgotten. */
async function neighboursOfExpanded(): Promise<readonly GraphView[]> {
  return await Promise.all([...expanded].map(async (id) => {
    try {
      return await server.neighbours(id);
    } catch (error) {
      if (!(error instanceof ServerError) || error.code !== 'not-found') throw error;
      expanded.delete(id);
      return { nodes: [], edges: [], total: 0 };
    }
  }));
}

function join(one: GraphView, other: GraphView): GraphView {
  const nodes = new Map([...one.nodes, ...other.nodes].map((node) => [node.id, node]));
  const edges = new Map([...one.edges, ...other.edges].map((edge) => [edgeKey(edge), edge]));
  return { nodes: [...nodes.values()], edges: [...edges.values()], total: Math.max(one.total, nodes.size) };
}

/** Loads the picture again whenever the server says that documents were written. */
export function followChanges(): void {
  new EventSource('/api/events').addEventListener('changed', () => void loadAll());
}

async function attempt(phase: string, work: () => Promise<void>): Promise<void> {
  loading.value = phase;
  try {
    await work();
    batch(() => {
      failure.value = undefined;
      loadedAt.value = new Date();
    });
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    failure.value = { error, retry: () => void attempt(phase, work) };
  } finally {
    loading.value = undefined;
  }
}

/** Chooses something: the canvas lights it and the panel loads it. */
export function choose(next: Choice): void {
  choice.value = next;
  void loadDetail(next);
}

export function chooseEdge({ relation, source, target }: EdgeName, claim: string | null = null): void {
  choose({ kind: 'edge', relation, source, target, claim });
}

async function loadDetail(next: Choice): Promise<void> {
  if (next.kind === 'none') {
    detail.value = undefined;
    return;
  }
  try {
    const loaded = next.kind === 'entity' ? { kind: 'entity' as const, view: await server.entity(next.id) }
      : next.kind === 'edge' ? { kind: 'edge' as const, view: await server.edge(next) }
        : { kind: 'document' as const, view: await server.document(next.id) };
    // Another choice may have been made while this one was on its way.
    if (choice.value !== next) return;
    detail.value = loaded;
    await bringIn(next);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    if (choice.value === next) detail.value = { kind: 'failed', error };
  }
}

/** Draws what was chosen, with its neighbours, where the picture does not hold it yet. */
async function bringIn(chosen: Choice): Promise<void> {
  const ids = chosen.kind === 'entity' ? [chosen.id] : chosen.kind === 'edge' ? [chosen.source, chosen.target] : [];
  for (const id of ids) {
    if (graph.value.nodes.length > 0 && !graph.value.nodes.some((node) => node.id === id)) await addNeighbours(id);
  }
}

/** Opens the relation that a claim supports, at its sentence. */
export async function openClaim(id: string): Promise<void> {
  try {
    const { relation, source, target, issue } = await server.claim(id);
    const end = target ?? issue;
    if (end) chooseEdge({ relation, source: source.id, target: end.id }, id);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    detail.value = { kind: 'failed', error };
  }
}

export function setFilter(next: Filter): void {
  filter.value = next;
}

export function hide(id: string): void {
  batch(() => {
    filter.value = { ...filter.value, hidden: new Set([...filter.value.hidden, id]) };
    choose({ kind: 'none' });
  });
}

export function clearFilter(): void {
  filter.value = NO_FILTER;
}

/** Runs a saved query, or the given Cypher under the name `cypher`, and keeps the answer or the error. */
export async function run(name: string, parameters: Parameters, cypher?: string): Promise<void> {
  keep(name, 'running');
  try {
    keep(name, cypher === undefined ? await server.runQuery(name, parameters) : await server.runCypher(cypher, parameters));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    keep(name, error);
  }
}

function keep(name: string, answer: NonNullable<ReturnType<typeof answers.value.get>>): void {
  answers.value = new Map([...answers.value, [name, answer]]);
}

/** Draws an answer's entities instead of the stored graph's core; undefined goes back. */
export function draw(answer: GraphView | undefined): void {
  drawnAnswer.value = answer;
}
