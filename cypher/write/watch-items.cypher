UNWIND $rows AS row
MATCH (d:Document {id: row.document})
CREATE (w:WatchItem) SET w = row.properties
CREATE (w)-[:FROM]->(d)
