UNWIND $ids AS id MATCH (d:Document {id: id})-[:MENTIONS]->(e:Entity) RETURN DISTINCT e.id AS id
