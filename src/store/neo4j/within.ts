import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for `work` so many milliseconds at most. What it does afterwards is not waited for, and its failure is nobody's. */
export async function within<T>(work: Promise<T>, time: number, late: () => Error): Promise<T> {
  const done = new AbortController();
  const overdue = async (): Promise<never> => {
    await sleep(time, undefined, { signal: done.signal });
    throw late();
  };
  try {
    return await Promise.race([work, overdue()]);
  } finally {
    done.abort();
  }
}
