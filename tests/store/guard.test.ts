import { describe, expect, test } from '@jest/globals';
import { refuseForbidden } from '../../src/store/guard/guard.ts';

const U = '\\u';

describe('the guard refuses', () => {
  test.each([
    ['writing', ['CREATE (n)', 'create (n)', 'MERGE (n)', 'INSERT (:X)', 'MATCH (n) SET n.x = 1', 'MATCH (n)\nSeT n:X', 'MATCH (n) REMOVE n.x', 'MATCH (n) DELETE n', 'MATCH (n) DETACH DELETE n', 'MATCH (n) NODETACH DELETE n', 'MATCH (n) FOREACH (x IN [1] | SET n.x = x)', 'CALL { CREATE (n) }', 'MATCH (n) WHERE n.a = 1SET n.b = 2', 'MATCH (n) WHERE n.a > 1.SET n.b = 2', 'MATCH (n) SET/**/n.x=1', 'MATCH (n)//\nSET n.x=1', 'MATCH (n) SET (n).x = 1', 'MATCH (n) WITH n AS set SET set.x = 1', "RETURN 'a' CREATE (n)", 'RETURN "\\"" CREATE (n)', "RETURN '\\\\' CREATE (n) //'"]],
    ['schema and administration', ['CREATE INDEX FOR (n:X) ON (n.y)', 'DROP INDEX x', 'DROP DATABASE neo4j', 'SHOW INDEXES', 'SHOW USERS', 'ALTER USER neo4j SET PASSWORD "x"', 'GRANT ROLE x TO y', 'DENY READ {*} ON GRAPH * TO x', 'REVOKE ROLE x FROM y', 'RENAME USER a TO b', 'START DATABASE x', 'STOP DATABASE x', 'TERMINATE TRANSACTION "1"', 'ENABLE SERVER "x"', 'USE other MATCH (n) RETURN n', 'CALL { USE other MATCH (n) RETURN n } RETURN n', 'PROFILE MATCH (n) RETURN n', 'EXPLAIN MATCH (n) RETURN n', 'CYPHER 5 MATCH (n) RETURN n', 'SESSION SET SCHEMA x']],
    ['files and addresses', ["LOAD CSV FROM 'file:///x' AS r RETURN r", "MATCH (n) LOAD  CSV FROM 'x' AS r RETURN r", "RETURN 1 AS x UNION LOAD/* */CSV FROM 'x' AS x RETURN x", "MATCH (n) load\n\tcsv WITH HEADERS FROM 'x' AS r RETURN r", "MATCH (n) LOAD // x\nCSV FROM 'x' AS r RETURN r", `MATCH (n) LO${U}0041D CSV FROM 'x' AS r RETURN r`, `MATCH (n) LOAD${U}0020CSV FROM 'x' AS r RETURN r`, "USING PERIODIC COMMIT LOAD CSV FROM 'x' AS r CREATE (n)", "MATCH (n) LOAD JSONL FROM 'x' AS r RETURN r"]],
    ['procedures', ['CALL db.labels()', 'CALL dbms.listConfig() YIELD name RETURN name', 'MATCH (n) CALL apoc.load.json("x") YIELD value RETURN value', 'CALL /* { */ db.labels()', 'CALL `db`.`labels`()', 'OPTIONAL CALL db.labels() YIELD label RETURN label']],
    ['what parsers read differently', [`RETURN 'a${U}0027 CREATE (n) //'`, `RETURN "a${U}0022 CREATE (n) //"`, `RETURN 1 AS \`a${U}0060 CREATE (n) //\``, `RETURN 'a${U}005C' CREATE (n) //'`, `RETURN 1 /* ${U}002A/ CREATE (n) /* */`, `RETURN 1 // ${U}000A CREATE (n)`, `RETURN 'a${U}uu0027 CREATE (n) //'`, "RETURN 1 // \r' \nCREATE (n) //'", "RETURN 1 // \u2028' \nCREATE (n) //'", "RETURN 1 /* /* */ ' */ CREATE (n) //'"]],
    ['what is not one query', ['', '  // nothing', 'RETURN 1; MATCH (n) RETURN n', "RETURN 'open", 'RETURN "open', 'RETURN `open', 'RETURN 1 /* open', 'hello']],
  ])('%s', (_, queries) => {
    const refusal = { name: 'UserError', code: 'query', message: expect.stringMatching(/^Only queries that read the graph run here; line \d+, column \d+ has [^\n]+\.$/), remedy: expect.stringMatching(/\.$/) };
    for (const query of queries) expect({ query, outcome: outcome(query) }).toMatchObject({ query, outcome: refusal });
  });
});

describe('the guard lets pass', () => {
  test.each([
    'MATCH (n) RETURN n;',
    '  // what is there\n/* all */ MATCH (n)\nRETURN n -- (m)',
    "MATCH (d:Document) WHERE d.text CONTAINS 'create' AND d.title <> \"DELETE it\" RETURN d",
    'MATCH (n) WHERE n.set = 1 AND n . merge = 2 RETURN n.delete, n["remove"]',
    'MATCH (n:Create)-[r:SET]->(m:`DROP`) RETURN n',
    'WITH {create: 1, delete: 2} AS m RETURN m.create, $merge, `set`',
    'CALL { MATCH (n) RETURN n } RETURN n',
    'MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN m } RETURN m',
    'MATCH (n) RETURN n.created AS created, n.offset, n.setting, reset',
    'UNWIND [1, 0x1F, 1e5, 1.5] AS x RETURN x, x.y',
    "RETURN 'it\\'s \\\\' AS x, \"a\\\"b\", 'caf\\u00e9', 'two\nlines'",
    'MATCH (c:Claim) RETURN c.start AS start, c.end AS end, "LOAD CSV" AS load',
    'OPTIONAL MATCH (n) RETURN n',
  ])('%s', (query) => {
    expect(() => refuseForbidden(query)).not.toThrow();
  });
});

test('a refusal names the place, counted over lines, and how to go on', () => {
  expect(() => refuseForbidden('MATCH (n)\n  WITH n\n  SET n.x = 1')).toThrow('Only queries that read the graph run here; line 3, column 3 has SET.');
});

test.each(['PROFILE', 'explain', 'CYPHER 5'])('a query may have no prefix: %s', (prefix) => {
  expect(() => refuseForbidden(`${prefix} MATCH (n) RETURN n`)).toThrow(/has the prefix \w+\.$/);
  expect(outcome(`${prefix} MATCH (n) RETURN n`)).toMatchObject({ remedy: 'Prefixes are not allowed: leave it out.' });
});

function outcome(query: string): unknown {
  try {
    return refuseForbidden(query);
  } catch (error) {
    return error;
  }
}
