import { Presets, SingleBar } from 'cli-progress';

/** Where a command writes: results to `out`, everything about them to `note`. Tests hand in their own. */
export interface Output {
  out(text: string): void;
  note(text: string): void;
  /** Columns of the terminal. */
  readonly width: number;
  /** Is somebody watching? Then progress is a bar, otherwise plain lines. */
  readonly interactive: boolean;
}

export const terminal: Output = {
  out: (text) => process.stdout.write(`${text}\n`),
  note: (text) => process.stderr.write(`${text}\n`),
  get width() {
    return process.stdout.columns || 120;
  },
  get interactive() {
    return process.stderr.isTTY && process.env['CI'] === undefined;
  },
};

export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a line now and then. */
export function progress(output: Output, what: string, total: number): Progress {
  if (output.interactive) {
    const bar = new SingleBar({ format: `${what} {bar} {value}/{total}`, hideCursor: true, clearOnComplete: true }, Presets.rect);
    bar.start(total, 0);
    return { update: (done) => bar.update(done), stop: () => bar.stop() };
  }
  let said = 0;
  return {
    update: (done) => {
      if (done < total && done - said < Math.max(100, total / 10)) return;
      said = done;
      output.note(`${what} ${done}/${total}`);
    },
    stop: () => undefined,
  };
}
