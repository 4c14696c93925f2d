import type { RawResult } from './process.ts';
import { UserError } from '../../errors.ts';

/** Operators of the engine's plans that write, reach files or run procedures. */
const FORBIDDEN = /^\s*(?:Create|Merge|Set|Add|Delete|Detach|Remove|Foreach|LoadCsv|LoadData|CallProcedure|Insert|Drop|Alter)\w*/m;

/** @throws UserError `query` when the plan does more than read the graph */
export function refuseForbiddenPlan(explained: RawResult): void {
  const plan = explained.rows.map((row) => row.join('\n')).join('\n');
  const [operator] = FORBIDDEN.exec(plan) ?? [];
  if (operator !== undefined) throw new UserError('query', `The query may only read the graph; its plan holds ${operator.trim()}.`, 'Leave out what writes, reads files or calls procedures.');
}
