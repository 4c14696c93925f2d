import type { QueryParameter } from '../model/question.ts';
import type { Parameter } from '../../../src/store/store.ts';
import { bareOf } from '../state/naming.ts';
import { nodesById, ontology } from '../state/store.ts';

const ANY: Readonly<Record<string, string>> = { issue: 'any issue', talks: 'any talks' };

/** A parameter inside its sentence: entities and relations from a list, dates and numbers typed. */
export function ParameterPicker({ parameter, value, onPick }: { parameter: QueryParameter; value: Parameter; onPick: (value: Parameter) => void }) {
  const text = value === null ? '' : String(value);
  if (parameter.type === 'entity') {
    const entities = [...nodesById.value.values()].filter((node) => fits(parameter.name, node.label)).sort((a, b) => b.claims - a.claims);
    return <List parameter={parameter} none={ANY[parameter.name] ?? 'anyone'} options={entities} value={text} onPick={onPick} />;
  }
  if (parameter.name === 'relation') {
    return <List parameter={parameter} none="anything" options={ontology.value.relations.map(({ name }) => ({ id: name, name: bareOf(name) }))} value={text} onPick={onPick} />;
  }
  const common = { class: 'picker', 'aria-label': parameter.meaning, title: parameter.meaning, value: text };
  const take = (typed: string): void => onPick(typed === '' ? null : parameter.type === 'integer' ? Number(typed) : typed);
  return parameter.type === 'date'
    ? <input {...common} type="date" onChange={(event) => take(event.currentTarget.value)} />
    : <input {...common} type="text" inputMode={parameter.type === 'integer' ? 'numeric' : 'text'} placeholder={parameter.required ? 'needed' : 'any'} onChange={(event) => take(event.currentTarget.value)} />;
}

function List({ parameter, none, options, value, onPick }: { parameter: QueryParameter; none: string; options: readonly { readonly id: string; readonly name: string }[]; value: string; onPick: (value: Parameter) => void }) {
  return (
    <select class="picker" aria-label={parameter.meaning} title={parameter.meaning} value={value} onChange={(event) => onPick(event.currentTarget.value || null)}>
      <option value="">{parameter.required ? 'choose …' : none}</option>
      {options.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
    </select>
  );
}

/** A parameter that names a thing offers only such things. */
function fits(name: string, label: string): boolean {
  if (name === 'issue') return label === 'Issue' || label === 'Agreement';
  if (name === 'talks') return label === 'Talks' || label === 'Agreement';
  return !['actor', 'party', 'recipient', 'credited'].includes(name) || ['State', 'Organization', 'ArmedGroup', 'Person', 'Group'].includes(label);
}
