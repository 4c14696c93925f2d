UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.x = row.x, e.y = row.y
