// $$RELATION$$ is a relation of the vocabulary.
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})-[r:$$RELATION$$]->(t:Entity {id: row.target}) DELETE r
