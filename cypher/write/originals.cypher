UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.original = row.original
