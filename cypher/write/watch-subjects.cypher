UNWIND $rows AS row
MATCH (w:WatchItem {id: row.item})
MATCH (e:Entity {id: row.entity})
CREATE (w)-[:ABOUT]->(e)
