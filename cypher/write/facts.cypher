// What each touched edge must know of its claims. stated: a document itself says that the claim is contradicted.
UNWIND $edges AS edge
MATCH (c:Claim {edge: edge})-[:FROM]->(d:Document)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
RETURN edge, c.id AS claim, c.realis AS realis, c.confidence AS confidence, d.id AS document, d.original AS original, d.date AS date,
       issue.id AS issue, speaker.id AS speaker,
       EXISTS { MATCH (c)-[r:CONTRADICTS]-(:Claim) WHERE r.derived IS NULL } AS stated
