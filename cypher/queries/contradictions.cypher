// title: Which accounts contradict each other
// question: Which accounts of what $actor does cannot both be true?
// parameter: actor entity null - only claims about acts of this actor
// columns: who, does, towards, about, realis, speaker, quote, document, publisher, date, claim, otherRealis, otherSpeaker, otherQuote, otherDocument, otherPublisher, otherDate, otherClaim
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:CONTRADICTS]->(o:Claim)-[:FROM]->(od:Document)
MATCH (c)-[:SOURCE]->(who:Entity)
WHERE $actor IS NULL OR who.id = $actor OR EXISTS { MATCH (o)-[:SOURCE]->(:Entity {id: $actor}) }
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
OPTIONAL MATCH (o)-[:SAID_BY]->(otherSpeaker:Entity)
RETURN who.name AS who, c.relation AS does, target.name AS towards, issue.name AS about,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim,
       o.realis AS otherRealis, coalesce(otherSpeaker.name, o.speakerText) AS otherSpeaker, o.quote AS otherQuote,
       od.title AS otherDocument, od.publisher AS otherPublisher, od.date AS otherDate, o.id AS otherClaim
ORDER BY who, does, towards, about, date, claim, otherClaim
