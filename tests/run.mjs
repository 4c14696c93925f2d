// Runs every suite and ends with one line of totals: types and lint count as one check each, jest's tests one by one.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'backchannel-tests-'));
let passed = 0;
let failed = 0;
let skipped = 0;

check('types', 'npx', ['tsc', '--noEmit']);
check('types of the explorer', 'npx', ['tsc', '--noEmit', '-p', 'web']);
check('lint', 'npx', ['oxlint', '--type-aware', '--deny-warnings']);

// One Neo4j for all suites: it starts once, and stops when its input is closed.
const neo4j = spawn(process.execPath, ['--import', './tests/support/typescript-hook.mjs', 'tests/support/neo4j-shared.ts'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
const [line] = await Promise.race([once(neo4j.stdout, 'data'), once(neo4j, 'exit').then(() => [undefined])]);
const shared = line === undefined ? { skipped: 'Neo4j suites skipped: the test server did not start; its messages are above.' } : JSON.parse(String(line));
if (shared.skipped) console.error(shared.skipped);
const report = join(folder, 'jest.json');
const { status } = spawnSync(process.execPath, ['--experimental-vm-modules', join('node_modules', 'jest', 'bin', 'jest.js'), '--runInBand', '--json', `--outputFile=${report}`], {
  cwd: root,
  stdio: ['ignore', 2, 2],
  env: { ...process.env, NODE_NO_WARNINGS: '1', BACKCHANNEL_TEST_NEO4J: JSON.stringify(shared) },
});
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  skipped += result.numPendingTests + result.numTodoTests;
  // A suite that cannot be loaded has no tests to count: it counts as one failure.
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (status !== 0 && failed === 0) failed += 1;
} catch {
  console.error(`jest ended with ${status} and left no report.`);
  failed += 1;
}
neo4j.stdin.end();
if (neo4j.exitCode === null) await once(neo4j, 'exit');
rmSync(folder, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);

function check(name, command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  console.error(`${result.status === 0 ? 'ok' : 'FAILED'}: ${name}`);
  if (result.status === 0) passed += 1;
  else failed += 1;
}
