import { LABELS } from '../model/ontology.ts';
import type { ResolvedDocument } from '../model/resolved.ts';
import { number, text } from './cells.ts';
import { checkBatch } from './check.ts';
import { deriveEdges, markMediators } from './derivation.ts';
import { edgeKey } from './edges.ts';
import type { Engine, Transaction } from './engine.ts';
import { groupNew, regroup } from './grouping.ts';
import { refuseForbidden } from './guard/guard.ts';
import { insertDocuments } from './insertion.ts';
import { arrange, originsOf } from './origins.ts';
import type { Held } from './origins.ts';
import { removeDocuments, sweep } from './removal.ts';
import { schema, statement } from './statements.ts';
import type { Counts, GraphStore, Limits, Parameters, Position, Rows, WriteReport } from './store.ts';

/** The graph store, written once in Cypher that both engines take. */
export class CypherStore implements GraphStore {
  readonly engine: GraphStore['engine'];
  readonly address: string;
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.engine = engine.name;
    this.address = engine.address;
  }

  async prepare(): Promise<void> {
    for (const definition of schema(this.engine)) await this.#engine.define(definition);
    await this.#engine.transaction((transaction) => transaction.run(statement('store')));
  }

  async write(batch: readonly ResolvedDocument[]): Promise<WriteReport> {
    checkBatch(batch);
    if (batch.length === 0) return { written: [], unchanged: [], replaced: [] };
    return this.#engine.transaction(async (transaction) => {
      const documents = batch.map(({ document }) => document);
      const stored = originsOf(await transaction.run(statement('known'), { ids: documents.map(({ id }) => id) }));
      const { fresh: origins, moved, released } = await arrange(transaction, documents, stored);
      if (moved.size > 0) await transaction.run(statement('origins'), { rows: [...moved].map(([id, of]) => ({ id, origins: of })) });
      const removed = await removeDocuments(transaction, released);
      const fallenApart = await regroup(transaction, removed.originals);
      const fresh = firstOf(batch).filter(({ document }) => origins.has(document.id));
      const grouping = await groupNew(transaction, fresh.map(({ document }) => document));
      await insertDocuments(transaction, fresh, origins, grouping);
      await settle(transaction, removed.entities, [...removed.edges, ...fresh.flatMap(({ claims }) => claims.map(edgeKey))], [...fallenApart, ...grouping.moved]);
      return {
        written: fresh.map(({ document }) => document.id),
        unchanged: documents.map(({ id }) => id).filter((id, index, ids) => !released.includes(id) && (stored.has(id) || ids.indexOf(id) < index)),
        replaced: released,
      };
    });
  }

  async known<D extends Held>(documents: readonly D[]): Promise<ReadonlySet<D>> {
    const { rows } = await this.#engine.read(statement('known'), { ids: documents.map(({ id }) => id) });
    const stored = originsOf(rows);
    return new Set(documents.filter(({ id, origin }) => stored.get(id)?.includes(origin)));
  }

  async forget(ids: readonly string[]): Promise<number> {
    return this.#engine.transaction(async (transaction) => {
      const stored = await storedOf(transaction, [...new Set(ids)]);
      const removed = await removeDocuments(transaction, [...stored]);
      const fallenApart = await regroup(transaction, removed.originals);
      await settle(transaction, removed.entities, removed.edges, fallenApart);
      return stored.size;
    });
  }

  async place(positions: readonly Position[]): Promise<void> {
    const rows = positions.map(({ id, x, y }) => ({ id, x, y }));
    await this.#engine.transaction((transaction) => transaction.run(statement('positions'), { rows }));
  }

  read(cypher: string, parameters: Parameters = {}): Promise<Rows> {
    return this.#engine.read(cypher, parameters);
  }

  async ask(cypher: string, parameters: Parameters, limits: Limits): Promise<Rows> {
    refuseForbidden(cypher);
    return this.#engine.ask(cypher, parameters, limits);
  }

  async counts(): Promise<Counts> {
    const count = async (label: string): Promise<number> => (await this.#engine.read(statement('count-nodes', label), {})).rows.reduce((sum, row) => sum + number(row, 'count'), 0);
    const [documents, claims, edges, ...entities] = await Promise.all([
      count('Document'),
      count('Claim'),
      this.#engine.read(statement('count-edges'), {}),
      ...LABELS.map(count),
    ]);
    return {
      documents,
      claims,
      entities: Object.fromEntries(LABELS.map((label, index) => [label, entities[index] ?? 0])),
      relations: Object.fromEntries(edges.rows.map((row) => [text(row, 'type'), number(row, 'count')] as const).sort(([one], [other]) => (one < other ? -1 : 1))),
    };
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}

/** Of documents with the same id, and so the same content, the first. */
function firstOf(batch: readonly ResolvedDocument[]): readonly ResolvedDocument[] {
  return [...new Map(batch.toReversed().map((resolved) => [resolved.document.id, resolved])).values()].toReversed();
}

async function storedOf(transaction: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  return new Set((await transaction.run(statement('known'), { ids })).map((row) => text(row, 'id')));
}

/** After claims came or went: orphans out, edges and mediators as the claims now say. `moved`: documents with another original. */
async function settle(transaction: Transaction, entities: readonly string[], edges: readonly string[], moved: readonly string[]): Promise<void> {
  await sweep(transaction, entities);
  const others = moved.length > 0 ? await transaction.run(statement('edges-of-documents'), { ids: moved }) : [];
  const touched = [...new Set([...edges, ...others.map((row) => text(row, 'edge'))])];
  await deriveEdges(transaction, touched);
  await markMediators(transaction, touched);
}
