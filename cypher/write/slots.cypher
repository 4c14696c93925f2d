// $$SLOT$$ is TARGET, ABOUT or SAID_BY.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
CREATE (c)-[:$$SLOT$$]->(e)
