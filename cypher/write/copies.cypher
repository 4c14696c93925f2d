UNWIND $originals AS original MATCH (d:Document {original: original}) RETURN d.id AS id, d.date AS date, d.original AS original
