// Compiles `kernels.as` to `kernels.wasm`, which is committed. With --check, fails where the committed file is another.
import { main } from 'assemblyscript/asc';
import { readFile, writeFile } from 'node:fs/promises';

const flags = ['--enable', 'simd', '--runtime', 'stub', '-O3', '--noAssert', '--importMemory', '--zeroFilledMemory'];

/** The compiled kernels, in bytes. Throws with the compiler's messages where the source does not compile. */
async function buildKernels() {
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

const target = new URL('kernels.wasm', import.meta.url);
const binary = await buildKernels();
if (process.argv.includes('--check')) {
  if (!(await readFile(target)).equals(binary)) throw new Error('kernels.wasm is not what kernels.as compiles to. Run src/language/kernels/build.mjs.');
} else {
  await writeFile(target, binary);
  console.log(`kernels.wasm: ${binary.length} bytes`);
}
