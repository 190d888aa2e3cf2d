import type { KeyboardEvent } from 'react';

/** Moves the focus from button to button: up and down within a column, left and right to the nearest that has any. */
export function walkButtons(event: KeyboardEvent<HTMLElement>): void {
  const columns = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walk]')];
  const at = columns.findIndex((column) => column.contains(document.activeElement));
  const here = columns[at];
  const buttonsOf = (column: HTMLElement | undefined): HTMLButtonElement[] => [
    ...(column?.querySelectorAll('button') ?? []),
  ];
  const focused = document.activeElement;
  const place = buttonsOf(here).findIndex((button) => button.isSameNode(focused));
  if (!here || place < 0) return;
  const next = nextButton(event.key, { columns, at, place, buttonsOf });
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
}

interface Place {
  columns: readonly HTMLElement[];
  at: number;
  place: number;
  buttonsOf: (column: HTMLElement | undefined) => HTMLButtonElement[];
}

/** undefined: the key is not for walking; null: there is nothing further that way. */
function nextButton(key: string, { columns, at, place, buttonsOf }: Place): HTMLButtonElement | null | undefined {
  const own = buttonsOf(columns[at]);
  if (key === 'ArrowDown') return own[place + 1] ?? null;
  if (key === 'ArrowUp') return own[place - 1] ?? null;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const beside = key === 'ArrowLeft' ? columns.slice(0, at).toReversed() : columns.slice(at + 1);
  const filled = beside.map(buttonsOf).find((buttons) => buttons.length > 0) ?? [];
  return filled[Math.min(place, filled.length - 1)] ?? null;
}
