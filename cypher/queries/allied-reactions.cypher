// title: How allies and other outsiders react
// order: 140
// question: How does $actor, outside the room, react to $talks, its parties and its issues?
// parameter: actor entity null - only this outsider
// parameter: talks entity null - only reactions to these talks
// columns: actor, alliedWith, reaction, towards, about, realis, speaker, quote, document, publisher, date, claim
// A reaction is aimed at a negotiation, at one of its parties or at an issue on its table. An outsider is neither a
// party to it, nor speaks for one, nor hosts or mediates it. Who sits at another table with the same party speaks of
// that one, unless the question is about $talks.
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE]->(actor:Entity)
WHERE c.relation IN ['SUPPORTS', 'CREDITS', 'ACCUSES', 'REJECTS', 'DEMANDS', 'PRESSURES', 'THREATENS', 'PROTESTS']
  AND ($actor IS NULL OR actor.id = $actor)
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
WITH c, d, actor, target, issue
CALL {
  WITH target, issue MATCH (talks:Talks) WHERE talks.id = target.id RETURN talks
  UNION
  WITH target, issue MATCH (target)-[:PARTY_TO]->(talks:Talks) RETURN talks
  UNION
  WITH target, issue MATCH (talks:Talks)-[:ADDRESSES]->(target) RETURN talks
  UNION
  WITH target, issue MATCH (talks:Talks)-[:ADDRESSES]->(issue) RETURN talks
}
WITH c, d, actor, target, issue, talks
WHERE $talks IS NULL OR talks.id = $talks
OPTIONAL MATCH (actor)-[seat:PARTY_TO|MEDIATES|HOSTS]->(talks)
OPTIONAL MATCH (actor)-[:REPRESENTS]->(:Entity)-[voice:PARTY_TO|MEDIATES|HOSTS]->(talks)
WITH c, d, actor, target, issue, talks, count(seat) AS seats, count(voice) AS voices
WITH c, d, actor, target, issue, max(seats) AS seats, min(voices) AS voices
WHERE seats = 0 AND voices = 0
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
OPTIONAL MATCH (actor)-[:ALLIED_WITH]-(ally:Entity)
WITH c, d, actor, target, issue, speaker, ally
ORDER BY ally.name
WITH c, d, actor, target, issue, speaker, collect(DISTINCT ally.name) AS alliedWith
RETURN actor.name AS actor, alliedWith, c.relation AS reaction, target.name AS towards, issue.name AS about,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY actor, reaction, towards, about, date, claim
