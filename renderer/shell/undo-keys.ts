import { useEffect } from 'react';
import { redo, undo } from '#renderer/data/written.ts';
import { isComposing } from '#renderer/parts/input/composing.ts';
import { matchesKeys } from '#renderer/parts/keys/keys.ts';

/** Ctrl Z and Ctrl Y mean what the office has saved; while a text is being written, they mean the writing. */
export function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event) || isWriting(event.target)) return;
      const act = actOf(event);
      if (!act) return;
      event.preventDefault();
      void act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function actOf(event: KeyboardEvent): (() => Promise<void>) | undefined {
  if (matchesKeys(event, 'Ctrl Z')) return () => undo();
  return matchesKeys(event, 'Ctrl Y') ? redo : undefined;
}

const texts = 'input:is([type=text], [type=search], [type=password]), textarea';

/** The grid's own field holds the keyboard all the time; it is written in only while a cell is being edited. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  if (!(target instanceof HTMLElement) || !target.matches(`:is(${texts}):not([readonly])`)) return false;
  return !target.matches('.grid-field') || target.closest('[data-editing]') !== null;
}
