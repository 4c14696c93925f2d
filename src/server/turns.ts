/** Runs one job after the other, in the order in which they came. */
export interface Turns {
  readonly run: <T>(job: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing runs or waits. */
  readonly idle: () => Promise<void>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (job) => {
      const mine = last.then(job);
      // The next in line does not care how this one ended.
      last = mine.catch(() => undefined);
      return mine;
    },
    idle: async () => {
      for (let seen: unknown; seen !== last;) {
        seen = last;
        await last;
      }
    },
  };
}
