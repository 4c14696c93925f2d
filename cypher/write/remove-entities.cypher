UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE NOT EXISTS { (e)<-[:MENTIONS]-(:Document) }
DETACH DELETE e
