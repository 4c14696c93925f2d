import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { dialog, ontology } from '../state/store.ts';
import { Facets } from './Facets.tsx';
import { Icon } from './Icon.tsx';
import { narrow } from './narrow.ts';
import { DisputedMark, LineSwatch, MediatorSwatch } from './Swatch.tsx';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Find'], ['↑ ↓', 'Along a list'], ['Enter', 'Open'], ['E', 'Expand the chosen entity'], ['H', 'Hide the chosen entity'], ['F', 'Fit the picture'],
  ['+ −', 'Zoom'], ['T', 'Table of relations'], ['Q', 'Questions'], ['[ ]', 'Back, forward'], ['Ctrl Enter', 'Run the query'], ['Alt click', 'In the filters: this alone'], ['?', 'This list'], ['Esc', 'Close, then let go of the choice'],
];

export function Help() {
  return (
    <Modal title="Help">
      <h3 class="dialog-title">Reading the picture</h3>
      <dl class="keys signs">
        {ontology.value.realis.map(({ name, meaning }) => <div key={name}><dt><LineSwatch realis={name} /></dt><dd><strong class="capital">{name}</strong> {meaning}</dd></div>)}
        <div><dt><MediatorSwatch /></dt><dd><strong>Mediator</strong> stands between parties, or carries their messages</dd></div>
        <div><dt><DisputedMark /></dt><dd><strong>Disputed</strong> accounts contradict each other</dd></div>
      </dl>
      {!narrow.value && <><h3 class="dialog-title">Keyboard</h3><dl class="keys">{KEYS.map(([key, meaning]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{meaning}</dd></div>)}</dl></>}
    </Modal>
  );
}

export function FacetSheet() {
  return <Modal title="Filters"><Facets /></Modal>;
}

function Modal({ title, children }: { title: string; children: ComponentChildren }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => element.current?.showModal(), []);
  const close = (): void => {
    dialog.value = undefined;
  };
  return (
    <dialog ref={element} aria-label={title} onClose={close} onClick={(event) => event.target === element.current && close()}>
      <div class="dialog-head"><h2>{title}</h2><button type="button" class="icon-button" aria-label="Close" onClick={close}><Icon name="close" /></button></div>
      {children}
    </dialog>
  );
}
