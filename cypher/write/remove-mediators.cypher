UNWIND $ids AS id MATCH (e:Entity {id: id}) REMOVE e:Mediator
