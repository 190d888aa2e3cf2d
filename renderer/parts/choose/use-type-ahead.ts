import { type KeyboardEvent, useId, useState } from 'react';
import { optionId } from './candidate-list.tsx';
import { nextCursor } from './list-cursor.ts';
import { type Candidate, type FindCandidates, useCandidates } from './use-candidates.ts';

/** Text, list and cursor of a type-ahead field; the field decides what a pick means. */
export function useTypeAhead(find: FindCandidates, onPick: (item: Candidate) => void) {
  const listId = useId();
  const { found, ask, forget } = useCandidates(find);
  const [isOpen, setOpen] = useState(false);
  const [cursor, setCursor] = useState(-1);
  const shown = isOpen && found.state !== 'idle';

  function open(text: string): void {
    setOpen(true);
    setCursor(0);
    void ask(text);
  }
  function close(): void {
    setOpen(false);
    setCursor(-1);
    forget();
  }
  function pick(at: number): void {
    const item = found.items[at];
    if (!item) return;
    close();
    onPick(item);
  }
  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (!shown) {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        open(event.currentTarget.value);
      }
      return;
    }
    if (usedByList(event)) event.preventDefault();
  }
  function usedByList(event: KeyboardEvent<HTMLInputElement>): boolean {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setCursor(
        nextCursor(
          cursor,
          step,
          found.items.map(() => true),
        ),
      );
      return true;
    }
    if (event.key === 'Enter' && !event.ctrlKey && found.items[cursor]) {
      // A list that still answers an older text is not picked from.
      if (found.query === event.currentTarget.value) pick(cursor);
      return true;
    }
    if (event.key === 'Escape') {
      // The list closes; the dialog around the field stays.
      event.stopPropagation();
      close();
      return true;
    }
    return false;
  }

  return {
    listId,
    found,
    shown,
    cursor,
    setCursor,
    open,
    close,
    pick,
    onKey,
    aria: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': shown,
      'aria-controls': shown && found.items.length > 0 ? listId : undefined,
      'aria-activedescendant': shown && found.items[cursor] ? optionId(listId, cursor) : undefined,
    },
  };
}
