import type { EntityRef } from '../../../src/server/api.ts';
import type { Family } from '../../../src/model/ontology.ts';
import { nodesById, nodesByName, ontology, relationRules } from './store.ts';

export function familyOf(relation: string): Family {
  return relationRules.value.get(relation)?.family ?? 'structure';
}

/** How a relation is said: `concedes to` before somebody, `concedes` before a thing. */
export function phraseOf(relation: string, target: EntityRef | undefined | null): string {
  const rule = relationRules.value.get(relation);
  if (!rule) return relation.toLowerCase();
  const actor = ontology.value.labels.find((label) => label.name === target?.label)?.actor ?? true;
  return actor ? rule.phrase : rule.bare;
}

/** The same where only the other end's name is known; what the page has not loaded counts as a thing. */
export function phraseToward(relation: string, name: string | null): string {
  const target = name === null ? undefined : nodesByName.value.get(name);
  return target ? phraseOf(relation, target) : bareOf(relation);
}

export function isReciprocal(relation: string): boolean {
  return relationRules.value.get(relation)?.reciprocal ?? false;
}

export function bareOf(relation: string): string {
  return relationRules.value.get(relation)?.bare ?? relation.toLowerCase();
}

/** The entity under this id, as far as the page has loaded it. */
export function refOf(id: string): EntityRef {
  return nodesById.value.get(id) ?? { id, label: 'Group', name: id.replace(/^\w+:/u, '').replaceAll('-', ' ') };
}

export function isMediator(id: string): boolean {
  return nodesById.value.get(id)?.mediator ?? false;
}
