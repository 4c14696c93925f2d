// $$LINK$$ is a link type of the vocabulary.
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
CREATE (a)-[:$$LINK$$]->(b)
