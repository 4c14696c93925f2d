// Installs and builds what is missing or has changed, and nothing else. Plain JavaScript with no imports from
// packages, because it runs in a fresh clone before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Backchannel needs Node 20.19 or newer; this is ${process.version}.`, 'Install a newer Node and try again.');

await ensure('dependencies', ['package.json', 'package-lock.json'], join(root, 'node_modules', '.backchannel-setup.json'), () => {
  // Not "npm ci": the embedded engine names builds for platforms that the registry does not have, and ci insists on them.
  run('npm', ['install', '--include=dev', '--no-save', '--no-audit', '--no-fund'], 'The packages could not be installed.', 'Check the network and the npm registry, then run the command again.');
});
await ensure('program', ['src', 'package.json'], join(root, 'dist', '.program.json'), async () => {
  for (const name of existsSync(join(root, 'dist')) ? readdirSync(join(root, 'dist')) : []) if (name !== 'web' && name !== '.web.json') rmSync(join(root, 'dist', name), { recursive: true });
  run(join(bin, 'tsc'), ['-p', 'src'], 'The program does not compile.', 'The messages above name the place.');
  copyData(join(root, 'src'), join(root, 'dist'));
  // Compiling the frames takes seconds, so it is done once here; readers of an unbuilt lexicon compile it themselves.
  const { buildLexicon } = await import('../dist/extraction/frames/lexicon.js');
  buildLexicon();
  chmodSync(join(root, 'dist', 'main.js'), 0o755);
});
await ensure('explorer', ['web', 'src/server/api.ts', 'src/model', 'package-lock.json'], join(root, 'dist', '.web.json'), () => {
  run(join(bin, 'vite'), ['build', 'web', '--logLevel', 'warn'], 'The explorer does not build.', 'The messages above name the place.');
});
linkCommand();

/** Runs `build` unless the stamp tells that it succeeded on exactly these inputs. */
async function ensure(what, inputs, stamp, build) {
  const digest = fingerprint(inputs.map((path) => join(root, path)));
  if (existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).digest === digest) return;
  console.error(`Setting up: ${what} ...`);
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ digest }));
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesOf)) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => filesOf(join(path, entry.name)));
  } catch {
    return [path];
  }
}

/** Data files stand beside the modules that load them, in `dist` as in `src`. */
function copyData(from, to) {
  const sources = new Set(['.ts', '.mjs', '.json', '.py']);
  cpSync(from, to, { recursive: true, filter: (path) => path === from || !extname(path) || !sources.has(extname(path)) || path.endsWith('.data.json') });
}

/** `npx backchannel` in the checkout finds the program here; npm links only the commands of dependencies. */
function linkCommand() {
  const link = join(bin, 'backchannel');
  if (existsSync(link)) return;
  rmSync(link, { force: true });
  if (process.platform === 'win32') writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\dist\\main.js" %*\r\n');
  else symlinkSync(join('..', '..', 'dist', 'main.js'), link);
}

function run(command, args, what, remedy) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (error || status !== 0) fail(`${what} (${command} ${args.join(' ')}${error ? `: ${error.message}` : ` ended with ${status}`})`, remedy);
}

function fail(what, remedy) {
  console.error(`${what} ${remedy}`);
  process.exit(1);
}
