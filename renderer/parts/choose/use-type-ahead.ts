import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { optionId } from './candidate-list.tsx';
import { nextCursor } from './list-cursor.ts';
import { type Candidate, type FindCandidates, type Found, useCandidates } from './use-candidates.ts';

type Question = { text: string; answer: Promise<Found | undefined>; entered: boolean };

/** Text, list and cursor of a type-ahead field; the field decides what a pick means. */
export function useTypeAhead(find: FindCandidates, onPick: (item: Candidate) => void) {
  const listId = useId();
  const { found, ask, forget } = useCandidates(find);
  const [isOpen, setOpen] = useState(false);
  const [cursor, setCursor] = useState(-1);
  const shown = isOpen && found.state !== 'idle';
  const question = useRef<Question>(undefined);

  function open(text: string): void {
    setOpen(true);
    setCursor(0);
    question.current = { text, answer: ask(text), entered: false };
  }
  function hide(): void {
    setOpen(false);
    setCursor(-1);
  }
  function close(): void {
    hide();
    question.current = undefined;
    forget();
  }
  function take(item: Candidate | undefined): void {
    if (!item) return;
    close();
    onPick(item);
  }
  /** The question whose answer is not here yet. */
  function waited(): Question | undefined {
    const asked = question.current;
    return asked && (found.state === 'idle' || found.query !== asked.text) ? asked : undefined;
  }
  /** Enter was faster than the answer: it takes the first of it. */
  async function enter(asked: Question): Promise<void> {
    if (asked.entered) return;
    asked.entered = true;
    take((await asked.answer)?.items[0]);
  }
  /** The field is left: what is offered for its text decides, also when that comes a moment later. */
  async function leave(decide: (offered: readonly Candidate[]) => void): Promise<void> {
    const asked = waited();
    if (asked) hide();
    const answer = asked ? await asked.answer : found;
    if (!answer) return;
    const taken = asked?.entered && answer.items.length > 0;
    if (!taken) decide(answer.items);
    close();
  }
  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    const asked = waited();
    if (asked && event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      void enter(asked);
      return;
    }
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
      take(found.items[cursor]);
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
    leave,
    close,
    pick: (at: number) => take(found.items[at]),
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
