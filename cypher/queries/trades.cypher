// title: Which concessions are tied together
// order: 50
// question: What would $actor give or do, in exchange for what or on which condition, on $issue?
// parameter: actor entity null - only trades in which this side takes part
// parameter: issue entity null - only trades that touch this issue
// columns: side, does, what, tie, otherSide, otherDoes, otherWhat, realis, speaker, quote, otherQuote, document, publisher, date, claim, otherClaim
MATCH (d:Document)<-[:FROM]-(c:Claim)-[tie:IN_EXCHANGE_FOR|CONDITIONAL_ON]->(o:Claim)
MATCH (c)-[:SOURCE]->(side:Entity)
MATCH (o)-[:SOURCE]->(otherSide:Entity)
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
OPTIONAL MATCH (o)-[:TARGET]->(otherTarget:Entity)
OPTIONAL MATCH (o)-[:ABOUT]->(otherIssue:Entity)
WITH c, d, o, tie, side, otherSide, speaker, coalesce(issue, target) AS what, coalesce(otherIssue, otherTarget) AS otherWhat
WHERE ($actor IS NULL OR side.id = $actor OR otherSide.id = $actor)
  AND ($issue IS NULL OR what.id = $issue OR otherWhat.id = $issue)
RETURN side.name AS side, c.relation AS does, what.name AS what, type(tie) AS tie,
       otherSide.name AS otherSide, o.relation AS otherDoes, otherWhat.name AS otherWhat,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote, o.quote AS otherQuote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim, o.id AS otherClaim
ORDER BY side, what, otherSide, otherWhat, date, claim, otherClaim, tie
