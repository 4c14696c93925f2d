import { useState } from 'preact/hooks';
import type { EdgeSummary } from '../../../src/server/api.ts';
import { edgeKey } from '../model/keys.ts';
import { dayInWords, inDigits } from '../model/words.ts';
import { chooseEdge } from '../state/actions.ts';
import { familyOf, isMediator, phraseOf, refOf } from '../state/naming.ts';
import { choice, shown } from '../state/store.ts';
import { DisputedMark, FamilySwatch, KindSwatch, LineSwatch } from './Swatch.tsx';
import { moveAlongRows } from './rows.ts';

type Column = { readonly name: string; readonly of: (edge: EdgeSummary) => string | number; readonly number?: boolean };
const COLUMNS: readonly Column[] = [
  { name: 'From', of: (edge) => refOf(edge.source).name },
  { name: 'Relation', of: (edge) => phraseOf(edge.relation, refOf(edge.target)) },
  { name: 'To', of: (edge) => refOf(edge.target).name },
  { name: 'Said as', of: (edge) => edge.realis },
  { name: 'Claims', of: (edge) => edge.claims, number: true },
  { name: 'Sources', of: (edge) => edge.support, number: true },
  { name: 'Last said', of: (edge) => edge.lastSeen ?? '', number: true },
];

/** The picture's relations, most supported first unless sorted. */
export function RelationTable() {
  const [sort, setSort] = useState({ column: 'Claims', down: true });
  const column = COLUMNS.find(({ name }) => name === sort.column);
  const edges = [...shown.value.edges].sort((a, b) => (column ? compare(column.of(a), column.of(b)) * (sort.down ? -1 : 1) : 0) || b.support - a.support);
  const chosen = choice.value.kind === 'edge' ? edgeKey(choice.value) : undefined;
  return (
    <div class="table-scroll relations">
      <table>
        <thead><tr>{COLUMNS.map(({ name, number }) => (
          <th key={name} class={number ? 'number' : ''} aria-sort={sort.column === name ? (sort.down ? 'descending' : 'ascending') : 'none'}>
            <button type="button" onClick={() => setSort({ column: name, down: sort.column === name ? !sort.down : number ?? false })}>{name}{sort.column === name && (sort.down ? ' ↓' : ' ↑')}</button>
          </th>
        ))}</tr></thead>
        <tbody>{edges.map((edge) => <Row edge={edge} chosen={edgeKey(edge) === chosen} key={edgeKey(edge)} />)}</tbody>
      </table>
    </div>
  );
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
}

function Row({ edge, chosen }: { edge: EdgeSummary; chosen: boolean }) {
  const [source, target] = [refOf(edge.source), refOf(edge.target)];
  return (
    <tr
      class={`opens ${chosen ? 'chosen' : ''}`} tabIndex={0} aria-selected={chosen} onClick={() => chooseEdge(edge)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') chooseEdge(edge);
        else moveAlongRows(event);
      }}
    >
      <td><span class="cell"><KindSwatch kind={source.label} mediator={isMediator(source.id)} size={13} /><span>{source.name}</span></span></td>
      <td><span class="cell"><FamilySwatch family={familyOf(edge.relation)} />{phraseOf(edge.relation, target)}{edge.disputed && <DisputedMark size={13} />}</span></td>
      <td><span class="cell"><KindSwatch kind={target.label} mediator={isMediator(target.id)} size={13} /><span>{target.name}</span></span></td>
      <td><span class="cell"><LineSwatch realis={edge.realis} width={20} />{edge.realis}</span></td>
      <td class="number">{inDigits(edge.claims)}</td>
      <td class="number">{inDigits(edge.support)}</td>
      <td class="number">{edge.lastSeen === null ? '–' : dayInWords(edge.lastSeen)}</td>
    </tr>
  );
}
