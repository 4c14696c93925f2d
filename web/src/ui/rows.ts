/** Arrow keys move the focus along the rows of a list or table. */
export function moveAlongRows(event: KeyboardEvent): void {
  const row = event.currentTarget;
  if (!(row instanceof HTMLElement) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** Arrow keys move the focus among the buttons of a panel. */
export function moveAmongButtons(event: KeyboardEvent): void {
  const panel = event.currentTarget;
  if (!(panel instanceof HTMLElement) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const buttons = [...panel.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  const next = at < 0 ? undefined : buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
