import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Inputs } from '../engine.ts';

export interface RawResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly cut: boolean;
}

/** What the process does, by the names that worker.js gives its operations. `rows` and `size`, in characters as JSON, cap the answer. */
export type Request =
  | { readonly kind: 'open'; readonly path: string }
  | { readonly kind: 'query'; readonly cypher: string; readonly parameters: Inputs; readonly transaction?: number }
  | { readonly kind: 'ask'; readonly cypher: string; readonly parameters: Inputs; readonly rows: number; readonly size: number }
  | { readonly kind: 'begin' | 'commit' | 'rollback'; readonly transaction: number }
  | { readonly kind: 'close' };

/** An error that the database raised, with its GQLSTATUS where it gave one. */
export class EngineError extends Error {
  readonly status: string | undefined;

  constructor(message: string, status: string | undefined) {
    super(message);
    this.status = status;
  }
}

/** The process ended before it answered. `exhausted`: a query took more memory than it may. */
export class ProcessGone extends Error {
  readonly exhausted: boolean;

  constructor(exhausted: boolean) {
    super('The process of the embedded database ended.');
    this.exhausted = exhausted;
  }
}

interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly status?: string };
}
interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A running worker.js. It does not keep the program alive while nothing is asked of it. */
export class EngineProcess {
  #child: ChildProcess;
  #pending = new Map<number, Pending>();
  #next = 0;
  #exhausted = false;
  readonly #exit: Promise<void>;
  alive = true;

  constructor() {
    this.#child = fork(fileURLToPath(new URL('./worker.js', import.meta.url)), [], { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#child.on('message', (reply) => this.#receive(reply));
    this.#exit = new Promise((resolve) => {
      const end = (): void => {
        this.alive = false;
        for (const { reject } of this.#pending.values()) reject(new ProcessGone(this.#exhausted));
        this.#pending.clear();
        resolve();
      };
      this.#child.once('exit', end);
      this.#child.once('error', end);
    });
    this.#child.unref();
  }

  /** @throws EngineError, ProcessGone */
  request(request: Request): Promise<unknown> {
    if (!this.alive) return Promise.reject(new ProcessGone(false));
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#child.channel?.ref();
      this.#child.send({ id, ...request }, (error) => {
        if (error) this.#settle(id)?.reject(new ProcessGone(this.#exhausted));
      });
    });
  }

  /** Ends the process at once, whatever it is doing; what was committed stays. Resolves when the file is free. */
  async kill(): Promise<void> {
    this.#child.ref();
    this.#child.kill('SIGKILL');
    await this.#exit;
  }

  async query(request: Extract<Request, { kind: 'query' | 'ask' }>): Promise<RawResult> {
    const value = await this.request(request);
    if (!isRawResult(value)) throw new TypeError('The process of the embedded database answered something else than rows');
    return value;
  }

  #receive(reply: unknown): void {
    if (!isReply(reply)) {
      this.#exhausted = true;
      return;
    }
    const pending = this.#settle(reply.id);
    if (reply.error) pending?.reject(new EngineError(reply.error.message, reply.error.status));
    else pending?.resolve(reply.value);
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#child.channel?.unref();
    return pending;
  }
}

/** The only message that answers no request says that a query took too much memory. */
function isReply(message: unknown): message is Reply {
  return typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number';
}

function isRawResult(value: unknown): value is RawResult {
  return typeof value === 'object' && value !== null && 'columns' in value && 'rows' in value && Array.isArray(value.columns) && Array.isArray(value.rows);
}
