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
  // After a reload the entries before and behind are still there.
  step.value = kept('step');
  last.value = Math.max(step.value, kept('last'));
  history.replaceState(steps(), '', hash(before));
  addEventListener('popstate', () => {
    step.value = kept('step');
    last.value = Math.max(last.value, step.value);
    history.replaceState(steps(), '');
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
      history.pushState(steps(), '', hash(place));
    } else {
      history.replaceState(steps(), '', hash(place));
    }
  });
}

/** Every entry keeps its own place and, as far as was known when it was last seen, that of the last one. */
function steps(): { readonly step: number; readonly last: number } {
  return { step: step.peek(), last: last.peek() };
}

function kept(name: 'step' | 'last'): number {
  const state: unknown = history.state;
  const value = typeof state === 'object' && state !== null ? Reflect.get(state, name) as unknown : undefined;
  return typeof value === 'number' ? value : 0;
}

function replay(): void {
  const place = readPlace(location.hash);
  filter.value = place.filter;
  choose(place.choice);
}

function hash(place: string): string {
  return place === '' ? location.pathname : `#${place}`;
}
