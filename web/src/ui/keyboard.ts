import { camera } from '../canvas/camera.ts';
import { choose, expand, hide } from '../state/actions.ts';
import { choice, dialog, dock } from '../state/store.ts';

const ZOOM = 1.4;

/** The page's keys. Keys typed into a field stay there, except Escape. Returns what stops listening. */
export function listenToKeys(): () => void {
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || dialog.value) return;
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement;
  if (typing && event.key !== 'Escape') return;
  const act = actionOf(event.key, event.target);
  if (!act) return;
  event.preventDefault();
  act();
}

function actionOf(key: string, target: EventTarget | null): (() => void) | undefined {
  const chosen = choice.value.kind === 'entity' ? choice.value.id : undefined;
  switch (key) {
    case '/': return () => document.getElementById('search')?.focus();
    case '?': return () => { dialog.value = 'help'; };
    case 'f': return () => camera.value?.fit();
    case '+': return () => camera.value?.zoom(ZOOM);
    case '-': return () => camera.value?.zoom(1 / ZOOM);
    case 'q': return () => { dock.value = dock.value === 'questions' ? undefined : 'questions'; };
    case 't': return () => { dock.value = dock.value === 'table' ? undefined : 'table'; };
    case '[': return () => history.back();
    case ']': return () => history.forward();
    case 'e': return chosen === undefined ? undefined : () => void expand(chosen);
    case 'h': return chosen === undefined ? undefined : () => hide(chosen);
    case 'Escape': return () => leave(target);
    default: return undefined;
  }
}

/** Escape takes one step out: of the field, of the choice, of the dock. */
function leave(target: EventTarget | null): void {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) target.blur();
  else if (choice.value.kind !== 'none') choose({ kind: 'none' });
  else dock.value = undefined;
}
