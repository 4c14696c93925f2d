// title: Who hosts
// order: 20
// question: Where is $actor the host of $talks?
// parameter: actor entity null - only this host
// parameter: talks entity null - only these talks
// columns: host, hosts, realis, speaker, quote, document, publisher, date, claim
MATCH (d:Document)<-[:FROM]-(c:Claim {relation: 'HOSTS'})-[:SOURCE]->(host:Entity)
MATCH (c)-[:TARGET]->(guest:Entity)
WHERE ($actor IS NULL OR host.id = $actor) AND ($talks IS NULL OR guest.id = $talks)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
RETURN host.name AS host, guest.name AS hosts,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY host, hosts, date, claim
