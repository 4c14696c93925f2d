import type { Plan, ResultSummary } from 'neo4j-driver';
import { UserError } from '../../errors.ts';

const REMEDY = 'Leave out what writes, reads files or calls procedures.';
/** Operators that reach files or the network, or run procedures. They count as reading, so the query's type does not tell. */
const FORBIDDEN = /LoadCSV|ProcedureCall/i;

/** @throws UserError `query` when the explained query does more than read the graph */
export function refuseForbiddenPlan(summary: ResultSummary): void {
  if (summary.queryType !== 'r') throw new UserError('query', 'The query may only read the graph.', REMEDY);
  const operators = summary.plan ? operatorsOf(summary.plan) : [];
  const operator = operators.find((name) => FORBIDDEN.test(name));
  if (operator !== undefined) throw new UserError('query', `The query may only read the graph; its plan holds ${operator.replace(/@.*/, '')}.`, REMEDY);
}

function operatorsOf(plan: Plan): readonly string[] {
  return [plan.operatorType, ...plan.children.flatMap(operatorsOf)];
}
