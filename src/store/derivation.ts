import { REALIS } from '../model/ontology.ts';
import type { Relation } from '../model/ontology.ts';
import { number, text, textOrNull } from './cells.ts';
import { contradictions } from './contradictions.ts';
import type { Account } from './contradictions.ts';
import { deriveEdge, edgeEnds } from './edges.ts';
import type { ClaimFacts } from './edges.ts';
import type { Inputs, Transaction } from './engine.ts';
import { statement } from './statements.ts';
import type { Row } from './store.ts';

/** Whoever is source of one of these, not negated, carries the label :Mediator. */
const MEDIATING: readonly Relation[] = ['HOSTS', 'MEDIATES', 'RELAYS'];

export function isMediating(relation: string): boolean {
  return MEDIATING.some((name) => name === relation);
}

type Facts = Account & { readonly confidence: number; readonly stated: boolean };

/**
 * Makes the edges of these keys again from their claims, with the contradictions among them, and removes those that no
 * claim supports any more.
 */
export async function deriveEdges(transaction: Transaction, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const facts = new Map<string, Facts[]>(keys.map((key) => [key, []]));
  for (const row of await transaction.run(statement('facts'), { edges: keys })) facts.get(text(row, 'edge'))?.push(factsOf(row));

  const kept = new Map<string, Inputs[]>();
  const gone = new Map<string, Inputs[]>();
  const clashes: Inputs[] = [];
  for (const [key, claims] of facts) {
    const { relation, source, target } = edgeEnds(key);
    const pairs = contradictions(claims);
    clashes.push(...pairs.map(([from, to]) => ({ from, to })));
    const contradicted = new Set(pairs.flat());
    if (claims.length > 0) add(kept, relation, { source, target, properties: deriveEdge(claims.map((claim): ClaimFacts => ({ ...claim, contradicted: claim.stated || contradicted.has(claim.claim) }))) });
    else add(gone, relation, { source, target });
  }
  await Promise.all([
    transaction.run(statement('remove-contradictions'), { edges: keys }),
    ...(clashes.length > 0 ? [transaction.run(statement('contradictions'), { rows: clashes })] : []),
    ...[...kept].map(([relation, rows]) => transaction.run(statement('edges', relation), { rows })),
    ...[...gone].map(([relation, rows]) => transaction.run(statement('remove-edges', relation), { rows })),
  ]);
}

/** Keeps :Mediator current for the sources of these edges. */
export async function markMediators(transaction: Transaction, keys: readonly string[]): Promise<void> {
  const ids = [...new Set(keys.map(edgeEnds).filter(({ relation }) => isMediating(relation)).map(({ source }) => source))];
  if (ids.length === 0) return;
  const mediating = new Set((await transaction.run(statement('mediating'), { ids, relations: MEDIATING })).map((row) => text(row, 'id')));
  await Promise.all([
    transaction.run(statement('add-mediators'), { ids: [...mediating] }),
    transaction.run(statement('remove-mediators'), { ids: ids.filter((id) => !mediating.has(id)) }),
  ]);
}

function add(groups: Map<string, Inputs[]>, key: string, row: Inputs): void {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
}

function factsOf(row: Row): Facts {
  return {
    realis: REALIS.find((realis) => realis === row['realis']) ?? 'unclear',
    confidence: number(row, 'confidence'),
    document: text(row, 'document'),
    original: text(row, 'original'),
    date: textOrNull(row, 'date'),
    claim: text(row, 'claim'),
    issue: textOrNull(row, 'issue'),
    speaker: textOrNull(row, 'speaker'),
    stated: row['stated'] === true,
  };
}
