MATCH (d:Document) RETURN d.id AS id, d.fingerprint AS fingerprint
