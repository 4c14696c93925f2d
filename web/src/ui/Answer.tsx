import { useMemo, useState } from 'preact/hooks';
import type { QueryAnswer } from '../../../src/server/api.ts';
import type { Row } from '../../../src/store/store.ts';
import { answerGraph, cellText, claimOf, sortRows, toCsv } from '../model/answer.ts';
import { plural } from '../model/words.ts';
import { choose, draw, openClaim } from '../state/actions.ts';
import { answers, choice, drawnAnswer, nodesByName, ontology } from '../state/store.ts';
import { ServerError } from '../state/server.ts';
import { Cell, cellClass, UNDER } from './Cell.tsx';
import { moveAlongRows } from './rows.ts';

/** What a query answered: rows, or one line that says why not. */
export function Answer({ name }: { name: string }) {
  const answer = answers.value.get(name);
  if (answer === undefined) return <p class="dock-none muted">Run it to see its rows.</p>;
  if (answer === 'running') return <p class="dock-none muted" role="status">Running …</p>;
  if (answer instanceof ServerError) return <p class="answer-error" role="alert"><strong>{answer.message}</strong> {answer.remedy}</p>;
  return <Rows answer={answer} key={name} />;
}

function Rows({ answer }: { answer: QueryAnswer }) {
  const [sort, setSort] = useState<{ column: string; down: boolean } | undefined>(undefined);
  const [copied, setCopied] = useState(false);
  const picture = useMemo(() => answerGraph(answer, ontology.value.relations.map(({ name }) => name)), [answer]);
  const rows = sort ? sortRows(answer.rows, sort.column, sort.down) : answer.rows;
  const columns = readable(answer);
  const copy = (): void => {
    void navigator.clipboard.writeText(toCsv(answer.columns, rows)).then(() => setCopied(true));
  };
  return (
    <div class="answer">
      <div class="answer-bar">
        <strong>{plural(answer.rows.length, 'row')}</strong> <span class="muted">in {answer.took.toLocaleString('en', { maximumFractionDigits: 0 })} ms{answer.cut && ', cut at the limit'}</span>
        <span class="answer-actions">
          {picture && (
            <span class="switch" role="group" aria-label="Show as">
              <button type="button" aria-pressed={drawnAnswer.value !== picture} onClick={() => draw(undefined)}>Table</button>
              <button type="button" aria-pressed={drawnAnswer.value === picture} onClick={() => draw(picture)}>Graph</button>
            </span>
          )}
          <button type="button" class="quiet" onClick={copy}>{copied ? 'Copied' : 'Copy CSV'}</button>
        </span>
      </div>
      {answer.rows.length > 0 && (
        <div class="table-scroll">
          <table>
            <thead><tr><th class="row-number" aria-label="Row" />{columns.map((column) => (
              <th key={column} class={cellClass(column)} aria-sort={sort?.column === column ? (sort.down ? 'descending' : 'ascending') : 'none'}>
                <button type="button" onClick={() => setSort({ column, down: sort?.column === column && !sort.down })}>{columnName(column)}{sort?.column === column && (sort.down ? ' ↓' : ' ↑')}</button>
              </th>
            ))}</tr></thead>
            <tbody>{rows.map((row, index) => <AnswerRow row={row} columns={columns} index={index} key={index} />)}</tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** The columns that are worth their room: ids lead somewhere when a row is clicked, but nobody reads them, nor empty columns. */
function readable({ columns, rows }: QueryAnswer): readonly string[] {
  const under = new Set(columns.map((column) => UNDER.get(column)));
  return columns.filter((column) => !under.has(column) && (rows.length === 0 || !rows.every((row) => /^(?:(?:claim|doc|watch):.*)?$/u.test(cellText(row[column])))));
}

function AnswerRow({ row, columns, index }: { row: Row; columns: readonly string[]; index: number }) {
  const claim = claimOf(row);
  const target = claim === undefined ? entityOf(row) : undefined;
  const open = claim !== undefined ? () => void openClaim(claim) : target !== undefined ? () => choose({ kind: 'entity', id: target }) : undefined;
  const chosen = (choice.value.kind === 'edge' && claim !== undefined && choice.value.claim === claim) || (choice.value.kind === 'entity' && choice.value.id === target);
  return (
    <tr
      class={`${open ? 'opens' : ''} ${chosen ? 'chosen' : ''}`} tabIndex={open ? 0 : -1} aria-selected={chosen} onClick={open}
      onKeyDown={(event) => {
        if (event.key === 'Enter') open?.();
        else moveAlongRows(event);
      }}
    >
      <td class="row-number">{index + 1}</td>
      {columns.map((column) => <td key={column} class={typeof row[column] === 'number' ? 'number' : cellClass(column)}><Cell column={column} row={row} /></td>)}
    </tr>
  );
}

function entityOf(row: Row): string | undefined {
  for (const value of Object.values(row)) {
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'node' && typeof value.id === 'string') return value.id;
    const node = typeof value === 'string' ? nodesByName.value.get(value) : undefined;
    if (node) return node.id;
  }
  return undefined;
}

/** `otherQuote` as `Other quote`; how a thing is said as the relations' table calls it. */
function columnName(column: string): string {
  const words = column.replace(/realis$/iu, (end) => (end === 'realis' ? 'said as' : 'SaidAs')).replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
