import { startNeo4j } from './neo4j.ts';

/**
 * One Neo4j for all suites of a run, as a program:
 *
 *     node --import ./tests/support/typescript-hook.mjs tests/support/neo4j-shared.ts
 *
 * Prints one line of JSON when the server answers: its uri, user, password and database, or why there is none (`skipped`).
 * That line belongs into `BACKCHANNEL_TEST_NEO4J` of the processes that run the suites. Ends when its input is closed,
 * so also when whoever started it dies.
 */
const server = await startNeo4j();
console.log(JSON.stringify(server));

for await (const _ of process.stdin);
if (!('skipped' in server)) await server.stop();
