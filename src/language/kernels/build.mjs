// Compiles `kernels.as` to `kernels.wasm`, which is committed; a test builds it again and compares.
import { main } from 'assemblyscript/asc';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const flags = ['--enable', 'simd', '--runtime', 'stub', '-O3', '--noAssert', '--importMemory', '--zeroFilledMemory'];

/** The compiled kernels, in bytes. Throws with the compiler's messages where the source does not compile. */
export async function buildKernels() {
  const source = await readFile(new URL('kernels.as', import.meta.url), 'utf8');
  let binary;
  const { error } = await main(['kernels.ts', '-o', 'kernels.wasm', ...flags], {
    // The source has an ending of its own, because TypeScript's compiler must not read it.
    readFile: (name) => (name === 'kernels.ts' ? source : null),
    writeFile: (_name, contents) => { binary = contents; },
    stderr: process.stderr,
  });
  if (error) throw new Error('kernels.as does not compile; the compiler says why above.', { cause: error });
  return binary;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const binary = await buildKernels();
  await writeFile(new URL('kernels.wasm', import.meta.url), binary);
  console.log(`kernels.wasm: ${binary.length} bytes`);
}
