// title: Who gains and who bears the cost
// order: 130
// question: What does $actor gain or bear?
// parameter: actor entity null - only this actor
// columns: who, outcome, what, about, realis, speaker, quote, document, publisher, date, claim
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE]->(who:Entity)
WHERE c.relation IN ['GAINS', 'BEARS'] AND ($actor IS NULL OR who.id = $actor)
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, who, speaker, coalesce(target, issue) AS what, issue
RETURN who.name AS who, c.relation AS outcome, what.name AS what,
       CASE WHEN issue.id = what.id THEN null ELSE issue.name END AS about,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY who, outcome, what, about, date, claim
