UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (s:Entity {id: row.source})
CREATE (c:Claim) SET c = row.properties
CREATE (c)-[:FROM]->(d)
CREATE (c)-[:SOURCE]->(s)
