import type { QueryParameter } from '../model/question.ts';
import type { Parameter } from '../../../src/store/store.ts';
import { nodesById } from '../state/store.ts';

const ANY: Readonly<Record<string, string>> = { issue: 'any issue', talks: 'any talks' };

/** A parameter inside its sentence: entities by name, dates and numbers typed. */
export function ParameterPicker({ parameter, value, onPick }: { parameter: QueryParameter; value: Parameter; onPick: (value: Parameter) => void }) {
  const text = value === null ? '' : String(value);
  if (parameter.type === 'entity') {
    const entities = [...nodesById.value.values()].filter((node) => fits(parameter.name, node.label)).sort((a, b) => b.claims - a.claims);
    return (
      <select class="picker" aria-label={parameter.meaning} title={parameter.meaning} value={text} onChange={(event) => onPick(event.currentTarget.value || null)}>
        <option value="">{ANY[parameter.name] ?? 'anyone'}</option>
        {entities.map(({ id, name }) => <option value={id} key={id}>{name}</option>)}
      </select>
    );
  }
  const common = { class: 'picker', 'aria-label': parameter.meaning, title: parameter.meaning, value: text };
  const take = (typed: string): void => onPick(typed === '' ? null : parameter.type === 'integer' ? Number(typed) : typed);
  return parameter.type === 'date'
    ? <input {...common} type="date" onChange={(event) => take(event.currentTarget.value)} />
    : <input {...common} type="text" inputMode={parameter.type === 'integer' ? 'numeric' : 'text'} placeholder="any" onChange={(event) => take(event.currentTarget.value)} />;
}

/** A parameter that names a thing offers only such things. */
function fits(name: string, label: string): boolean {
  if (name === 'issue') return label === 'Issue' || label === 'Agreement';
  if (name === 'talks') return label === 'Talks' || label === 'Agreement';
  return !['actor', 'party', 'recipient', 'credited'].includes(name) || ['State', 'Organization', 'ArmedGroup', 'Person', 'Group'].includes(label);
}
