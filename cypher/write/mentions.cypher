UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (e:Entity {id: row.entity})
CREATE (d)-[m:MENTIONS]->(e) SET m.count = row.count, m.name = row.name, m.aliases = row.aliases
