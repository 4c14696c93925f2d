import { useEffect, useRef } from 'preact/hooks';
import { choose } from '../state/actions.ts';
import { last, step } from '../state/history.ts';
import { choice, detail, isEmpty, ontology } from '../state/store.ts';
import { DocumentPanel } from './DocumentPanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { Glance } from './Glance.tsx';
import { Icon } from './Icon.tsx';
import { moveAmongButtons } from './rows.ts';
import { RelationPanel } from './RelationPanel.tsx';

/** The panel is never idle: the choice with its sentences, or what there is to know at a glance. */
export function Evidence() {
  const chosen = choice.value;
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen.kind !== 'document') scroll.current?.scrollTo(0, 0);
  }, [chosen, detail.value]);
  // A sentence that could not be opened is told even where nothing was chosen before.
  const idle = chosen.kind === 'none' && detail.value?.kind !== 'failed';
  if (isEmpty.value) return <aside class="evidence" aria-label="Evidence"><div class="evidence-idle">Choose a line or a point to read the sentences behind it.</div></aside>;
  return (
    <aside class={`evidence ${idle ? 'glance' : 'open'}`} aria-label="Evidence">
      {!idle && (
        <div class="evidence-bar">
          <span class="grip" aria-hidden="true" />
          <button type="button" class="icon-button" aria-label="Back" title="Back ([)" disabled={step.value === 0} onClick={() => history.back()}><Icon name="back" /></button>
          <button type="button" class="icon-button" aria-label="Forward" title="Forward (])" disabled={step.value >= last.value} onClick={() => history.forward()}><Icon name="forward" /></button>
          <span class="evidence-kind">{kindOfChoice()}</span>
          <button type="button" class="icon-button" aria-label="Close" title="Close (Esc)" onClick={() => choose({ kind: 'none' })}><Icon name="close" /></button>
        </div>
      )}
      <div class="evidence-scroll" ref={scroll} tabIndex={-1} onKeyDown={moveAmongButtons}>
        <Content />
      </div>
    </aside>
  );
}

function kindOfChoice(): string {
  const shown = detail.value;
  if (choice.value.kind === 'edge') return 'Relation';
  if (choice.value.kind === 'document') return 'Document';
  if (shown?.kind !== 'entity') return '';
  const { label } = shown.view.entity;
  return ontology.value.labels.find(({ name }) => name === label)?.name.replace(/(?<=[a-z])(?=[A-Z])/u, ' ') ?? label;
}

function Content() {
  const shown = detail.value;
  if (shown?.kind === 'failed') return <div class="evidence-idle" role="alert"><p class="danger">{shown.error.message}</p><p>{shown.error.remedy}</p></div>;
  if (choice.value.kind === 'none') return <Glance />;
  if (shown?.kind === 'edge') return <RelationPanel view={shown.view} />;
  if (shown?.kind === 'entity') return <EntityPanel view={shown.view} />;
  if (shown?.kind === 'document') return <DocumentPanel view={shown.view} claim={choice.value.kind === 'document' ? choice.value.claim : null} />;
  return <div class="evidence-idle muted">Loading …</div>;
}
