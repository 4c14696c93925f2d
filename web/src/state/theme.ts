import { theme } from './store.ts';

const STORED = 'backchannel.theme';

/** Takes the remembered theme, else the system's, and follows the system until the reader decides. */
export function followTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const remembered = localStorage.getItem(STORED);
  apply(remembered === 'dark' || remembered === 'light' ? remembered : system.matches ? 'dark' : 'light');
  system.addEventListener('change', () => {
    if (localStorage.getItem(STORED) === null) apply(system.matches ? 'dark' : 'light');
  });
}

export function switchTheme(): void {
  const next = theme.value === 'dark' ? 'light' : 'dark';
  localStorage.setItem(STORED, next);
  apply(next);
}

function apply(next: 'light' | 'dark'): void {
  document.documentElement.dataset['theme'] = next;
  theme.value = next;
}
