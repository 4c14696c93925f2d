UNWIND $ids AS id MATCH (d:Document {id: id})<-[:FROM]-(c:Claim) RETURN DISTINCT c.edge AS edge
