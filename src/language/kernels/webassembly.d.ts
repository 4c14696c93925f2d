// The part of WebAssembly that is used here. TypeScript declares it in its library for browsers only.
declare namespace WebAssembly {
  class Memory {
    constructor(options: { initial: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    constructor(bytes: Uint8Array);
    static exports(module: Module): { name: string }[];
  }
  /** The caller says what the module exports. */
  class Instance<Exports> {
    constructor(module: Module, imports: Record<string, Record<string, Memory>>);
    readonly exports: Exports;
  }
}
