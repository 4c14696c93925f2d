import neo4j from 'neo4j-driver';
import type { Driver, Record as Neo4jRecord, Session } from 'neo4j-driver';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import type { Engine, Inputs, Transaction } from '../engine.ts';
import { statement } from '../statements.ts';
import type { Limits, Parameters, Rows } from '../store.ts';
import { translate, unreachable } from './errors.ts';
import { refuseForbiddenPlan } from './plan.ts';
import { endIds, toParameter, toRow } from './values.ts';

export interface Neo4jSettings {
  /** `bolt://`, `neo4j://` or their `+s` forms. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Milliseconds to wait for a server when the store is opened. */
const OPEN_TIME = 4500;
/** Milliseconds during which a write is tried again when the server restarts or another writer was in the way. */
const RETRY_TIME = 30_000;
/** What the server's own time limit may be late, before the client ends the query by closing its session. */
const GRACE = 1500;

export class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  readonly address: string;
  readonly #driver: Driver;
  readonly #database: string;

  private constructor({ uri, user, password, database }: Neo4jSettings) {
    this.address = uri.replace(/\/\/[^@/]*@/, '//');
    this.#database = database;
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionTimeout: OPEN_TIME, maxTransactionRetryTime: RETRY_TIME });
  }

  /**
   * Connects and signs in.
   * @throws UserError `store` when the address is none, or the server does not answer within five seconds or refuses the password
   */
  static async open(settings: Neo4jSettings): Promise<Neo4jEngine> {
    let engine: Neo4jEngine;
    try {
      engine = new Neo4jEngine(settings);
    } catch (cause) {
      throw new UserError('store', `${settings.uri} is not the address of a Neo4j.`, 'Set NEO4J_URI to something like bolt://localhost:7687.', { cause });
    }
    try {
      await engine.#inTime(engine.read('RETURN 1', {}));
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  async define(cypher: string): Promise<void> {
    await this.#translated(() => this.#session('WRITE', (session) => session.run(cypher)));
  }

  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#translated(() => this.#session('WRITE', (session) => session.executeWrite(async (transaction) => {
      const run = async (cypher: string, inputs: Inputs = {}): Promise<Rows['rows']> => {
        const { records } = await transaction.run(cypher, toParameter(inputs));
        return records.map((record) => toRow(record, new Map()));
      };
      // Writers take turns at this node: side by side they are slower, and run into each other's locks.
      await run(statement('store'));
      return work({ run });
    })));
  }

  async read(cypher: string, parameters: Parameters): Promise<Rows> {
    return this.#translated(async () => {
      const { keys, records } = await this.#session('READ', async (session) => {
        const result = session.run(cypher, toParameter(parameters));
        return { keys: await result.keys(), records: (await result).records };
      });
      return this.#rows(keys.map(String), records, false);
    }, cypher);
  }

  async ask(cypher: string, parameters: Parameters, limits: Limits): Promise<Rows> {
    const inputs = toParameter(parameters);
    await this.#translated(async () => {
      refuseForbiddenPlan(await this.#session('READ', (session) => session.run(`EXPLAIN\n${cypher}`, inputs, { timeout: limits.time }).summary()));
    }, cypher, 1);
    return this.#translated(() => this.#session('READ', async (session) => {
      const overdue = new AbortController();
      const read = async (): Promise<Rows> => {
        const records: Neo4jRecord[] = [];
        const result = session.run(cypher, inputs, { timeout: limits.time });
        const columns = (await result.keys()).map(String);
        for await (const record of result) {
          if (records.length === limits.rows) return this.#rows(columns, records, true);
          records.push(record);
        }
        return this.#rows(columns, records, false);
      };
      const late = async (): Promise<never> => {
        await sleep(limits.time + GRACE, undefined, { signal: overdue.signal });
        throw timeLimit(limits);
      };
      try {
        return await Promise.race([read(), late()]);
      } catch (error) {
        const problem = translate(error, this.address, cypher);
        throw problem instanceof UserError && problem.code === 'time-limit' ? timeLimit(limits, error) : problem;
      } finally {
        overdue.abort();
      }
    }), cypher);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /** Closing the session also ends a query that is still under way. */
  async #session<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: mode });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  }

  /** Relationships tell Neo4j's own ids of their ends; people know nodes by their ids. */
  async #rows(columns: readonly string[], records: readonly Neo4jRecord[], cut: boolean): Promise<Rows> {
    const ends = endIds(records);
    const ids = new Map<string, string>();
    if (ends.length > 0) {
      const cypher = 'MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n) AS element, coalesce(n.id, elementId(n)) AS id';
      const found = await this.#session('READ', (session) => session.run(cypher, { ends }));
      for (const record of found.records) ids.set(String(record.get('element')), String(record.get('id')));
    }
    return { columns, rows: records.map((record) => toRow(record, ids)), cut };
  }

  async #translated<T>(work: () => Promise<T>, cypher = '', linesBefore = 0): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translate(error, this.address, cypher, linesBefore);
    }
  }

  /** A host that swallows packets would be waited for much longer than a person waits. */
  async #inTime(work: Promise<unknown>): Promise<void> {
    const done = new AbortController();
    const late = async (): Promise<never> => {
      await sleep(OPEN_TIME, undefined, { signal: done.signal });
      throw unreachable(this.address, undefined);
    };
    try {
      await Promise.race([work, late()]);
    } finally {
      done.abort();
    }
  }
}

function timeLimit(limits: Limits, cause?: unknown): UserError {
  return new UserError('time-limit', `The query was stopped after ${limits.time / 1000} seconds.`, 'Ask for less at once: name labels and relationship types, shorten variable lengths, or add a LIMIT.', { cause });
}
