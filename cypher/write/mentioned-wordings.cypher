UNWIND $ids AS id MATCH (e:Entity {id: id})<-[m:MENTIONS]-(:Document) RETURN DISTINCT e.id AS id, m.name AS name, m.aliases AS aliases
