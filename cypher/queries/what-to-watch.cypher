// title: What to watch
// order: 160
// question: What do the documents tell their readers to watch about $about?
// parameter: about entity null - only items that name this entity
// columns: watch, about, document, publisher, date, item
MATCH (w:WatchItem)-[:FROM]->(d:Document)
WHERE $about IS NULL OR EXISTS { MATCH (w)-[:ABOUT]->(:Entity {id: $about}) }
OPTIONAL MATCH (w)-[:ABOUT]->(named:Entity)
WITH w, d, named
ORDER BY named.name
WITH w, d, collect(named.name) AS about
RETURN w.text AS watch, about, d.title AS document, d.publisher AS publisher, d.date AS date, w.id AS item
ORDER BY coalesce(date, '') DESC, item
