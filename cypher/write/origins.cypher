UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.origins = row.origins
