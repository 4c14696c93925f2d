// $$RELATION$$ is a relation of the vocabulary.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (t:Entity {id: row.target})
MERGE (s)-[r:$$RELATION$$]->(t) SET r = row.properties
