const nothing = (): undefined => undefined;

/** Who may work at the same time: any number of shared turns, or one that is alone. First come, first served. */
export class Turns {
  #shared: Promise<unknown> = Promise.resolve();
  #alone: Promise<unknown> = Promise.resolve();

  /** Waits for the last turn that is alone, not for other shared ones. */
  share<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#alone.then(work);
    this.#shared = Promise.allSettled([this.#shared, turn]).then(nothing);
    return turn;
  }

  /** Waits for every turn asked for before. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = Promise.all([this.#shared, this.#alone]).then(work);
    this.#alone = turn.then(nothing, nothing);
    return turn;
  }
}
