// title: What is new
// order: 170
// question: What has been reported since $since about $actor?
// parameter: since date null - only documents of this day or later
// parameter: actor entity null - only claims in which this entity takes part
// columns: who, does, towards, about, realis, speaker, quote, document, publisher, date, claim
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE]->(who:Entity)
WHERE $since IS NULL OR d.date >= $since
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, who, target, issue, speaker
WHERE $actor IS NULL OR who.id = $actor OR target.id = $actor OR issue.id = $actor
RETURN who.name AS who, c.relation AS does, target.name AS towards, issue.name AS about,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY coalesce(date, '') DESC, document, who, does, towards, about, claim
