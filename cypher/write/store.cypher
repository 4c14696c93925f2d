// One node that says what this database is; writing to it makes Neo4j's writers take turns.
MERGE (s:Store {id: 'backchannel'}) SET s.schema = 1
