import neo4j from 'neo4j-driver';
import type { Driver, Record as Neo4jRecord, Session } from 'neo4j-driver';
import { UserError } from '../../errors.ts';
import { LARGEST_ANSWER, timeLimit, tooLarge } from '../guard/limits.ts';
import type { Engine, Inputs, Transaction } from '../engine.ts';
import { statement } from '../statements.ts';
import type { Limits, Parameters, Rows } from '../store.ts';
import { translate, unreachable } from './errors.ts';
import { refuseForbiddenPlan } from './plan.ts';
import { endIds, toParameter, toRow } from './values.ts';
import { within } from './within.ts';

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
/** Milliseconds that the server's own time limit may be late, before the client gives the query up. */
const GRACE = 1000;
/** Records that come at once: few, so that little of an answer that is too large arrives. */
const FETCH = 20;

export class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  readonly address: string;
  readonly #driver: Driver;
  readonly #database: string;

  private constructor({ uri, user, password, database }: Neo4jSettings) {
    this.address = masked(uri);
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
    } catch {
      // What the driver says would show the address as it was given, with a password that stands in it.
      throw new UserError('store', `${masked(settings.uri)} is not the address of a Neo4j.`, 'Set NEO4J_URI to something like bolt://localhost:7687.');
    }
    try {
      // A host that swallows packets would be waited for much longer than a person waits.
      await within(engine.read('RETURN 1', {}), OPEN_TIME, () => unreachable(engine.address, undefined));
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

  /**
   * One deadline over planning and running. The server checks its own limit while it runs a query, but hardly while it
   * plans one: then the session is closed without waiting for the server to notice.
   */
  async ask(cypher: string, parameters: Parameters, limits: Limits): Promise<Rows> {
    const deadline = Date.now() + limits.time;
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: 'READ', fetchSize: FETCH });
    const overdue = timeLimit(limits.time);
    try {
      const rows = await within(this.#asked(session, cypher, parameters, limits.rows, deadline), limits.time + GRACE, () => overdue);
      await session.close();
      return rows;
    } catch (error) {
      const closed = session.close().catch(() => undefined);
      if (error === overdue) throw error;
      await within(closed, GRACE, () => overdue).catch(() => undefined);
      const problem = translate(error, this.address, cypher);
      throw problem instanceof UserError && problem.code === 'time-limit' && Date.now() >= deadline ? timeLimit(limits.time, error) : problem;
    }
  }

  async #asked(session: Session, cypher: string, parameters: Parameters, most: number, deadline: number): Promise<Rows> {
    const inputs = toParameter(parameters);
    await this.#translated(async () => {
      refuseForbiddenPlan(await session.run(`EXPLAIN\n${cypher}`, inputs, { timeout: left(deadline) }).summary());
    }, cypher, 1);
    const result = session.run(cypher, inputs, { timeout: left(deadline) });
    const columns = (await result.keys()).map(String);
    const records: Neo4jRecord[] = [];
    let size = 0;
    for await (const record of result) {
      size += JSON.stringify(toRow(record, new Map())).length;
      if (size > LARGEST_ANSWER && records.length === 0) throw tooLarge();
      if (size > LARGEST_ANSWER || records.length === most) return this.#rows(columns, records, true, deadline);
      records.push(record);
    }
    return this.#rows(columns, records, false, deadline);
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
  async #rows(columns: readonly string[], records: readonly Neo4jRecord[], cut: boolean, deadline?: number): Promise<Rows> {
    const ends = endIds(records);
    const ids = new Map<string, string>();
    if (ends.length > 0) {
      const cypher = 'MATCH (n) WHERE elementId(n) IN $ends RETURN elementId(n) AS element, coalesce(n.id, elementId(n)) AS id';
      const found = await this.#session('READ', (session) => session.run(cypher, { ends }, deadline === undefined ? {} : { timeout: left(deadline) }));
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
}

/** Milliseconds until then; at least one, for the driver takes 0 as no limit. */
function left(deadline: number): number {
  return Math.max(1, deadline - Date.now());
}

/** The address without user and password. */
function masked(uri: string): string {
  return uri.replace(/^([\w+]+:\/\/)?[^]*@/, '$1');
}
