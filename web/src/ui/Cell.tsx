import type { Value } from '../../../src/store/store.ts';
import { cellText } from '../model/answer.ts';
import { dayInWords } from '../model/words.ts';
import { bareOf, familyOf } from '../state/naming.ts';
import { nodesById, nodesByName, ontology, relationRules } from '../state/store.ts';
import { FamilySwatch, KindSwatch, LineSwatch } from './Swatch.tsx';

const SAID = new Set(['quote', 'otherQuote', 'sentence']);

/** A value as the reader knows it from the rest of the page: entities with their kind, realis with its line, quotes in serif. */
export function Cell({ column, value }: { column: string; value: Value }) {
  const text = cellText(value);
  if (text === '') return <span class="muted">–</span>;
  if (SAID.has(column)) return <span class="serif" title={text}>{text}</span>;
  const realis = ontology.value.realis.find(({ name }) => name === text);
  if (realis) return <span class="cell"><LineSwatch realis={realis.name} width={20} />{text}</span>;
  if (relationRules.value.has(text)) return <span class="cell"><FamilySwatch family={familyOf(text)} />{bareOf(text)}</span>;
  if (ontology.value.links.some(({ name }) => name === text)) return <span>{text.toLowerCase().replaceAll('_', ' ')}</span>;
  const node = (isNode(value) ? nodesById.value.get(value.id) : undefined) ?? nodesByName.value.get(text);
  if (node) return <span class="cell" title={text}><KindSwatch kind={node.label} mediator={node.mediator} size={13} /><span>{text}</span></span>;
  return <span title={text}>{dayInWords(text)}</span>;
}

function isNode(value: Value): value is Value & { readonly id: string } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'node';
}
