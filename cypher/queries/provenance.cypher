// title: What an edge rests on
// order: 180
// question: Which sentences say that $source does $relation to $target?
// parameter: source entity none - who acts
// parameter: target entity none - on whom or what
// parameter: relation string null - only this relation, for example HOSTS
// columns: source, relation, target, about, confidence, sentence, realis, speaker, quote, document, publisher, date, claim
// A reciprocal relation is stored once, so it is found whichever end is named first.
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE]->(source:Entity)
WHERE source.id IN [$source, $target] AND ($relation IS NULL OR c.relation = toUpper($relation))
OPTIONAL MATCH (c)-[:TARGET]->(aim:Entity)
OPTIONAL MATCH (c)-[:ABOUT]->(issue:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH c, d, source, issue, speaker, coalesce(aim, issue) AS target
WHERE (source.id = $source AND target.id = $target)
   OR (source.id = $target AND target.id = $source AND c.relation IN ['NEGOTIATES', 'MEETS', 'AGREES', 'COOPERATES', 'ALLIED_WITH'])
RETURN source.name AS source, c.relation AS relation, target.name AS target, issue.name AS about,
       c.confidence AS confidence, c.sentence AS sentence,
       c.realis AS realis, coalesce(speaker.name, c.speakerText) AS speaker, c.quote AS quote,
       d.title AS document, d.publisher AS publisher, d.date AS date, c.id AS claim
ORDER BY relation, date, claim
