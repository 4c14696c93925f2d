// $$LABEL$$ is Document, Claim or a label of the vocabulary.
MATCH (n:$$LABEL$$) RETURN count(n) AS count
