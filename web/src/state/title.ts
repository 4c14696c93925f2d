import { effect } from '@preact/signals';
import { phraseOf } from './naming.ts';
import { choice, detail } from './store.ts';

const NAME = 'Backchannel';

/** Keeps the window's title at what is chosen, so that tabs and the browser's history tell places apart. */
export function followTitle(): void {
  effect(() => {
    const chosen = chosenInWords();
    document.title = chosen === undefined ? NAME : `${chosen} · ${NAME}`;
  });
}

function chosenInWords(): string | undefined {
  const shown = detail.value;
  if (choice.value.kind === 'none' || shown === undefined) return undefined;
  if (shown.kind === 'entity') return shown.view.entity.name;
  if (shown.kind === 'edge') return `${shown.view.source.name} ${phraseOf(shown.view.edge.relation, shown.view.target)} ${shown.view.target.name}`;
  return shown.kind === 'document' ? shown.view.title ?? 'Untitled' : undefined;
}
