import type { Row, Value } from '../../../src/store/store.ts';
import { cellText } from '../model/answer.ts';
import { dayInWords, inDigits } from '../model/words.ts';
import { familyOf, phraseToward } from '../state/naming.ts';
import { nodesById, nodesByName, ontology, relationRules } from '../state/store.ts';
import { FamilySwatch, KindSwatch, LineSwatch } from './Swatch.tsx';

/** Columns that hold what a document said. */
const SAID = new Set(['quote', 'otherQuote', 'sentence', 'watch']);
/** Columns whose values are short and never broken. */
const BRIEF = new Set(['date', 'otherDate', 'firstDate', 'lastDate', 'realis', 'otherRealis']);
/** Columns that have another one written small under them, to save the room that quotes need. */
export const UNDER: ReadonlyMap<string, string> = new Map([['realis', 'speaker'], ['otherRealis', 'otherSpeaker'], ['date', 'publisher'], ['otherDate', 'otherPublisher']]);
/** Columns that may hold whom an act is aimed at. */
const TOWARDS = ['towards', 'to', 'of', 'whom', 'target'];

/** How much room a column needs: sentences the most, dates as little as they can do with. */
export function cellClass(column: string): string {
  if (SAID.has(column)) return 'said';
  if (column === 'document' || column === 'otherDocument') return 'document';
  return BRIEF.has(column) ? 'brief' : '';
}

/** A value, and what belongs under it. */
export function Cell({ column, row }: { column: string; row: Row }) {
  const under = cellText(row[UNDER.get(column) ?? '']);
  return <><Main column={column} row={row} />{under !== '' && <span class="one-line muted" title={under}>{under}</span>}</>;
}

/** A value as the reader knows it from the rest of the page: entities with their kind, realis with its line, quotes in serif. */
function Main({ column, row }: { column: string; row: Row }) {
  const value = row[column] ?? null;
  if (typeof value === 'number') return <span>{inDigits(value)}</span>;
  const text = cellText(value);
  if (text === '') return <span class="muted">–</span>;
  if (SAID.has(column)) return <span class="serif two-lines" title={text}>{text}</span>;
  const realis = ontology.value.realis.find(({ name }) => name === text);
  if (realis) return <span class="cell"><LineSwatch realis={realis.name} width={18} />{text}</span>;
  if (relationRules.value.has(text)) return <span class="cell"><FamilySwatch family={familyOf(text)} /><span>{phraseToward(text, aimOf(row))}</span></span>;
  if (ontology.value.links.some(({ name }) => name === text)) return <span>{text.toLowerCase().replaceAll('_', ' ')}</span>;
  const node = nodeOf(value);
  if (node) return <span class="cell" title={text}><KindSwatch kind={node.label} mediator={node.mediator} size={13} /><span class="two-lines">{text}</span></span>;
  return <span class="two-lines" title={text}>{dayInWords(text)}</span>;
}

/** Name of whom or what a row's act is aimed at. */
function aimOf(row: Row): string | null {
  return TOWARDS.map((column) => cellText(row[column])).find((name) => name !== '') ?? null;
}

function nodeOf(value: Value) {
  return (isNode(value) ? nodesById.value.get(value.id) : undefined) ?? nodesByName.value.get(cellText(value));
}

function isNode(value: Value): value is Value & { readonly id: string } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'node';
}
