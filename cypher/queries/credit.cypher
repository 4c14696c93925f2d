// title: Who credits whom
// order: 120
// question: Whom does $actor credit, and for what? Who credits $credited?
// parameter: actor entity null - only credit given by this actor
// parameter: credited entity null - only credit given to this actor
// columns: who, credits, for, realis, speaker, quote, document, publisher, date, claim
MATCH (d:Document)<-[:FROM]-(c:Claim {relation: 'CREDITS'})-[:SOURCE]->(who:Entity)
OPTIONAL MATCH (c)-[:TARGET]->(credited:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, who, credited, issue, speaker
WHERE ($actor IS NULL OR who.id = $actor) AND ($credited IS NULL OR credited.id = $credited)
RETURN who.name AS who, credited.name AS credits, issue.name AS for,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY who, credits, for, date, claim
