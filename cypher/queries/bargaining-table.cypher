// title: The bargaining table
// order: 60
// question: Who demands, offers, concedes and rejects what on $issue, $actor among them?
// parameter: issue entity null - only this issue
// parameter: actor entity null - only what this side does
// columns: issue, side, does, towards, realis, speaker, quote, document, publisher, date, claim
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE]->(side:Entity)
WHERE c.relation IN ['DEMANDS', 'PROPOSES', 'CONCEDES', 'AGREES', 'REJECTS'] AND ($actor IS NULL OR side.id = $actor)
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(topic:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, side, target, speaker, coalesce(topic, target) AS issue
WHERE (issue:Issue OR issue:Agreement) AND ($issue IS NULL OR issue.id = $issue)
RETURN issue.name AS issue, side.name AS side, c.relation AS does,
       CASE WHEN target.id = issue.id THEN null ELSE target.name END AS towards,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY issue, side, does, towards, date, claim
