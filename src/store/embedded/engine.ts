import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError, isUserError } from '../../errors.ts';
import type { Engine, Inputs, Transaction } from '../engine.ts';
import { LARGEST_ANSWER, timeLimit, tooLarge } from '../guard/limits.ts';
import type { Limits, Parameters, Rows } from '../store.ts';
import { translate } from './errors.ts';
import { refuseForbiddenPlan } from './plan.ts';
import { EngineProcess, ProcessGone } from './process.ts';
import type { RawResult } from './process.ts';
import { Turns } from './turns.ts';
import { endNumbers, toRows } from './values.ts';

/** How often a read is started again when another query's time limit ended the process under it. */
const READ_ATTEMPTS = 5;
/** A process that has just lost its parent needs a moment to let go of the file. */
const OPEN_ATTEMPTS = 6;
const OPEN_PAUSE = 100;

/**
 * The database as one file, in a process of its own that can be killed: the engine cannot stop a query.
 * A query that exceeds its time ends that process; the next request starts it again, and reads that were
 * under way are repeated. Writes and people's queries exclude each other, so no write is ever cut short.
 */
export class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  readonly address: string;
  #running: EngineProcess | undefined;
  #starting: Promise<EngineProcess> | undefined;
  #turns = new Turns();
  #transactions = 0;
  #asking = 0;
  #closed = false;

  private constructor(file: string) {
    this.address = file;
  }

  /**
   * Opens the file, or creates it with its folder.
   * @throws UserError `busy` when another process holds it, `store` when it is damaged or the folder cannot be written
   */
  static async open(file: string): Promise<EmbeddedEngine> {
    try {
      mkdirSync(dirname(file), { recursive: true });
    } catch (cause) {
      throw new UserError('store', `The folder ${dirname(file)} cannot be created.`, 'Choose another --workspace, or mend its permissions.', { cause });
    }
    const engine = new EmbeddedEngine(file);
    await engine.#connected();
    return engine;
  }

  async define(cypher: string): Promise<void> {
    await this.#turns.alone(() => this.#query(cypher, {}));
  }

  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#turns.alone(async () => {
      const process = await this.#connected();
      const transaction = this.#transactions++;
      let last: Promise<unknown> = process.request({ kind: 'begin', transaction });
      // The engine runs a transaction's statements side by side when it may: each waits for the one before.
      const run = (cypher: string, parameters: Inputs = {}): Promise<Rows['rows']> => {
        const result = last.then(() => process.query({ kind: 'query', cypher, parameters, transaction }));
        last = result;
        return result.then((raw) => toRows(raw, new Map()).rows);
      };
      try {
        const value = await work({ run });
        await last;
        await process.request({ kind: 'commit', transaction });
        return value;
      } catch (error) {
        await last.catch(() => undefined);
        if (process.alive) await process.request({ kind: 'rollback', transaction }).catch(() => undefined);
        throw translate(error, this.address);
      }
    });
  }

  async read(cypher: string, parameters: Parameters): Promise<Rows> {
    try {
      return await this.#rows(await this.#query(cypher, parameters));
    } catch (error) {
      throw translate(error, this.address, cypher);
    }
  }

  ask(cypher: string, parameters: Parameters, limits: Limits): Promise<Rows> {
    return this.#turns.share(async () => {
      const deadline = Date.now() + limits.time;
      this.#asking += 1;
      try {
        return await this.#retried(async (process) => {
          const timer = setTimeout(() => void process.kill(), Math.max(0, deadline - Date.now()));
          try {
            refuseForbiddenPlan(await this.#explain(process, cypher, parameters));
            const answer = await process.query({ kind: 'ask', cypher, parameters, rows: limits.rows, size: LARGEST_ANSWER });
            if (answer.cut && answer.rows.length === 0 && limits.rows > 0) throw tooLarge();
            return await this.#rows(answer);
          } catch (error) {
            if (error instanceof ProcessGone && !error.exhausted && Date.now() >= deadline) {
              throw timeLimit(limits.time, error);
            }
            throw error;
          } finally {
            clearTimeout(timer);
          }
        });
      } catch (error) {
        throw translate(error, this.address, cypher);
      } finally {
        this.#asking -= 1;
      }
    });
  }

  /** Waits for a write that is under way, not for people's queries. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#asking > 0) await this.#running?.kill();
    await this.#turns.alone(async () => {
      const process = this.#running;
      if (!process) return;
      if (process.alive) await process.request({ kind: 'close' }).catch(() => undefined);
      await process.kill();
    });
  }

  async #explain(process: EngineProcess, cypher: string, parameters: Parameters): Promise<RawResult> {
    try {
      return await process.query({ kind: 'query', cypher: `EXPLAIN\n${cypher}`, parameters });
    } catch (error) {
      throw error instanceof ProcessGone ? error : translate(error, this.address, cypher, 1);
    }
  }

  #query(cypher: string, parameters: Parameters): Promise<RawResult> {
    return this.#retried((process) => process.query({ kind: 'query', cypher, parameters }));
  }

  /** Runs again what a killed process left unanswered; only for work that changes nothing. */
  async #retried<T>(work: (process: EngineProcess) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work(await this.#connected());
      } catch (error) {
        if (!(error instanceof ProcessGone) || error.exhausted || attempt === READ_ATTEMPTS) throw error;
      }
    }
  }

  /** Relationships come with the engine's numbers of their ends; people know nodes by their ids. */
  async #rows(result: RawResult): Promise<Rows> {
    const numbers = [...endNumbers(result)];
    if (numbers.length === 0) return toRows(result, new Map());
    const { rows } = await this.#query('MATCH (n) WHERE id(n) IN $numbers RETURN id(n), coalesce(n.id, toString(id(n)))', { numbers });
    return toRows(result, new Map(rows.map(([number, id]) => [Number(number), String(id)])));
  }

  /** The running process. Requests that find it gone share one new start: the file takes one process only. */
  async #connected(): Promise<EngineProcess> {
    if (this.#closed) throw new UserError('store', `The database ${this.address} is closed.`, 'Open it again.');
    if (this.#running?.alive) return this.#running;
    this.#starting ??= this.#start().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #start(): Promise<EngineProcess> {
    const path = this.address;
    const isNew = !existsSync(path);
    for (let attempt = 1; ; attempt += 1) {
      const process = new EngineProcess();
      try {
        await process.request({ kind: 'open', path });
        this.#running = process;
        return process;
      } catch (error) {
        await process.kill();
        if (error instanceof ProcessGone) {
          throw new UserError('store', 'The embedded database could not be started; its process ended at once.', 'Run npm install again; where @grafeo-db/js has no build for this computer, use --store neo4j.', { cause: error });
        }
        const problem = translate(error, path);
        const mayPass = isUserError(problem) && problem.code === 'busy' && !isNew && attempt < OPEN_ATTEMPTS;
        if (!mayPass) throw problem;
        await sleep(OPEN_PAUSE);
      }
    }
  }
}
