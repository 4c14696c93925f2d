// title: What each side demands
// order: 70
// question: What does $actor demand, and of whom, on $issue?
// parameter: actor entity null - only by this side
// parameter: issue entity null - only about this issue
// columns: side, of, what, realis, speaker, quote, document, publisher, date, claim
MATCH (d:Document)<-[:FROM]-(c:Claim {relation: 'DEMANDS'})-[:SOURCE]->(side:Entity)
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, side, target, issue, speaker
WHERE ($actor IS NULL OR side.id = $actor) AND ($issue IS NULL OR issue.id = $issue OR target.id = $issue)
RETURN side.name AS side, CASE WHEN target:Issue THEN null ELSE target.name END AS of,
       coalesce(issue.name, CASE WHEN target:Issue THEN target.name END) AS what,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY side, of, what, date, claim
