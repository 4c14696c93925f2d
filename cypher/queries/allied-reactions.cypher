// title: How allies and other outsiders react
// question: How does $actor, outside the room, react to $talks, its parties and its issues?
// parameter: actor entity null - only this outsider
// parameter: talks entity null - only reactions to these talks
// columns: actor, alliedWith, reaction, towards, about, realis, speaker, quote, document, publisher, date, claim
// An outsider to a negotiation is neither a party to it, nor speaks for one, nor hosts or mediates it. A reaction is
// aimed at the negotiation, at one of its parties or at an issue on its table. Who sits at another table with the same
// party speaks of that one, unless the question is about $talks.
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE]->(actor:Entity)
WHERE c.relation IN ['SUPPORTS', 'CREDITS', 'ACCUSES', 'REJECTS', 'DEMANDS', 'PRESSURES', 'THREATENS', 'PROTESTS']
  AND ($actor IS NULL OR actor.id = $actor)
OPTIONAL MATCH (c)-[:TARGET]->(target:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, actor, target, issue, speaker
WHERE EXISTS {
  MATCH (talks:Talks)
  WHERE ($talks IS NULL OR talks.id = $talks)
    AND NOT EXISTS { MATCH (actor)-[:PARTY_TO|MEDIATES|HOSTS]->(talks) }
    AND NOT EXISTS { MATCH (actor)-[:REPRESENTS]->(:Entity)-[:PARTY_TO|MEDIATES|HOSTS]->(talks) }
    AND (target.id = talks.id
      OR EXISTS { MATCH (target)-[:PARTY_TO]->(talks) }
      OR EXISTS { MATCH (talks)-[:ADDRESSES]->(target) }
      OR EXISTS { MATCH (talks)-[:ADDRESSES]->(issue) })
}
AND ($talks IS NOT NULL OR NOT EXISTS {
  MATCH (actor)-[:PARTY_TO|MEDIATES|HOSTS]->(own:Talks)
  WHERE target.id = own.id
    OR EXISTS { MATCH (target)-[:PARTY_TO]->(own) }
    OR EXISTS { MATCH (own)-[:ADDRESSES]->(target) }
    OR EXISTS { MATCH (own)-[:ADDRESSES]->(issue) }
})
OPTIONAL MATCH (actor)-[:ALLIED_WITH]-(ally:Entity)
WITH c, d, actor, target, issue, speaker, ally
ORDER BY ally.name
WITH c, d, actor, target, issue, speaker, collect(DISTINCT ally.name) AS alliedWith
RETURN actor.name AS actor, alliedWith, c.relation AS reaction, target.name AS towards, issue.name AS about,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY actor, reaction, towards, about, date, claim
