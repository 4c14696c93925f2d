import { effect, signal } from '@preact/signals';
import { readPlace, writePlace } from '../model/place.ts';
import { choose } from './actions.ts';
import { choice, filter } from './store.ts';

/** Where we are among the choices made, for the panel's back and forward. */
export const step = signal(0);
export const last = signal(0);
let replaying = false;

/** Reads the address, then keeps it in step with choice and filter: choices make history, filters do not. */
export function followAddress(): void {
  replay();
  let before = writePlace({ choice: choice.value, filter: filter.peek() });
  let chosen = choice.value;
  history.replaceState({ step: 0 }, '', hash(before));
  addEventListener('popstate', (event) => {
    const state: unknown = event.state;
    step.value = typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number' ? state.step : 0;
    last.value = Math.max(last.value, step.value);
    replaying = true;
    replay();
    replaying = false;
  });
  effect(() => {
    const place = writePlace({ choice: choice.value, filter: filter.value });
    const moved = choice.value !== chosen;
    chosen = choice.value;
    if (place === before) return;
    before = place;
    if (replaying) return;
    if (moved) {
      step.value = step.peek() + 1;
      last.value = step.peek();
      history.pushState({ step: step.peek() }, '', hash(place));
    } else {
      history.replaceState({ step: step.peek() }, '', hash(place));
    }
  });
}

function replay(): void {
  const place = readPlace(location.hash);
  filter.value = place.filter;
  choose(place.choice);
}

function hash(place: string): string {
  return place === '' ? location.pathname : `#${place}`;
}
