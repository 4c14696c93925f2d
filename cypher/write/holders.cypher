MATCH (d:Document) WHERE any(origin IN d.origins WHERE origin IN $origins) RETURN d.id AS id, d.origins AS origins
