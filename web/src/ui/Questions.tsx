import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { SavedQueryView } from '../../../src/server/api.ts';
import type { Parameters } from '../../../src/store/store.ts';
import { withoutHeader } from '../model/cypher.ts';
import { isComplete, questionParts, unspoken, type QueryParameter } from '../model/question.ts';
import { run } from '../state/actions.ts';
import { answers, queries } from '../state/store.ts';
import { Answer } from './Answer.tsx';
import { CypherText } from './CypherBox.tsx';
import { ParameterPicker } from './ParameterPicker.tsx';
import { moveAmongButtons } from './rows.ts';
import { RunButton } from './RunButton.tsx';

/** Name of the question that is open. */
export const asked = signal<string | undefined>(undefined);

/** Saved queries as sentences; what can be chosen stands inside the sentence. */
export function Questions() {
  const open = queries.value.find(({ name }) => name === asked.value) ?? queries.value[0];
  if (!open) return <p class="dock-none muted">No saved questions.</p>;
  return (
    <div class="questions">
      <nav class="question-list" aria-label="Saved questions" onKeyDown={moveAmongButtons}>
        {queries.value.map(({ name, title }) => {
          const answer = answers.value.get(name);
          return (
            <button type="button" key={name} aria-current={name === open.name} onClick={() => { asked.value = name; }}>
              <span>{title}</span>{answer !== undefined && answer !== 'running' && 'rows' in answer && <span class="muted">{answer.rows.length}</span>}
            </button>
          );
        })}
      </nav>
      <Question query={open} key={open.name} />
    </div>
  );
}

function Question({ query }: { query: SavedQueryView }) {
  const [values, setValues] = useState<Parameters>({});
  const [showCypher, setShowCypher] = useState(false);
  const valueOf = (parameter: QueryParameter) => values[parameter.name] ?? parameter.default;
  const picker = (parameter: QueryParameter) => (
    <ParameterPicker
      key={parameter.name} parameter={parameter} value={valueOf(parameter)}
      onPick={(value) => {
        const next = { ...values, [parameter.name]: value };
        setValues(next);
        if (isComplete(query, next)) void run(query.name, next);
      }}
    />
  );
  const rest = unspoken(query);
  return (
    <div class="question">
      <div class="question-head">
        <h2 class="question-words">{questionParts(query).map((part) => (typeof part === 'string' ? part : picker(part)))}{rest.length > 0 && <span class="question-rest">{rest.map((parameter) => <label key={parameter.name}>{parameter.meaning} {picker(parameter)}</label>)}</span>}</h2>
        <button type="button" class="link" aria-expanded={showCypher} onClick={() => setShowCypher(!showCypher)}>{showCypher ? 'Hide Cypher' : 'Show Cypher'}</button>
        <RunButton busy={answers.value.get(query.name) === 'running'} ready={isComplete(query, values)} onRun={() => void run(query.name, values)} />
      </div>
      {showCypher && <div class="question-cypher"><CypherText text={withoutHeader(query.cypher)} numbered /></div>}
      <Answer name={query.name} />
    </div>
  );
}
