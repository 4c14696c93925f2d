import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { cacheFolder, fetchJars } from './neo4j-jars.ts';
import type { Skipped } from './neo4j-jars.ts';

export interface Server {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Ends the server and removes its folder; does nothing to one that was running already. */
  stop(): Promise<void>;
}

const PATIENCE = 120_000;
const POLL = 50;
const JVM = [
  '-XX:+UseSerialGC', '-Xmx512m', '-Xms64m', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData',
  ...['nio', 'io'].map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`),
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED', '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true', '-Dlog4j2.disable.jmx=true', '-Dfile.encoding=UTF-8',
];

/**
 * A real Neo4j for tests. In this order: the server of `NEO4J_URI` (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE);
 * the one that this run already shares (`BACKCHANNEL_TEST_NEO4J`, JSON of uri, user, password, database); otherwise a
 * new one from the cached jars, on a free port, which `stop()` ends and removes.
 *
 * The Community edition has one database, so suites that share a server must not run at the same time (jest
 * `--runInBand`), and each wipes it first with `wipe`, which removes the nodes with this program's labels only.
 */
export async function startNeo4j(): Promise<Server | Skipped> {
  return given() ?? startFresh();
}

/** Removes what this program writes, and nothing else: on somebody's own server other data stays. */
export async function wipe({ uri, user, password, database }: Pick<Server, 'uri' | 'user' | 'password' | 'database'>): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    await driver.executeQuery('MATCH (n) WHERE n:Claim OR n:Document OR n:Entity OR n:WatchItem OR n:Source OR n:Store DETACH DELETE n', {}, { database });
  } finally {
    await driver.close();
  }
}

function given(): Server | Skipped | undefined {
  const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j', BACKCHANNEL_TEST_NEO4J } = process.env;
  if (NEO4J_URI) return { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE, stop: letRun };
  if (!BACKCHANNEL_TEST_NEO4J) return undefined;
  const shared: unknown = JSON.parse(BACKCHANNEL_TEST_NEO4J);
  if (isAddress(shared)) return { ...shared, stop: letRun };
  return isSkipped(shared) ? shared : undefined;
}

/** Whoever started the server stops it. */
function letRun(): Promise<void> {
  return Promise.resolve();
}

function isSkipped(value: unknown): value is Skipped {
  return typeof value === 'object' && value !== null && 'skipped' in value && typeof value.skipped === 'string';
}

function isAddress(value: unknown): value is Omit<Server, 'stop'> {
  return typeof value === 'object' && value !== null && ['uri', 'user', 'password', 'database'].every((key) => key in value);
}

async function startFresh(): Promise<Server | Skipped> {
  const jars = fetchJars();
  if ('skipped' in jars) return jars;
  const home = mkdtempSync(join(tmpdir(), 'backchannel-neo4j-'));
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  configure(home, port, password);

  const archive = join(cacheFolder(), 'classes.jsa');
  const isFirst = !existsSync(archive);
  const made = join(home, 'classes.jsa');
  // The archive of loaded classes is written when the first server stops, and starts the next ones in half the time.
  const sharing = isFirst ? `-XX:ArchiveClassesAtExit=${made}` : `-XX:SharedArchiveFile=${archive}`;
  const child = spawn('java', [...JVM, sharing, '-Xlog:cds=off', '-Xlog:cds+dynamic=off', '-cp', join(jars.lib, '*'), 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`], { stdio: 'ignore' });
  const server: Server = {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    database: 'neo4j',
    stop: async () => {
      await end(child);
      if (isFirst && existsSync(made)) keep(made, archive);
      rmSync(home, { recursive: true, force: true });
    },
  };
  // However the tests end, the server does not outlive them.
  process.once('exit', () => child.kill('SIGKILL'));
  try {
    await answers(server, child);
  } catch (error) {
    const logs = join(home, 'logs');
    const log = existsSync(logs) ? readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8').slice(-4000)).join('\n') : '';
    await server.stop();
    throw new Error(`Neo4j did not start; the end of its logs:\n${log}`, { cause: error });
  }
  return server;
}

function configure(home: string, port: number, password: string): void {
  for (const folder of ['conf', 'data/dbms', 'logs']) mkdirSync(join(home, folder), { recursive: true });
  writeFileSync(join(home, 'conf', 'neo4j.conf'), [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    // Otherwise the fourth wrong password locks out the right one too.
    'dbms.security.auth_max_failed_attempts=0',
    'dbms.security.allow_csv_import_from_file_urls=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=64m',
    'db.tx_log.preallocate=false',
    'db.tx_log.rotation.retention_policy=keep_none',
    // These four stop the server in one second instead of eleven.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'internal.dbms.bolt.netty_server_shutdown_timeout=1s',
    'internal.server.bolt.thread_pool_shutdown_wait_time=0s',
    'internal.server.bolt.connection_shutdown_wait_time=0s',
    '',
  ].join('\n'));
  const salt = randomBytes(32);
  let hash = createHash('sha256').update(salt).update(password).digest();
  for (let round = 1; round < 1024; round += 1) hash = createHash('sha256').update(hash).digest();
  writeFileSync(join(home, 'data', 'dbms', 'auth.ini'), `neo4j:SHA-256,${hash.toString('hex')},${salt.toString('hex')},1024:\n`);
}

async function answers({ uri, user, password }: Server, child: ChildProcess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const deadline = Date.now() + PATIENCE;
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`java ended with ${child.exitCode}`);
      const session = driver.session();
      try {
        await session.run('RETURN 1');
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await sleep(POLL);
      } finally {
        await session.close();
      }
    }
  } finally {
    await driver.close();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Moves a file into the cache in one step; it may lie on another disk. */
function keep(from: string, to: string): void {
  const beside = `${to}.${process.pid}`;
  writeFileSync(beside, readFileSync(from));
  renameSync(beside, to);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
