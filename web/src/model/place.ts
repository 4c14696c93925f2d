import { FACETS, NO_FILTER, type Facet, type Filter } from './filter.ts';

/** What is chosen: the panel shows it and the canvas lights it. */
export type Choice =
  | { readonly kind: 'none' }
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'edge'; readonly relation: string; readonly source: string; readonly target: string; readonly claim: string | null }
  | { readonly kind: 'document'; readonly id: string; readonly claim: string | null };

export interface Place {
  readonly choice: Choice;
  readonly filter: Filter;
}

/** The address of a view, without `#`: the same address shows the same choice under the same filter. */
export function writePlace({ choice, filter }: Place): string {
  const words = new URLSearchParams();
  if (choice.kind === 'entity') words.set('entity', choice.id);
  if (choice.kind === 'edge') for (const slot of ['relation', 'source', 'target'] as const) words.set(slot, choice[slot]);
  if (choice.kind === 'document') words.set('document', choice.id);
  if ((choice.kind === 'edge' || choice.kind === 'document') && choice.claim !== null) words.set('claim', choice.claim);
  for (const facet of FACETS) if (filter[facet].size > 0) words.set(`off.${facet}`, [...filter[facet]].sort().join(' '));
  return words.toString().replaceAll('%3A', ':');
}

/** Reads an address; what it does not understand counts as absent. */
export function readPlace(hash: string): Place {
  const words = new URLSearchParams(hash.replace(/^#/u, ''));
  const off = (facet: Facet): ReadonlySet<string> => new Set((words.get(`off.${facet}`) ?? '').split(' ').filter(Boolean));
  const filter = FACETS.reduce<Filter>((left, facet) => ({ ...left, [facet]: off(facet) }), NO_FILTER);
  return { choice: readChoice(words), filter };
}

function readChoice(words: URLSearchParams): Choice {
  const [entity, relation, source, target, id] = ['entity', 'relation', 'source', 'target', 'document'].map((name) => words.get(name));
  const claim = words.get('claim');
  if (entity) return { kind: 'entity', id: entity };
  if (relation && source && target) return { kind: 'edge', relation, source, target, claim };
  return id ? { kind: 'document', id, claim } : { kind: 'none' };
}
