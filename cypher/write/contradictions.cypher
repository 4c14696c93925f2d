UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
CREATE (a)-[:CONTRADICTS {derived: true}]->(b)
