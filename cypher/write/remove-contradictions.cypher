UNWIND $edges AS edge
MATCH (c:Claim {edge: edge})-[r:CONTRADICTS]->(:Claim)
WHERE r.derived = true
DELETE r
