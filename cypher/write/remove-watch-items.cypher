UNWIND $ids AS id MATCH (d:Document {id: id})<-[:FROM]-(w:WatchItem) DETACH DELETE w
