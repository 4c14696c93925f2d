import { Hono } from 'hono';
import { UserError } from '../errors.ts';
import { FAMILIES, LABELS, LINK_TYPES, REALIS, RELATIONS, ontology } from '../model/ontology.ts';
import { claimView } from '../query/claim-views.ts';
import { dateRange, documentList, documentView } from '../query/documents.ts';
import { edgeView } from '../query/edge-view.ts';
import { entityView } from '../query/entity-view.ts';
import { graphView, neighbourhood } from '../query/graph-view.ts';
import { overview } from '../query/overview.ts';
import { search } from '../query/search.ts';
import type { OntologyView, Status } from './api.ts';
import type { ServerDependencies } from './dependencies.ts';
import { readLimit } from './bodies.ts';
import { found } from './errors.ts';

/** Software rendering draws some 2,000 nodes and not more; the default keeps the picture readable. */
const GRAPH = { limit: 400, most: 2000 } as const;

/** Everything that is looked at, under `/api`. */
export function readRoutes({ store, version, events, instance, explain }: ServerDependencies): Hono {
  const app = new Hono();

  app.get('/status', async (c) => {
    if (instance !== undefined) c.header('X-Backchannel-Instance', instance);
    return c.json({ version, engine: store.engine, ...await store.counts(), ...await dateRange(store) } satisfies Status);
  });
  app.get('/ontology', (c) => c.json(ontologyView()));
  app.get('/graph', async (c) => c.json(await graphView(store, readLimit(c.req.query('limit'), GRAPH.limit, GRAPH.most))));
  app.get('/overview', async (c) => c.json(await overview(store)));
  app.get('/search', async (c) => c.json(await search(store, c.req.query('q') ?? '')));
  app.get('/events', (c) => events.open(c));

  app.get('/entities/:id', async (c) => c.json(known('entity', c.req.param('id'), await entityView(store, c.req.param('id')))));
  app.get('/entities/:id/neighbours', async (c) => {
    const limit = readLimit(c.req.query('limit'), GRAPH.limit, GRAPH.most);
    return c.json(known('entity', c.req.param('id'), await neighbourhood(store, c.req.param('id'), limit)));
  });
  app.get('/edges', async (c) => {
    const [relation, source, target] = [c.req.query('relation') ?? '', c.req.query('source') ?? '', c.req.query('target') ?? ''];
    const named = RELATIONS.find((name) => name === relation);
    if (!named) throw new UserError('usage', `"${relation}" is not a relation.`, 'The relations are listed under /api/ontology.');
    if (source === '' || target === '') throw new UserError('usage', 'The ids of source and target are missing.', 'Give them as ?relation=&source=&target=.');
    return c.json(known('edge', `${relation} from ${source} to ${target}`, await edgeView(store, named, source, target)));
  });
  app.get('/claims/:id', async (c) => c.json(known('claim', c.req.param('id'), await claimView(store, c.req.param('id')))));
  app.get('/claims/:id/explanation', async (c) => c.json(known('claim', c.req.param('id'), await explain(c.req.param('id')))));
  app.get('/documents', async (c) => c.json(await documentList(store)));
  app.get('/documents/:id', async (c) => c.json(known('document', c.req.param('id'), await documentView(store, c.req.param('id')))));
  return app;
}

function known<T>(kind: string, id: string, value: T | undefined): T {
  return found(value, `There is no ${kind} "${id}" in the graph.`, 'It may rest on a document that was changed or forgotten: reload the page.');
}

function ontologyView(): OntologyView {
  return {
    labels: LABELS.map((name) => ({ name, ...ontology.labels[name] })),
    families: FAMILIES.map((name) => ({ name, title: ontology.families[name] })),
    relations: RELATIONS.map((name) => {
      const { family, phrase, bare, reciprocal } = ontology.relations[name];
      return { name, family, phrase, bare, reciprocal };
    }),
    realis: REALIS.map((name) => ({ name, meaning: ontology.realis[name] })),
    links: LINK_TYPES.map((name) => ({ name, meaning: ontology.links[name] })),
  };
}
