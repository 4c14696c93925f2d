import { createHash } from 'node:crypto';
import { isReciprocal, ontology, RELATIONS, REALIS, LABELS, FAMILIES, LINK_TYPES, type Relation } from '../../src/model/ontology.ts';
import type {
  ClaimView, DocumentView, EdgeSummary, EdgeView, EntityRef, EntityView, GraphView, NodeView, OntologyView, Overview, QueryAnswer, SavedQueryView, SearchHit, Status,
} from '../../src/server/api.ts';
import { CLAIMS, DOCUMENTS, ENTITIES, LINKS, PLACES, WATCH } from './explorer-data.ts';

export type FixtureStore = ReturnType<typeof buildStore>;

const MEDIATION: ReadonlySet<Relation> = new Set<Relation>(['MEDIATES', 'HOSTS', 'RELAYS']);
const idOf = (kind: string, text: string): string => `${kind}:${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
const slug = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');

const refs = new Map(ENTITIES.map(([key, label, name]) => [key, { id: `${label.toLowerCase()}:${slug(name)}`, label, name } satisfies EntityRef]));
const ref = (key: string): EntityRef => refs.get(key) ?? { id: key, label: 'Group', name: key };
const documents = DOCUMENTS.map(([title, publisher, date]) => ({ id: idOf('doc', title), title, publisher, date, url: null }));

interface Read {
  readonly claims: readonly ClaimView[];
  readonly texts: readonly string[];
}

/** Writes the documents from the claims' sentences and finds every quote in them. */
function read(): Read {
  const texts = DOCUMENTS.map(() => '');
  const claims = CLAIMS.map((told, index): ClaimView => {
    const [source, target] = [ref(told.source), ref(told.target)].sort((a, b) => (isReciprocal(told.relation) && a.id > b.id ? 1 : 0)) as [EntityRef, EntityRef];
    const rule = ontology.relations[told.relation];
    const said = told.said ?? `Diplomats say that [${source.name} ${ontology.labels[target.label].actor ? rule.phrase : rule.bare} ${target.name}] in this matter.`;
    const sentence = said.replace(/[[\]]/gu, '');
    const sentenceStart = (texts[told.document] ?? '').length;
    texts[told.document] += `${sentence}${index % 3 === 2 ? '\n\n' : ' '}`;
    const start = sentenceStart + said.indexOf('[');
    const end = sentenceStart + said.indexOf(']') - 1;
    const document = documents[told.document];
    if (!document) throw new Error(`No document ${told.document}`);
    return {
      id: idOf('claim', `${index}`), relation: told.relation, source, target, issue: told.issue === undefined ? null : ref(told.issue), speaker: told.speaker === undefined ? null : ref(told.speaker),
      realis: told.realis ?? 'actual', stance: told.document === 3 ? 'analysis' : 'reported', time: null, confidence: 0.71 + ((index * 7) % 25) / 100,
      quote: sentence.slice(start - sentenceStart, end - sentenceStart), start, end, sentence, sentenceStart, sentenceEnd: sentenceStart + sentence.length, document,
      links: LINKS.flatMap(([type, from, to]) => (from === index ? [{ type, outgoing: true, claim: idOf('claim', `${to}`), summary: summary(to) }] : [])),
    };
  });
  return { claims, texts };
}

function summary(index: number): string {
  const told = CLAIMS[index];
  return told ? `${ref(told.source).name} ${ontology.relations[told.relation].bare} ${ref(told.issue ?? told.target).name}` : '';
}

function derive(claims: readonly ClaimView[]): readonly EdgeSummary[] {
  const edges = new Map<string, ClaimView[]>();
  for (const claim of claims) {
    const key = `${claim.source.id} ${claim.relation} ${claim.target?.id}`;
    edges.set(key, [...(edges.get(key) ?? []), claim]);
  }
  return [...edges.values()].flatMap((group) => {
    const [first] = group;
    if (!first?.target) return [];
    const dates = group.map(({ document }) => document.date ?? '').sort();
    const most = REALIS.map((name) => ({ name, count: group.filter(({ realis }) => realis === name).length })).sort((a, b) => b.count - a.count)[0];
    return [{
      relation: first.relation, source: first.source.id, target: first.target.id, claims: group.length, documents: new Set(dates).size, support: new Set(group.map(({ document }) => document.publisher)).size,
      disputed: group.some(({ links }) => links.some(({ type }) => type === 'CONTRADICTS')), realis: most?.name ?? 'actual', confidence: Math.max(...group.map(({ confidence }) => confidence)), firstSeen: dates[0] ?? null, lastSeen: dates.at(-1) ?? null,
    }];
  });
}

/** The API's answers over the invented documents; all empty when asked so. */
export function buildStore(empty: boolean) {
  const { claims, texts } = empty ? { claims: [], texts: [] } : read();
  const edges = derive(claims);
  const mediators = new Set(edges.filter(({ relation }) => MEDIATION.has(relation)).map(({ source }) => source));
  const touching = (id: string): readonly EdgeSummary[] => edges.filter(({ source, target }) => source === id || target === id);
  const nodes: readonly NodeView[] = empty ? [] : [...refs].map(([key, entity]) => ({
    ...entity, mediator: mediators.has(entity.id), x: PLACES[key]?.[0] ?? 0, y: PLACES[key]?.[1] ?? 0, claims: touching(entity.id).reduce((sum, edge) => sum + edge.claims, 0),
  })).sort((a, b) => b.claims - a.claims);
  const entityById = (id: string): EntityRef | undefined => [...refs.values()].find((entity) => entity.id === id);
  const among = (kept: readonly NodeView[]): GraphView => {
    const ids = new Set(kept.map(({ id }) => id));
    return { nodes: kept, edges: edges.filter(({ source, target }) => ids.has(source) && ids.has(target)), total: nodes.length };
  };
  const summaries = empty ? [] : documents.map((document) => ({ ...document, claims: claims.filter((claim) => claim.document.id === document.id).length }));

  return {
    status: { version: '0.0.0', engine: 'embedded', firstDate: empty ? null : '2026-06-12', lastDate: empty ? null : '2026-07-04', documents: summaries.length, claims: claims.length, entities: {}, relations: {} } satisfies Status,
    ontology: vocabulary(),
    queries: QUERIES,
    graph: (limit: number): GraphView => among(nodes.slice(0, limit)),
    neighbours: (id: string): GraphView => {
      const ids = new Set(touching(id).flatMap(({ source, target }) => [source, target]));
      return among(nodes.filter((node) => ids.has(node.id)));
    },
    overview: {
      claims: claims.length, documents: summaries.length, firstDate: empty ? null : '2026-06-12', lastDate: empty ? null : '2026-07-04',
      mediators: nodes.filter(({ mediator }) => mediator).map((node) => ({ entity: node, between: [['Iran', 'United States']], claims: touching(node.id).filter(({ relation, source }) => MEDIATION.has(relation) && source === node.id).reduce((sum, edge) => sum + edge.claims, 0) })).sort((a, b) => b.claims - a.claims),
      disputed: edges.filter(({ disputed }) => disputed).flatMap((edge) => {
        const [source, target] = [entityById(edge.source), entityById(edge.target)];
        return source && target ? [{ edge, source, target }] : [];
      }),
      latest: [...summaries].sort((a, b) => (a.date < b.date ? 1 : -1)),
      watch: empty ? [] : WATCH.map(([index, text]) => ({ text, document: documents[index]?.id ?? '', title: documents[index]?.title ?? null })),
    } satisfies Overview,
    entity: (id: string): EntityView | undefined => {
      const entity = entityById(id);
      if (!entity || empty) return undefined;
      const own = touching(id);
      const talks = own.filter(({ relation, source }) => (relation === 'MEDIATES' || relation === 'HOSTS') && source === id);
      return {
        entity: { ...entity, aliases: ENTITIES.find(([, , name]) => name === entity.name)?.[3] ?? [], mediator: mediators.has(id) },
        standsBetween: [...new Set(talks.map(({ target }) => target))].flatMap((target) => {
          const table = entityById(target);
          const parties = edges.filter((edge) => edge.relation === 'PARTY_TO' && edge.target === target).flatMap(({ source }) => entityById(source) ?? []);
          return table ? [{ parties, talks: table, relations: talks.filter((edge) => edge.target === target).map(({ relation }) => relation), claims: 2 }] : [];
        }),
        edges: own.flatMap((edge) => {
          const other = entityById(edge.source === id ? edge.target : edge.source);
          return other ? [{ ...edge, other }] : [];
        }),
        documents: summaries.filter((document) => claims.some((claim) => claim.document.id === document.id && (claim.source.id === id || claim.target?.id === id))),
      };
    },
    edge: ({ relation, source, target }: Record<string, string>): EdgeView | undefined => {
      const edge = edges.find((each) => each.relation === relation && each.source === source && each.target === target);
      const [from, to] = [entityById(source ?? ''), entityById(target ?? '')];
      if (!edge || !from || !to) return undefined;
      return {
        edge, source: from, target: to,
        claims: claims.filter((claim) => claim.relation === relation && claim.source.id === source && claim.target?.id === target),
        between: edges.filter((each) => (each.source === source && each.target === target) || (each.source === target && each.target === source)),
      };
    },
    search: (words: string): SearchHit[] => {
      const wanted = words.toLowerCase();
      const entities = nodes.filter(({ name }) => name.toLowerCase().includes(wanted)).map((node): SearchHit => ({ kind: 'entity', entity: node, matched: node.name, claims: node.claims }));
      const sentences = claims.filter(({ sentence }) => sentence.toLowerCase().includes(wanted)).map((claim): SearchHit => ({ kind: 'sentence', claim: claim.id, sentence: claim.sentence, relation: claim.relation, source: claim.source.name, target: claim.target?.name ?? null, title: claim.document.title, date: claim.document.date }));
      return [...entities.slice(0, 6), ...sentences.slice(0, 6)];
    },
    document: (id: string): DocumentView | undefined => {
      const index = documents.findIndex((document) => document.id === id);
      const found = summaries[index];
      return found ? { ...found, licence: 'Invented for tests', text: texts[index] ?? '', extracted: claims.filter((claim) => claim.document.id === id) } : undefined;
    },
    runQuery: (): QueryAnswer => ({
      columns: ['side', 'to', 'what', 'realis', 'speaker', 'quote', 'date', 'claim'], cut: false, took: 14,
      rows: claims.filter(({ relation }) => relation === 'CONCEDES').map((claim) => ({ side: claim.source.name, to: claim.target?.name ?? null, what: claim.issue?.name ?? null, realis: claim.realis, speaker: claim.speaker?.name ?? null, quote: claim.quote, date: claim.document.date, claim: claim.id })),
    }),
    claim: (id: string): ClaimView | undefined => claims.find((claim) => claim.id === id),
    mediation: (): QueryAnswer => ({
      columns: ['m', 'r', 't'], cut: false, took: 3,
      rows: edges.filter(({ relation }) => relation === 'MEDIATES').map((edge) => {
        const [m, t] = [edge.source, edge.target].map((id) => nodes.find((node) => node.id === id)).map((node) => ({ kind: 'node' as const, id: node?.id ?? '', labels: ['Entity', node?.label ?? '', 'Mediator'], properties: { name: node?.name ?? '', x: node?.x ?? 0, y: node?.y ?? 0 } }));
        return { m: m ?? null, r: { kind: 'relationship' as const, type: edge.relation, from: edge.source, to: edge.target, properties: { claims: edge.claims, support: edge.support, realis: edge.realis } }, t: t ?? null };
      }),
    }),
  };
}

function vocabulary(): OntologyView {
  return {
    labels: LABELS.map((name) => ({ name, ...ontology.labels[name] })),
    families: FAMILIES.map((name) => ({ name, title: ontology.families[name] })),
    relations: RELATIONS.map((name) => ({ name, family: ontology.relations[name].family, phrase: ontology.relations[name].phrase, bare: ontology.relations[name].bare, reciprocal: isReciprocal(name) })),
    realis: REALIS.map((name) => ({ name, meaning: ontology.realis[name] })),
    links: LINK_TYPES.map((name) => ({ name, meaning: ontology.links[name] })),
  };
}

const QUERIES: SavedQueryView[] = [
  {
    name: 'concessions', title: 'What each side concedes', order: 1, question: 'What does $actor concede, and to whom, on $issue?',
    parameters: [{ name: 'actor', type: 'entity', default: null, meaning: 'only by this side', required: false }, { name: 'issue', type: 'entity', default: null, meaning: 'only about this issue', required: false }],
    columns: ['side', 'to', 'what', 'realis', 'speaker', 'quote', 'date', 'claim'],
    cypher: "// title: What each side concedes\nMATCH (d:Document)<-[:FROM]-(c:Claim {relation: 'CONCEDES'})-[:SOURCE]->(side:Entity)\nOPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)\nWHERE ($actor IS NULL OR side.id = $actor)\nRETURN side.name AS side, issue.name AS what, c.realis AS realis, c.quote AS quote\nORDER BY side, what",
  },
  { name: 'who-mediates', title: 'Who mediates', order: 2, question: 'Does $actor mediate, and between whom?', parameters: [{ name: 'actor', type: 'entity', default: null, meaning: 'only this mediator', required: false }], columns: ['mediator'], cypher: 'MATCH (m:Mediator) RETURN m.name AS mediator' },
  { name: 'new-since', title: 'What is new', order: 3, question: 'What has been reported since $since?', parameters: [{ name: 'since', type: 'date', default: '2026-07-01', meaning: 'reports from this day on', required: true }], columns: ['who'], cypher: 'MATCH (d:Document) WHERE d.date >= $since RETURN d.title AS title' },
  {
    name: 'provenance', title: 'What an edge rests on', order: 4, question: 'Which sentences say that $source does $relation to $target?', columns: ['source', 'relation', 'target', 'quote', 'claim'],
    parameters: [
      { name: 'source', type: 'entity', default: null, meaning: 'who acts', required: true }, { name: 'target', type: 'entity', default: null, meaning: 'towards whom', required: true },
      { name: 'relation', type: 'string', default: null, meaning: 'only this relation', required: false },
    ],
    cypher: 'MATCH (c:Claim)-[:SOURCE]->(s:Entity {id: $source}), (c)-[:TARGET]->(t:Entity {id: $target}) RETURN c.quote AS quote',
  },
  { name: 'what-to-watch', title: 'What to watch', order: 5, question: 'What do the documents tell their readers to watch?', parameters: [], columns: ['watch'], cypher: 'MATCH (w:WatchItem) RETURN w.text AS watch' },
];
