import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Long-term support; runs on Java 17. */
export const NEO4J_VERSION = '5.26.30';

export interface Skipped {
  /** One line: why there is no server. */
  readonly skipped: string;
}

/** The folder that keeps the server's jars between runs, outside node_modules. */
export function cacheFolder(): string {
  return join(process.env['BACKCHANNEL_CACHE'] ?? join(homedir(), '.cache', 'backchannel'), `neo4j-${NEO4J_VERSION}`);
}

/**
 * Fetches the jars of Neo4j's Community edition with Maven, once. Safe beside other processes that do the same:
 * each downloads into a folder of its own, and the first to be done gives it the name.
 */
export function fetchJars(): { readonly lib: string } | Skipped {
  const folder = cacheFolder();
  const lib = join(folder, 'lib');
  const missing = installMissing(existsSync(lib) ? ['java'] : ['java', 'mvn']);
  if (missing.length > 0) return { skipped: `Neo4j is not tested: ${missing.join(' and ')} missing, and not to be installed here (Debian: openjdk-17-jre-headless, maven).` };
  if (existsSync(lib)) return { lib };

  mkdirSync(dirname(folder), { recursive: true });
  const download = mkdtempSync(`${folder}-`);
  writeFileSync(join(download, 'pom.xml'), POM);
  const { status, stdout, error } = spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'], { cwd: download, encoding: 'utf8' });
  if (status !== 0) {
    rmSync(download, { recursive: true, force: true });
    return { skipped: `Neo4j is not tested: its jars could not be fetched (${error?.message ?? stdout.split('\n').find((line) => line.includes('ERROR')) ?? `mvn ended with ${status}`}).` };
  }
  try {
    renameSync(download, folder);
  } catch {
    // Another process was quicker.
    rmSync(download, { recursive: true, force: true });
  }
  return { lib };
}

function installMissing(commands: readonly string[]): readonly string[] {
  const absent = (): readonly string[] => commands.filter((command) => spawnSync(command, ['-version'], { stdio: 'ignore' }).error);
  if (absent().length === 0) return [];
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'openjdk-17-jre-headless', 'maven'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return absent();
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>backchannel</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
  </dependencies>
</project>
`;
