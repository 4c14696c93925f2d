import { readFileSync } from 'node:fs';

/** What `kernels.as` exports; all pointers are byte offsets into the memory, strides are in bytes. */
interface Exports {
  linear32(x: number, xStride: number, inputs: number, rows: number, w: number, panels: number, bias: number, y: number, yStride: number): void;
  maxout32(x: number, xStride: number, inputs: number, rows: number, w: number, panels: number, bias: number, y: number, yStride: number): void;
  linear16(x: number, xStride: number, inputs: number, rows: number, w: number, panels: number, bias: number, y: number, yStride: number, scale: number): void;
  maxout16(x: number, xStride: number, inputs: number, rows: number, w: number, panels: number, bias: number, y: number, yStride: number, scale: number): void;
  quantize(x: number, count: number, scale: number, y: number): void;
  normalize(y: number, rows: number, gain: number, shift: number, x: number, residual: boolean): void;
  windows(slots: number, rows: number, table: number, bias: number, y: number, x: number): void;
  argmax(x: number, stride: number, rows: number, count: number, out: number): void;
  bestAction(model: number, ids: number, low: number, high: number): number;
  writeStringId(bytes: number, length: number, out: number): void;
  lookup(id: number, keys: number, values: number, count: number, out: number): number;
  embedAt(id: number, seed: number, table: number, tableRows: number, out: number): void;
}

const PAGE = 65536;
/** Pages at first, and that are added at a time: only those that are written to take room, and each growth makes V8 collect garbage. */
const FIRST_PAGES = 1024;
const MORE_PAGES = 256;
const module = new WebAssembly.Module(readFileSync(new URL('kernels.wasm', import.meta.url)));

/** The compiled arithmetic with a memory of its own, which only grows. */
export class Kernels {
  readonly run: Exports;
  /** For what need not outlast one call of a layer. */
  readonly scratch = new Scratch(this);
  readonly #memory = new WebAssembly.Memory({ initial: FIRST_PAGES });
  // The first bytes stay free, so that 0 is no valid address.
  #end = 64;
  #bytes = new Uint8Array(0);
  #floats = new Float32Array(0);
  #integers = new Int32Array(0);

  constructor() {
    this.run = new WebAssembly.Instance<Exports>(module, { env: { memory: this.#memory } }).exports;
  }

  /** Reserves zeroed bytes for good; returns their address, a multiple of 16. */
  allocate(bytes: number): number {
    const address = this.#end;
    this.#end += Math.ceil(bytes / 16) * 16;
    const missing = this.#end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.max(MORE_PAGES, Math.ceil(missing / PAGE)));
    return address;
  }

  /** Copies numbers or bytes into new memory; returns their address. */
  place(data: Float32Array | Int32Array | Int16Array | BigUint64Array | Uint8Array): number {
    const address = this.allocate(data.byteLength);
    this.bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), address);
    return address;
  }

  // Views are taken anew after the memory has grown, which detaches the old ones.
  get bytes(): Uint8Array {
    if (this.#bytes.buffer !== this.#memory.buffer) this.#bytes = new Uint8Array(this.#memory.buffer);
    return this.#bytes;
  }

  get floats(): Float32Array {
    if (this.#floats.buffer !== this.#memory.buffer) this.#floats = new Float32Array(this.#memory.buffer);
    return this.#floats;
  }

  get integers(): Int32Array {
    if (this.#integers.buffer !== this.#memory.buffer) this.#integers = new Int32Array(this.#memory.buffer);
    return this.#integers;
  }
}

/** Working memory that is replaced by a larger piece when needed, and never shrinks. */
export class Scratch {
  readonly #kernels: Kernels;
  #address = 0;
  #size = 0;

  constructor(kernels: Kernels) {
    this.#kernels = kernels;
  }

  /** The address of at least so many bytes. What stood there before is lost when the piece is replaced. */
  reserve(bytes: number): number {
    if (bytes > this.#size) {
      this.#size = Math.max(bytes, 2 * this.#size);
      this.#address = this.#kernels.allocate(this.#size);
    }
    return this.#address;
  }
}
