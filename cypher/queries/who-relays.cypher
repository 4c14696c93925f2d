// title: Who carries messages
// order: 30
// question: To whom does $actor carry messages, and about what? What reaches $recipient?
// parameter: actor entity null - only this go-between
// parameter: recipient entity null - only what is carried to this party
// columns: carrier, to, about, realis, speaker, quote, document, publisher, date, claim
MATCH (d:Document)<-[:FROM]-(c:Claim {relation: 'RELAYS'})-[:SOURCE]->(carrier:Entity)
OPTIONAL MATCH (c)-[:TARGET]->(recipient:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, carrier, recipient, issue, speaker
WHERE ($actor IS NULL OR carrier.id = $actor) AND ($recipient IS NULL OR recipient.id = $recipient)
RETURN carrier.name AS carrier, recipient.name AS to, issue.name AS about,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY carrier, to, about, date, claim
