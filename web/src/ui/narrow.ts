import { signal } from '@preact/signals';

const query = matchMedia('(max-width: 899px)');

/** Whether the page is too narrow for columns: then it is a list with a sheet. */
export const narrow = signal(query.matches);
query.addEventListener('change', () => {
  narrow.value = query.matches;
});
