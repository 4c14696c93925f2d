import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import type { Analysis } from './analysis.ts';
import { unpack, type PackedAnalysis } from './packed.ts';

export interface PoolOptions {
  /** Threads, each with a pipeline of its own of 100 to 300 MB. By default as many as there are cores, four at most. */
  readonly workers?: number;
  readonly signal?: AbortSignal;
  /** The program of a thread. */
  readonly program?: URL;
}

const MAX_WORKERS = 4;
/** Texts in the pool for each thread: with fewer, a long one keeps the others waiting. */
const AHEAD = 4;

/**
 * Analyses many documents on several cores, as `analyse` does; yields the results in the order of the texts. Texts are
 * taken from the source only as results are taken, so memory is bounded by the largest few documents. Ends its threads
 * when the loop ends, for whatever reason. Throws the signal's reason when it aborts, a UserError (`usage`) where `workers`
 * is no whole number from 1 on, a TypeError for a single string.
 */
export async function* analyseMany(texts: Iterable<string> | AsyncIterable<string>, options: PoolOptions = {}): AsyncGenerator<Analysis> {
  const { workers = Math.min(MAX_WORKERS, availableParallelism()), signal, program = new URL('./worker.js', import.meta.url) } = options;
  if (typeof texts === 'string') throw new TypeError('Texts to analyse are a list or another iterable of strings, not one string.');
  signal?.throwIfAborted();
  if (!Number.isInteger(workers) || workers < 1) throw new UserError('usage', `There cannot be ${workers} workers.`, 'Give a whole number from 1 on, or leave it out.');
  const threads = Array.from({ length: workers }, () => new Thread(program));
  const source = Symbol.asyncIterator in texts ? texts[Symbol.asyncIterator]() : texts[Symbol.iterator]();
  let stop: (reason: unknown) => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => { stop = reject; });
  stopped.catch(() => undefined);
  const abort = (): void => {
    for (const thread of threads) thread.fail(signal?.reason);
    stop(signal?.reason);
  };
  signal?.addEventListener('abort', abort);
  // Results stay packed while they wait: as objects they take ten times the room.
  const pending: Promise<() => Analysis>[] = [];
  try {
    for (;;) {
      const given = await Promise.race([source.next(), stopped]);
      if (given.done) break;
      pending.push(idlest(threads).analyse(given.value));
      const next = pending.length >= threads.length * AHEAD ? await pending.shift() : undefined;
      signal?.throwIfAborted();
      if (next) yield next();
    }
    while (pending.length) {
      const next = await pending.shift();
      signal?.throwIfAborted();
      if (next) yield next();
    }
  } finally {
    signal?.removeEventListener('abort', abort);
    // A source that waits for something may never end; it is not waited for once the reader has been told to stop.
    if (!signal?.aborted) await source.return?.();
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

function idlest(threads: readonly Thread[]): Thread {
  const [thread] = threads.toSorted((a, b) => a.load - b.load);
  if (!thread) throw new RangeError('The pool has no threads.');
  return thread;
}

interface Job { text: string; resolve: (analysis: () => Analysis) => void; reject: (reason: unknown) => void }

/** A worker thread and the texts that it has been given, in order. */
class Thread {
  /** Characters that are waiting. */
  load = 0;
  readonly #worker: Worker;
  readonly #jobs: Job[] = [];
  #failure: { reason: unknown } | undefined;

  constructor(program: URL) {
    this.#worker = new Worker(program);
    this.#worker.on('message', (packed: PackedAnalysis) => {
      const job = this.#jobs.shift();
      if (!job) return;
      this.load -= job.text.length;
      job.resolve(() => unpack(packed, job.text));
    });
    this.#worker.on('error', (error) => { this.fail(error); });
    this.#worker.on('messageerror', (error) => { this.fail(error); });
    this.#worker.on('exit', (code) => { this.fail(new Error(`A thread of the pool ended with exit code ${code}.`)); });
  }

  analyse(text: string): Promise<() => Analysis> {
    const result = new Promise<() => Analysis>((resolve, reject) => {
      if (this.#failure) {
        reject(this.#failure.reason);
        return;
      }
      this.#jobs.push({ text, resolve, reject });
      this.load += text.length;
      this.#worker.postMessage(text, []);
    });
    // A failure is thrown where the result is awaited, which may be never.
    result.catch(() => undefined);
    return result;
  }

  /** Lets everything that waits, and all that is asked later, fail. */
  fail(reason: unknown): void {
    this.#failure ??= { reason };
    for (const job of this.#jobs.splice(0)) job.reject(reason);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
