import { RELATIONS } from '../model/ontology.ts';
import type { Row } from '../store/store.ts';
import { number, realis, relation, text, textOrNull } from './rows.ts';
import type { EdgeSummary } from './views.ts';

/** Columns for `edge`, to be put into a RETURN clause: the relationship's type, its ends and its properties. */
export function edgeColumns(relationship: string, source: string, target: string): string {
  return `type(${relationship}) AS relation, ${source}.id AS edgeSource, ${target}.id AS edgeTarget,
       ${relationship}.claims AS claims, ${relationship}.documents AS documents, ${relationship}.support AS support, ${relationship}.disputed AS disputed,
       ${relationship}.realis AS realis, ${relationship}.confidence AS confidence, ${relationship}.firstSeen AS firstSeen, ${relationship}.lastSeen AS lastSeen`;
}

export function edge(row: Row): EdgeSummary {
  return {
    relation: relation(row, 'relation'),
    source: text(row, 'edgeSource'),
    target: text(row, 'edgeTarget'),
    claims: number(row, 'claims'),
    documents: number(row, 'documents'),
    support: number(row, 'support'),
    disputed: row['disputed'] === true,
    realis: realis(row, 'realis'),
    confidence: number(row, 'confidence'),
    firstSeen: textOrNull(row, 'firstSeen'),
    lastSeen: textOrNull(row, 'lastSeen'),
  };
}

/** The vocabulary's order, then the strongest: how a panel lists edges. */
export function byRelation(a: EdgeSummary, b: EdgeSummary): number {
  return RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) || b.support - a.support || b.claims - a.claims || order(a.source, b.source) || order(a.target, b.target);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
