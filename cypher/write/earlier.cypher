UNWIND $origins AS origin MATCH (d:Document {origin: origin}) RETURN d.id AS id, d.origin AS origin
