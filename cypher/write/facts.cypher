// What each touched edge must know of its claims.
UNWIND $edges AS edge
MATCH (c:Claim {edge: edge})-[:FROM]->(d:Document)
RETURN edge, c.realis AS realis, c.confidence AS confidence, d.id AS document, d.original AS original, d.date AS date,
       EXISTS { (c)-[:CONTRADICTS]-(:Claim) } AS contradicted
