import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/store/open.ts';
import type { StoreSettings } from '../../src/store/open.ts';
import type { GraphStore, Row } from '../../src/store/store.ts';
import { resolved } from '../support/resolved.ts';
import { dump, emptyStore, enginesUnderTest } from '../support/stores.ts';
import type { EngineUnderTest } from '../support/stores.ts';
import { TALKS, all, denial, independent, reprint, trade, undated, wire } from '../support/talks-fixture.ts';

const engines = await enginesUnderTest();
/** What each engine holds after the same writes. */
const graphs = new Map<string, readonly string[]>();

for (const engine of engines) {
  if (engine.skipped) console.warn(engine.skipped);
  (engine.skipped ? describe.skip : describe)(`store on ${engine.name}`, () => {
    let settings: StoreSettings;
    let store: GraphStore;

    beforeEach(async () => {
      settings = await engine.empty();
      store = await openStore(settings);
      await store.prepare();
    });
    afterEach(() => store.close());
    afterAll(() => engine.stop());

    const rows = async (cypher: string, parameters = {}): Promise<readonly Row[]> => (await store.read(cypher, parameters)).rows;
    const one = async (cypher: string, parameters = {}): Promise<Row | undefined> => (await rows(cypher, parameters))[0];
    const hosting = (): Promise<Row | undefined> => one('MATCH (:Entity {id: "state:qatar"})-[r:HOSTS]->(:Talks) RETURN properties(r) AS edge');
    const mediators = async (): Promise<readonly unknown[]> => (await rows('MATCH (m:Mediator) RETURN m.id AS id ORDER BY id')).map(({ id }) => id);
    const disputed = (): Promise<readonly Row[]> => rows('MATCH (a:Entity)-[r]->(b:Entity) WHERE r.disputed RETURN a.id AS a, type(r) AS relation, b.id AS b ORDER BY relation');

    test('holds documents, claims, entities and watch items as the model says', async () => {
      expect(await store.write(all)).toEqual({ written: all.map(({ document }) => document.id), unchanged: [], replaced: [] });
      graphs.set(engine.name, await dump(store));

      const claim = await one(`MATCH (c:Claim {relation: 'MEDIATES'})-[:FROM]->(d:Document)-[:PUBLISHED_BY]->(p:Source)
        MATCH (c)-[:SOURCE]->(s) MATCH (c)-[:TARGET]->(t) MATCH (c)-[:SAID_BY]->(w)
        RETURN s.id AS source, t.id AS target, w.id AS speaker, d.title AS title, p.name AS publisher, c.date AS date, c.quote AS quote`);
      expect(claim).toEqual({ source: 'state:oman', target: TALKS, speaker: 'group:officials', title: 'Talks open in Doha', publisher: 'Gulf Wire', date: '2026-06-02', quote: 'Oman mediates the talks' });
      expect(await one('MATCH (c:Claim {relation: "DEMANDS"})-[:ABOUT]->(i:Issue) RETURN i.id AS issue, c.timeStart AS from, c.timeEnd AS to, c.timeText AS words, EXISTS { (c)-[:TARGET]->(:Entity) } AS aimed'))
        .toEqual({ issue: 'issue:sanctions-relief', from: '2026-06-01', to: '2026-06-03', words: 'this week', aimed: false });
      expect(await one('MATCH (w:WatchItem)-[:FROM]->(d:Document) MATCH (w)-[:ABOUT]->(e:Entity) RETURN w.text AS text, d.name AS document, e.id AS about'))
        .toEqual({ text: 'The delegations are expected to meet again on Thursday', document: 'wire', about: TALKS });
      expect(await one('MATCH (:Document {name: "wire"})-[m:MENTIONS]->(e {id: "state:iran"}) RETURN m.count AS count, e.name AS name, e.aliases AS aliases, labels(e) AS labels'))
        .toEqual({ count: 1, name: 'Iran', aliases: ['Tehran', 'The Islamic Republic'], labels: expect.arrayContaining(['Entity', 'Actor', 'State']) });
      expect(await rows('MATCH (a:Claim)-[r:IN_EXCHANGE_FOR|CONTRADICTS]->(b:Claim) WHERE r.derived IS NULL RETURN type(r) AS type, a.relation AS a, b.relation AS b ORDER BY type'))
        .toEqual([{ type: 'CONTRADICTS', a: 'REJECTS', b: 'CONCEDES' }, { type: 'IN_EXCHANGE_FOR', a: 'CONCEDES', b: 'CONCEDES' }]);
    });

    test('counts documents, claims, entities by label and edges by relation', async () => {
      await store.write(all);
      const counts = await store.counts();
      expect(counts).toMatchObject({ documents: 6, claims: 11, entities: { State: 5, Talks: 1, Issue: 3, Group: 1, Place: 0 } });
      expect(counts.relations).toEqual({ CONCEDES: 2, DEMANDS: 1, HOSTS: 2, MEDIATES: 1, REJECTS: 1, RELAYS: 1 });
    });

    test('derives an edge from all of its claims; near-copies are one independent source', async () => {
      await store.write([wire, reprint, independent]);
      expect(await hosting()).toEqual({ edge: { claims: 3, documents: 3, support: 2, disputed: false, realis: 'actual', confidence: 0.9, firstSeen: '2026-06-02', lastSeen: '2026-06-05' } });
      expect(await rows('MATCH (d:Document) RETURN d.name AS name, d.original AS original ORDER BY name')).toEqual([
        { name: 'independent', original: independent.document.id }, { name: 'reprint', original: wire.document.id }, { name: 'wire', original: wire.document.id },
      ]);
      await store.forget([wire.document.id]);
      expect(await hosting()).toMatchObject({ edge: { claims: 2, documents: 2, support: 2, firstSeen: '2026-06-03' } });
    });

    test('an edge is disputed when it is both affirmed and denied, or a claim of it is contradicted', async () => {
      await store.write([wire, trade]);
      const contradicted = [{ a: 'state:iran', relation: 'CONCEDES', b: 'state:united-states' }, { a: 'state:iran', relation: 'REJECTS', b: 'issue:enrichment' }];
      expect(await disputed()).toEqual(contradicted);
      await store.write([denial]);
      expect(await disputed()).toEqual([contradicted[0], { a: 'state:qatar', relation: 'HOSTS', b: TALKS }, contradicted[1]]);
      const derived = (): Promise<readonly Row[]> => rows('MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim) WHERE r.derived = true RETURN a.realis AS a, b.realis AS b');
      expect(await derived()).toEqual([{ a: 'negated', b: 'actual' }]);
      await store.forget([denial.document.id]);
      expect(await derived()).toEqual([]);
      expect(await disputed()).toEqual(contradicted);
    });

    test('only an affirmed host, mediator or messenger is a :Mediator, and only as long as a document says so', async () => {
      await store.write(all);
      expect(await mediators()).toEqual(['state:oman', 'state:qatar']);
      await store.forget([wire.document.id]);
      expect(await mediators()).toEqual(['state:qatar']);
      await store.forget([reprint.document.id, independent.document.id]);
      expect(await mediators()).toEqual([]);
      expect(await one('MATCH (q:Entity {id: "state:qatar"}) RETURN labels(q) AS labels')).toEqual({ labels: expect.not.arrayContaining(['Mediator']) });
    });

    test('gives the same graph whatever the order and the batches', async () => {
      const together = await dumpOf(engine, all);
      expect(await dumpOf(engine, [...all].reverse())).toEqual(together);
      expect(await dumpOf(engine, [trade, reprint], [undated, denial], [independent], [wire])).toEqual(together);
    });

    test('writes nothing when a document comes again', async () => {
      await store.write(all);
      const before = await dump(store);
      expect(await store.write([wire, trade])).toEqual({ written: [], unchanged: [wire.document.id, trade.document.id], replaced: [] });
      expect(await dump(store)).toEqual(before);
      const elsewhere = { ...wire.document, origin: '/elsewhere.md' };
      expect(await store.known([wire.document, undated.document, elsewhere, { id: 'doc:none', origin: '/none.md' }, trade.document])).toEqual(new Set([wire.document, undated.document, trade.document]));
    });

    test('replaces an earlier version of the same origin, with all that only it supported', async () => {
      const changed = resolved({ name: 'wire', date: '2026-06-09', text: 'Norway hosts the talks now.', origin: wire.document.origin, claims: [{ relation: 'HOSTS', source: 'state:norway', target: TALKS, quote: 'Norway hosts the talks' }] });
      await store.write(all);
      await store.place([{ id: TALKS, x: 1.5, y: -2 }]);
      expect(await store.write([changed])).toEqual({ written: [changed.document.id], unchanged: [], replaced: [wire.document.id] });
      expect(await one('MATCH (t:Talks) RETURN t.x AS x, t.y AS y')).toEqual({ x: 1.5, y: -2 });
      const others = all.filter((document) => document !== wire);
      const found = (await dump(store)).map((line) => line.replace(',"x":1.5,"y":-2', ''));
      expect(found).toEqual(await dumpOf(engine, [...others, changed]));
    });

    test('of two versions in one batch the later one stays', async () => {
      const first = resolved({ name: 'v1', text: 'Oman mediates.', origin: '/one.md', names: ['state:oman'] });
      const second = resolved({ name: 'v2', text: 'Oman rests.', origin: '/one.md', names: ['state:oman'] });
      expect(await store.write([first, second])).toEqual({ written: [second.document.id], unchanged: [], replaced: [first.document.id] });
      expect((await store.counts()).documents).toBe(1);
    });

    test('an origin holds its current document, though that came from elsewhere before', async () => {
      const old = { ...wire, document: { ...wire.document, origin: '/a.md' } };
      const moved = { ...trade, document: { ...trade.document, origin: '/moved.md' } };
      const edited = { ...trade, document: { ...trade.document, origin: '/a.md' } };
      await store.write([old]);
      await store.write([moved]);
      expect(await store.known([edited.document])).toEqual(new Set());
      expect(await store.write([edited])).toEqual({ written: [], unchanged: [trade.document.id], replaced: [wire.document.id] });
      expect(await rows('MATCH (d:Document) RETURN d.id AS id, d.origins AS origins')).toEqual([{ id: trade.document.id, origins: ['/a.md', '/moved.md'] }]);
      expect(await store.known([edited.document, moved.document])).toEqual(new Set([edited.document, moved.document]));
      expect(await dump(store)).toEqual(await dumpOf(engine, [edited, moved]));

      // One of two origins goes on to another text: the document stays with the other, and goes with it.
      expect(await store.write([old])).toEqual({ written: [wire.document.id], unchanged: [], replaced: [] });
      expect(await dump(store)).toEqual(await dumpOf(engine, [moved, old]));
      const last = { ...independent, document: { ...independent.document, origin: '/moved.md' } };
      expect((await store.write([last])).replaced).toEqual([trade.document.id]);
      expect(await dump(store)).toEqual(await dumpOf(engine, [old, last]));
    });

    test('forgetting leaves exactly what the other documents support', async () => {
      await store.write(all);
      for (const gone of [[trade], [wire, reprint]]) expect(await store.forget(gone.map(({ document }) => document.id))).toBe(gone.length);
      expect(await store.forget([wire.document.id, 'doc:none'])).toBe(0);
      expect(await dump(store)).toEqual(await dumpOf(engine, [independent, denial, undated]));
    });

    test('forgetting everything leaves an empty store', async () => {
      const empty = await dump(store);
      await store.write(all);
      expect(await store.forget(all.map(({ document }) => document.id))).toBe(all.length);
      expect(await dump(store)).toEqual(empty);
    });

    describe('a bad document', () => {
      const [claim] = wire.claims;
      const bad: readonly (readonly [string, object])[] = claim ? [
        ['a quote that is not in the text', { claims: [{ ...claim, quote: 'Qatar hosts a ball' }] }],
        ['a sentence that is not in the text', { claims: [{ ...claim, sentenceEnd: claim.sentenceEnd - 1 }] }],
        ['watch words that are not in the text', { watch: wire.watch.map((item) => ({ ...item, start: item.start + 1 })) }],
        ['a relation outside the vocabulary', { claims: [{ ...claim, relation: 'LOVES' }] }],
        ['a label outside the vocabulary', { entities: wire.entities.map((entity) => ({ ...entity, label: 'State:Admin' })) }],
        ['an empty entity id', { entities: [...wire.entities, { id: '', label: 'State', name: 'x', aliases: [] }] }],
        ['no id', { document: { ...wire.document, id: null } }],
        ['a null among aliases', { entities: wire.entities.map((entity) => ({ ...entity, aliases: [null] })) }],
        ['a claim on an entity that is not there', { claims: [{ ...claim, source: 'state:atlantis' }] }],
        ['a claim on nothing', { claims: [{ ...claim, target: null }] }],
        ['a link to a claim elsewhere', { links: [{ type: 'FOLLOWS', from: claim.id, to: 'claim:none' }] }],
        ['a link type outside the vocabulary', { links: [{ type: 'X]->() DELETE n//', from: claim.id, to: claim.id }] }],
      ] : [];

      test.each(bad)('%s: the whole batch is refused', async (_, change) => {
        await store.write([independent]);
        const before = await dump(store);
        await expect(store.write([trade, { ...wire, ...change }])).rejects.toMatchObject({ name: 'UserError', code: 'data' });
        expect(await dump(store)).toEqual(before);
      });

      test('one that only the database refuses takes its batch with it', async () => {
        await store.write([independent]);
        const before = await dump(store);
        const [stolen] = independent.claims;
        const thief = { ...wire, claims: wire.claims.map((own, index) => (index === 2 && stolen ? { ...own, id: stolen.id } : own)) };
        await expect(store.write([trade, thief])).rejects.toMatchObject({ name: 'UserError' });
        expect(await dump(store)).toEqual(before);
        expect((await store.write([wire])).written).toEqual([wire.document.id]);
      });

      test('an entity with another label than before is refused', async () => {
        await store.write([wire]);
        const other = { ...undated, entities: undated.entities.map((entity) => ({ ...entity, label: 'Place' as const })) };
        await expect(store.write([other])).rejects.toMatchObject({ code: 'data' });
      });
    });

    test('keeps any Unicode text and its offsets exactly', async () => {
      const text = 'Kofi 🤝🏽 Ђорђе e\u0301tait là\r\n\ttab "quoted" \\ back `tick` \u2028 سلام 语言. The end.';
      const quote = '🤝🏽 Ђорђе e\u0301tait là\r\n\ttab "quoted" \\ back `tick` \u2028 سلام 语言';
      await store.write([resolved({ name: 'unicode', title: text, text, claims: [{ relation: 'MEETS', source: 'person:kofi', target: 'person:đorđe', quote }] })]);
      const found = await one('MATCH (c:Claim)-[:FROM]->(d:Document) RETURN d.text AS text, d.title AS title, c.quote AS quote, c.start AS start, c.end AS end');
      expect(found).toEqual({ text, title: text, quote, start: 5, end: 5 + quote.length });
    });

    test('keeps what is written after closing and opening again', async () => {
      await store.write(all);
      const before = await dump(store);
      await store.close();
      store = await openStore(settings);
      await store.prepare();
      expect(await dump(store)).toEqual(before);
      expect((await store.write([wire])).unchanged).toEqual([wire.document.id]);
    });

    test('reads in turn with writes: two writers at once lose nothing', async () => {
      const batches = all.map((document) => [document]);
      await Promise.all(batches.map((batch) => store.write(batch)));
      const found = await dump(store);
      expect(found).toEqual(await dumpOf(engine, all));
    });

    describe('values', () => {
      test('columns stand in the order of RETURN, integers are numbers', async () => {
        const result = await store.read('RETURN 2 AS z, 1.5 AS a, true AS m, null AS n, "x" AS b, [1, 2] AS l, {k: [1]} AS o');
        expect(result).toEqual({ columns: ['z', 'a', 'm', 'n', 'b', 'l', 'o'], rows: [{ z: 2, a: 1.5, m: true, n: null, b: 'x', l: [1, 2], o: { k: [1] } }], cut: false });
      });

      test('columns are known of an answer without rows', async () => {
        expect(await store.read('MATCH (n:Document) RETURN n.id AS id, n.text AS text')).toEqual({ columns: ['id', 'text'], rows: [], cut: false });
      });

      test('integer parameters are integers', async () => {
        await store.write(all);
        expect(await rows('MATCH (d:Document) RETURN d.name AS name ORDER BY name SKIP $skip LIMIT $limit', { skip: 1, limit: 2 })).toEqual([{ name: 'independent' }, { name: 'reprint' }]);
        expect(await rows('RETURN $number / 2 AS half, $list[0] AS first, $float AS float, $none AS none', { number: 3, list: ['a', 'b'], float: 0.5, none: null })).toEqual([{ half: 1, first: 'a', float: 0.5, none: null }]);
      });

      test('nodes, relationships and paths carry their own ids, wherever they stand', async () => {
        await store.write([wire]);
        const qatar = { kind: 'node', id: 'state:qatar', labels: ['Actor', 'Entity', 'Mediator', 'State'], properties: { id: 'state:qatar', name: 'Qatar', aliases: [] } };
        const talks = { kind: 'node', id: TALKS, labels: ['Entity', 'Talks'], properties: { id: TALKS, name: 'Iran|united States', aliases: [] } };
        const hosts = { kind: 'relationship', type: 'HOSTS', from: 'state:qatar', to: TALKS, properties: expect.objectContaining({ claims: 1, support: 1 }) };
        expect(await one('MATCH p = (a:State)-[r:HOSTS]->(t:Talks) RETURN a, r, p, [r, t] AS list, {inner: {node: a}} AS map')).toEqual({
          a: qatar, r: hosts, p: { kind: 'path', nodes: [qatar, talks], relationships: [hosts] }, list: [hosts, talks], map: { inner: { node: qatar } },
        });
        expect(await one('MATCH p = (t:Talks)<-[:HOSTS]-(a) RETURN p')).toEqual({ p: { kind: 'path', nodes: [talks, qatar], relationships: [hosts] } });
      });

      test('dates are ISO texts', async () => {
        expect(await one("RETURN date('2026-06-01') AS day, localdatetime('2026-06-01T10:20:30') AS time")).toEqual({ day: '2026-06-01', time: '2026-06-01T10:20:30' });
      });
    });

    describe('what people ask', () => {
      const limits = { rows: 100, time: 20_000 };
      beforeEach(async () => {
        await store.write([wire]);
      });

      test.each([
        'MATCH (n) SET n.name = "x"',
        'MATCH (n) DETACH DELETE n',
        'CREATE (n:Entity {id: "x"})',
        'MATCH (n:Entity) WITH n LIMIT 1 MERGE (m:Entity {id: "y"}) RETURN m',
        'CALL { CREATE (n:Entity {id: "x"}) RETURN n } RETURN n',
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "RETURN 1 AS x UNION LOAD/**/\nCSV FROM 'http://127.0.0.1:1/' AS x RETURN x",
        'CALL db.labels()',
        'SHOW INDEXES',
        'CREATE INDEX x FOR (n:Entity) ON (n.y)',
        'MATCH (n) RETURN n; MATCH (n) RETURN n',
      ])('refuses %s and changes nothing', async (cypher) => {
        const before = await dump(store);
        await expect(store.ask(cypher, {}, limits)).rejects.toMatchObject({ name: 'UserError', code: 'query', message: expect.stringMatching(/line \d+, column \d+/) });
        expect(await dump(store)).toEqual(before);
      });

      test.each([
        ['MATCH (d:Document) WHERE d.title CONTAINS "create" OR d.text CONTAINS "Qatar hosts" RETURN count(d) AS n // delete nothing', 1],
        ['MATCH (c:Claim) WHERE c.`set` IS NULL RETURN count(c) AS n', 3],
        ['CALL { MATCH (e:Entity) RETURN count(e) AS `merge` } RETURN `merge` AS n', 6],
        ['WITH {`delete`: 1} AS m RETURN m.`delete` AS n;', 1],
        ['MATCH (n:`Remove`) RETURN count(n) AS n', 0],
      ])('answers %s', async (cypher, n) => {
        expect((await store.ask(cypher, {}, limits)).rows).toEqual([{ n }]);
      });

      test('passes parameters', async () => {
        expect(await store.ask('MATCH (e:Entity {id: $who}) RETURN e.name AS name', { who: 'state:oman' }, limits)).toEqual({ columns: ['name'], rows: [{ name: 'Oman' }], cut: false });
      });

      test('stops at the row cap and says so', async () => {
        expect(await store.ask('UNWIND range(1, 1000000) AS x RETURN x', {}, { ...limits, rows: 3 })).toEqual({ columns: ['x'], rows: [{ x: 1 }, { x: 2 }, { x: 3 }], cut: true });
        expect(await store.ask('UNWIND range(1, 3) AS x RETURN x', {}, { ...limits, rows: 3 })).toMatchObject({ cut: false });
      });

      test('an answer that would fill the memory is cut; one whose rows do not fit at all is refused', async () => {
        const large = await store.ask('UNWIND range(1, 1000) AS x RETURN x, range(1, 30000) AS list', {}, { ...limits, rows: 1000 });
        expect(large).toMatchObject({ columns: ['x', 'list'], cut: true });
        expect(large.rows.length).toBeGreaterThan(10);
        expect(JSON.stringify(large.rows).length).toBeLessThan(5_500_000);
        expect(large.rows.map(({ x }) => x)).toEqual(large.rows.map((_, index) => index + 1));
        await expect(store.ask('RETURN range(1, 1000000) AS list', {}, limits)).rejects.toMatchObject({ code: 'query', message: expect.stringContaining('too large'), remedy: expect.stringContaining('part of a list') });
      });

      test.each([
        ['long', `RETURN ${Array.from({ length: 10_001 }, () => '1').join('+')} AS n`, 'characters'],
        ['many operators', `RETURN ${Array.from({ length: 502 }, () => '1').join('+')} AS n`, 'operators'],
        ['many dots', `WITH {} AS n RETURN n${'.a'.repeat(501)} AS n`, 'dots'],
        ['many XOR', `MATCH (n) WHERE ${Array.from({ length: 100 }, (_, index) => `n.x = ${index}`).join(' XOR ')} RETURN n`, 'XOR'],
        ['deep', `RETURN ${'['.repeat(50)}1${']'.repeat(50)} AS n`, 'brackets'],
        ['many clauses', `MATCH (a) ${'OPTIONAL MATCH (a)--() '.repeat(60)} RETURN a`, 'clauses'],
      ])('refuses one that is too costly to plan: %s', async (_, cypher, what) => {
        await expect(store.ask(cypher, {}, limits)).rejects.toMatchObject({ code: 'query', message: expect.stringContaining(what), remedy: expect.stringContaining('several queries') });
      });

      test('plans what stays below these caps', async () => {
        expect((await store.ask(`RETURN ${Array.from({ length: 60 }, () => '1').join('+')} AS n`, {}, limits)).rows).toEqual([{ n: 60 }]);
        expect((await store.ask(`RETURN size([${Array.from({ length: 4000 }, () => '1').join(',')}]) AS n`, {}, limits)).rows).toEqual([{ n: 4000 }]);
      });

      test('stops a query that never ends; reads under way and later work are unharmed', async () => {
        const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c WITH a, b, c WHERE a * b = c + 0.5 RETURN count(*) AS n';
        const [asked, other, written] = await Promise.all([store.ask(endless, {}, { rows: 10, time: 400 }).catch((error: unknown) => error), store.ask('MATCH (e:Entity) RETURN count(e) AS n', {}, limits), store.write([trade])]);
        expect(asked).toMatchObject({ code: 'time-limit', message: expect.stringContaining('0.4 seconds') });
        expect(other.rows).toHaveLength(1);
        expect(written.written).toEqual([trade.document.id]);
        expect((await store.counts()).documents).toBe(2);
        expect(await dump(store)).toEqual(await dumpOf(engine, [wire, trade]));
      });

      test.each([
        ['MATCH (n:Entity)\n  RETRUN n', 'line 2, column 3'],
        ['MATCH (n:Entity) RETURN foo(n)', 'line 1, column 25'],
        ['MATCH (n:Entity)\nRETURN missing.name', 'line 2, column 8'],
        ['RETURN "open', 'line 1, column 8'],
      ])('says where %s is wrong', async (cypher, place) => {
        await expect(store.ask(cypher, {}, limits)).rejects.toMatchObject({ code: 'query', message: expect.stringContaining(place), remedy: expect.stringMatching(/\.$/) });
        await expect(store.ask(cypher, {}, limits)).rejects.toThrow(/^[^\n]+$/);
      });

      test('an error while running and a missing parameter are errors of the query', async () => {
        await expect(store.ask('RETURN 1 / 0', {}, limits)).rejects.toMatchObject({ code: 'query' });
        await expect(store.ask('RETURN $missing', {}, limits)).rejects.toMatchObject({ code: 'query', message: expect.stringContaining('missing') });
      });
    });
  });
}

/** What a store holds that was made from these batches and nothing else. */
async function dumpOf(engine: EngineUnderTest, ...batches: readonly (typeof all)[]): Promise<readonly string[]> {
  const store = await emptyStore(engine);
  try {
    for (const batch of batches) await store.write(batch);
    return await dump(store);
  } finally {
    await store.close();
  }
}

test('both engines hold the same graph after the same writes', () => {
  const [first, ...others] = [...graphs.values()];
  for (const other of others) expect(other).toEqual(first);
  expect(first?.length).toBeGreaterThan(0);
});
