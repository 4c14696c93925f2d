// One statement a paragraph. The embedded engine checks uniqueness without looking up by it, so an index stands beside each constraint.
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT watch_item_id IF NOT EXISTS FOR (n:WatchItem) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;
CREATE INDEX document_by_id IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE INDEX claim_by_id IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE INDEX entity_by_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE INDEX watch_item_by_id IF NOT EXISTS FOR (n:WatchItem) ON (n.id);
CREATE INDEX source_by_id IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX document_by_original IF NOT EXISTS FOR (n:Document) ON (n.original);
CREATE INDEX claim_by_edge IF NOT EXISTS FOR (n:Claim) ON (n.edge);
CREATE INDEX claim_by_relation IF NOT EXISTS FOR (n:Claim) ON (n.relation);
