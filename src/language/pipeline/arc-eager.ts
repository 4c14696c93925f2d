/** The kinds of moves, which are also the groups of actions that `TransitionModel.best` is asked for. */
export const Move = { Shift: 0, Reduce: 1, Left: 2, Right: 3, Break: 4 } as const;

const NONE = -1;

/**
 * State of a non-monotonic arc-eager parse: a stack, a buffer that words without a head may return to, and the arcs.
 * One object serves document after document.
 */
export class ArcEager {
  /** Head and label (the parser's number) of each word; head -1 where it has none yet. */
  heads = new Int32Array(0);
  labels = new Uint8Array(0);
  #length = 0;
  #next = 0;
  #stack = new Int32Array(0);
  #depth = 0;
  #returned = new Int32Array(0);
  #returnedCount = 0;
  /** Words that came back once and may not be shifted again, and words that start a sentence. */
  #unshiftable = new Uint8Array(0);
  #starts = new Uint8Array(0);
  /** The latest child on either side of a head, and for each child the one before it on its side. */
  #latestLeft = new Int32Array(0);
  #latestRight = new Int32Array(0);
  #before = new Int32Array(0);

  start(length: number): void {
    if (length > this.heads.length) this.#grow(2 * length);
    this.heads.fill(NONE, 0, length);
    this.#unshiftable.fill(0, 0, length);
    this.#starts.fill(0, 0, length);
    this.#latestLeft.fill(NONE, 0, length);
    this.#latestRight.fill(NONE, 0, length);
    this.#starts[0] = 1;
    this.#length = length;
    this.#next = 0;
    this.#depth = 0;
    this.#returnedCount = 0;
  }

  get isFinal(): boolean {
    return this.#depth === 0 && this.#bufferLength === 0;
  }

  get #bufferLength(): number {
    return this.#length - this.#next + this.#returnedCount;
  }

  /** The word at depth i of the stack, or -1. */
  stack(i: number): number {
    return i < this.#depth ? (this.#stack[this.#depth - 1 - i] ?? NONE) : NONE;
  }

  /** The i-th word of the buffer, or -1. */
  buffer(i: number): number {
    if (i < this.#returnedCount) return this.#returned[this.#returnedCount - 1 - i] ?? NONE;
    const word = this.#next + i - this.#returnedCount;
    return word < this.#length ? word : NONE;
  }

  /** The child that a word got last on its left or right, or -1. */
  leftChild(word: number): number {
    return word < 0 ? NONE : (this.#latestLeft[word] ?? NONE);
  }

  rightChild(word: number): number {
    return word < 0 ? NONE : (this.#latestRight[word] ?? NONE);
  }

  /** Bits of the moves that are allowed. */
  validMoves(): number {
    const buffered = this.#bufferLength;
    const first = this.buffer(0);
    const starts = first >= 0 && this.#starts[first] === 1;
    let moves = 0;
    if (this.#depth === 0) moves |= 1 << Move.Shift;
    else {
      if (buffered >= 2 && !starts && !this.#unshiftable[first]) moves |= 1 << Move.Shift;
      moves |= 1 << Move.Reduce;
      if (buffered > 0 && !starts) moves |= (1 << Move.Left) | (1 << Move.Right);
    }
    if (buffered >= 2) {
      const second = this.buffer(1);
      if (second === first + 1 && !this.#starts[second]) moves |= 1 << Move.Break;
    }
    return moves;
  }

  apply(move: number, label: number): void {
    const top = this.stack(0);
    const first = this.buffer(0);
    switch (move) {
      case Move.Shift:
        this.#push();
        break;
      case Move.Reduce:
        this.#depth--;
        if ((this.heads[top] ?? NONE) < 0 && this.#depth > 0) {
          this.#unshiftable[top] = 1;
          this.#returned[this.#returnedCount++] = top;
        }
        break;
      case Move.Left:
        this.#attach(first, top, label);
        this.#unshiftable[first] = 0;
        this.#depth--;
        break;
      case Move.Right:
        this.#attach(top, first, label);
        this.#push();
        break;
      default:
        this.#starts[this.buffer(1)] = 1;
    }
  }

  #push(): void {
    const word = this.#returnedCount > 0 ? (this.#returned[--this.#returnedCount] ?? NONE) : this.#next++;
    this.#stack[this.#depth++] = word;
  }

  #attach(head: number, child: number, label: number): void {
    const old = this.heads[child] ?? NONE;
    // A word that is attached anew is always the latest child of its old head.
    if (old >= 0) this.#latest(old, child)[old] = this.#before[child] ?? NONE;
    const latest = this.#latest(head, child);
    this.#before[child] = latest[head] ?? NONE;
    latest[head] = child;
    this.heads[child] = head;
    this.labels[child] = label;
  }

  #latest(head: number, child: number): Int32Array {
    return head > child ? this.#latestLeft : this.#latestRight;
  }

  #grow(size: number): void {
    this.heads = new Int32Array(size);
    this.labels = new Uint8Array(size);
    this.#stack = new Int32Array(size);
    this.#returned = new Int32Array(size);
    this.#unshiftable = new Uint8Array(size);
    this.#starts = new Uint8Array(size);
    this.#latestLeft = new Int32Array(size);
    this.#latestRight = new Int32Array(size);
    this.#before = new Int32Array(size);
  }
}
