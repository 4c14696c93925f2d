// title: Which accounts contradict each other
// order: 150
// question: Which accounts of what $actor does cannot both be true, on $issue?
// parameter: actor entity null - only claims about acts of this actor
// parameter: issue entity null - only claims about this issue
// columns: who, does, towards, about, realis, speaker, quote, document, publisher, date, claim, otherRealis, otherSpeaker, otherQuote, otherDocument, otherPublisher, otherDate, otherClaim
MATCH (c:Claim)-[:CONTRADICTS]->(o:Claim)
MATCH (c)-[:SOURCE]->(who:Entity)
MATCH (c)-[:FROM]->(d:Document)
MATCH (o)-[:FROM]->(od:Document)
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (o)-[:ABOUT]->(otherIssue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
OPTIONAL MATCH (o)-[:SAID_BY]->(otherSpeaker:Entity)
WITH c, o, d, od, who, target, issue, otherIssue, speaker, otherSpeaker
WHERE ($actor IS NULL OR who.id = $actor OR EXISTS { MATCH (o)-[:SOURCE]->(:Entity {id: $actor}) })
  AND ($issue IS NULL OR issue.id = $issue OR otherIssue.id = $issue OR target.id = $issue)
RETURN who.name AS who, c.relation AS does, target.name AS towards, issue.name AS about,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim,
       o.realis AS otherRealis, coalesce(otherSpeaker.name, o.speakerText) AS otherSpeaker, o.quote AS otherQuote,
       od.title AS otherDocument, od.publisher AS otherPublisher, od.date AS otherDate, o.id AS otherClaim
ORDER BY who, does, towards, about, date, claim, otherDate, otherClaim
