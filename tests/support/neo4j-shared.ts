import { startNeo4j } from './neo4j.ts';

let stop: (() => Promise<void>) | undefined;

/**
 * Starts one Neo4j for all suites of a run and tells them through `BACKCHANNEL_TEST_NEO4J`, which `startNeo4j` reads.
 * For jest's globalSetup, so that processes started afterwards inherit it. One line says why when there is none.
 */
export async function shareNeo4j(): Promise<void> {
  const server = await startNeo4j();
  if ('skipped' in server) {
    console.error(server.skipped);
    process.env['BACKCHANNEL_TEST_NEO4J'] = JSON.stringify(server);
    return;
  }
  const { uri, user, password, database } = server;
  process.env['BACKCHANNEL_TEST_NEO4J'] = JSON.stringify({ uri, user, password, database });
  stop = () => server.stop();
}

/** For jest's globalTeardown. */
export async function stopShared(): Promise<void> {
  await stop?.();
}
