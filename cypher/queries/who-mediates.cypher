// title: Who mediates
// order: 10
// question: Does $actor mediate $talks, and between whom, $party among them?
// parameter: actor entity null - only this mediator
// parameter: talks entity null - only these talks or this agreement
// parameter: party entity null - only between this party and others
// columns: mediator, talks, between, realis, speaker, quote, document, publisher, date, claim
MATCH (d:Document)<-[:FROM]-(c:Claim {relation: 'MEDIATES'})-[:SOURCE]->(mediator:Entity)
MATCH (c)-[:TARGET]->(talks:Entity)
WHERE ($actor IS NULL OR mediator.id = $actor) AND ($talks IS NULL OR talks.id = $talks)
  AND ($party IS NULL OR EXISTS { MATCH (:Entity {id: $party})-[:PARTY_TO]->(talks) })
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
OPTIONAL MATCH (party:Entity)-[membership:PARTY_TO]->(talks)
WHERE membership.realis <> 'negated'
WITH c, d, mediator, talks, speaker, party
ORDER BY party.name
WITH c, d, mediator, talks, speaker, collect(party.name) AS between
RETURN mediator.name AS mediator, talks.name AS talks, between,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY mediator, talks, date, claim
