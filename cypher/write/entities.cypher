// $$LABELS$$ is one label of the vocabulary, for actors with Actor before it.
UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e.name = row.name, e.aliases = row.aliases, e:$$LABELS$$
