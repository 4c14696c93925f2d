import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ExplanationView } from '../../../src/server/api.ts';
import { listInWords } from '../model/words.ts';
import { server, ServerError } from '../state/server.ts';

type Explained = Exclude<ExplanationView['explanation'], null>;

/** Why a claim was made, looked up when somebody asks. */
export function Why({ claim }: { claim: string }) {
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<ExplanationView | ServerError | null>(null);
  const region = useId();
  const toggle = (): void => {
    setOpen(!isOpen);
    if (!isOpen && !(answer && 'claim' in answer)) void look(claim, setAnswer);
  };
  return (
    <>
      <button type="button" class="link why-button" aria-expanded={isOpen} aria-controls={region} onClick={toggle}>Why?</button>
      <div id={region} class="why" role="region" aria-label="Why this claim" aria-live="polite" hidden={!isOpen}>{isOpen && <Answer answer={answer} />}</div>
    </>
  );
}

async function look(claim: string, tell: (answer: ExplanationView | ServerError | null) => void): Promise<void> {
  tell(null);
  try {
    tell(await server.explanation(claim));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    tell(error);
  }
}

function Answer({ answer }: { answer: ExplanationView | ServerError | null }) {
  if (!answer) return <p class="muted">Reading the document again …</p>;
  if (answer instanceof ServerError) return <p class="danger">{answer.message} {answer.remedy}</p>;
  return answer.explanation ? <Reasons explanation={answer.explanation} /> : <p>{answer.note}</p>;
}

function Reasons({ explanation: { wording, slots, saying, judgement } }: { explanation: Explained }) {
  const plover = [wording.plover, wording.mode].filter(Boolean).join(', ');
  return (
    <dl>
      <dt>Wording</dt>
      <dd>{wording.words.map(({ text }) => <q key={text}>{text}</q>)} {wording.reason}{plover !== '' && <span class="muted"> · PLOVER {plover}</span>}</dd>
      {slots.map(({ slot, words, entity, reason, members }) => (
        <Fragment key={slot}>
          <dt class="capital">{slot}</dt>
          <dd>{words ? <q>{words.text}</q> : 'Not named'} <span aria-label="stands for">→</span> <strong>{entity.name}</strong>: {reason}{members.length > 0 && ` (${listInWords(members)})`}</dd>
        </Fragment>
      ))}
      <dt>Said as</dt>
      <dd>{saying.realis}: {saying.reason}{saying.stance !== 'reported' && `; ${saying.stance}: ${saying.stanceReason}`}</dd>
      <dt>Judge</dt>
      <dd>{judgement.probability.toFixed(2)} likely; {judgement.probability < judgement.threshold ? 'too little by itself, but its frame says it outright' : `a claim from ${judgement.threshold.toFixed(2)} on`}</dd>
    </dl>
  );
}
