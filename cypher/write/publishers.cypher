UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (s:Source {id: row.id}) SET s.name = row.name
CREATE (d)-[:PUBLISHED_BY]->(s)
