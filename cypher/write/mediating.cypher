UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE EXISTS { MATCH (e)<-[:SOURCE]-(c:Claim) WHERE c.relation IN $relations AND c.realis <> 'negated' }
RETURN e.id AS id
