// title: Who sits at which table
// order: 40
// question: Who takes part in $talks, where, how and about what?
// parameter: talks entity null - only these talks
// columns: talks, parties, mediators, hosts, others, venues, mechanisms, issues, claims, firstDate, lastDate
MATCH (talks:Talks)
WHERE $talks IS NULL OR talks.id = $talks
CALL { WITH talks MATCH (e:Entity)-[r:PARTY_TO]->(talks) WHERE r.realis <> 'negated' WITH DISTINCT e.name AS name ORDER BY name RETURN collect(name) AS parties }
CALL { WITH talks MATCH (e:Entity)-[r:MEDIATES]->(talks) WHERE r.realis <> 'negated' WITH DISTINCT e.name AS name ORDER BY name RETURN collect(name) AS mediators }
CALL { WITH talks MATCH (e:Entity)-[r:HOSTS]->(talks) WHERE r.realis <> 'negated' WITH DISTINCT e.name AS name ORDER BY name RETURN collect(name) AS hosts }
CALL { WITH talks MATCH (e:Entity)-[r:JOINS]->(talks) WHERE r.realis <> 'negated' WITH DISTINCT e.name AS name ORDER BY name RETURN collect(name) AS others }
CALL { WITH talks MATCH (talks)-[r:HELD_IN]->(e:Entity) WHERE r.realis <> 'negated' WITH DISTINCT e.name AS name ORDER BY name RETURN collect(name) AS venues }
CALL { WITH talks MATCH (talks)-[r:USES]->(e:Entity) WHERE r.realis <> 'negated' WITH DISTINCT e.name AS name ORDER BY name RETURN collect(name) AS mechanisms }
CALL { WITH talks MATCH (talks)-[r:ADDRESSES]->(e:Entity) WHERE r.realis <> 'negated' WITH DISTINCT e.name AS name ORDER BY name RETURN collect(name) AS issues }
CALL { WITH talks MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SOURCE|TARGET]->(talks) RETURN count(DISTINCT c) AS claims, min(d.date) AS firstDate, max(d.date) AS lastDate }
RETURN talks.name AS talks, parties, mediators, hosts, others, venues, mechanisms, issues, claims, firstDate, lastDate
ORDER BY claims DESC, talks
