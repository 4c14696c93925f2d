// title: Who presses whom
// order: 110
// question: How does $actor press $target, and about what?
// parameter: actor entity null - only pressure from this actor
// parameter: target entity null - only pressure on this actor or process
// columns: who, how, whom, about, realis, speaker, quote, document, publisher, date, claim
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE]->(who:Entity)
WHERE c.relation IN ['PRESSURES', 'THREATENS', 'SANCTIONS', 'SUSPENDS', 'MOBILIZES', 'ATTACKS', 'PROTESTS']
OPTIONAL MATCH (c)-[:TARGET]->(whom:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, who, whom, issue, speaker
WHERE ($actor IS NULL OR who.id = $actor) AND ($target IS NULL OR whom.id = $target)
RETURN who.name AS who, c.relation AS how, whom.name AS whom, issue.name AS about,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY who, whom, how, about, date, claim
