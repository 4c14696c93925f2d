UNWIND $ids AS id MATCH (d:Document {id: id})<-[:FROM]-(c:Claim) DETACH DELETE c
