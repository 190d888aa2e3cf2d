import { type RefObject, useEffect } from 'react';
import { isComposing } from '#renderer/parts/input/composing.ts';

/** ↑ and ↓ begin in the first list as long as nothing has the focus; from there on the list walks itself. */
export function useWalk(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const begin = (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      if (event.defaultPrevented || isComposing(event) || document.activeElement !== document.body) return;
      const first = page.current?.querySelector<HTMLElement>('.row-buttons button');
      if (!first) return;
      event.preventDefault();
      first.focus();
    };
    window.addEventListener('keydown', begin);
    return () => window.removeEventListener('keydown', begin);
  }, [page]);
}
