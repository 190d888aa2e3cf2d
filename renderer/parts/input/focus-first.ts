import { type RefObject, useEffect, useRef } from 'react';

/** Puts the cursor where the writing begins, once the page is there. */
export function useFocusFirst<E extends HTMLElement>(selector: string | undefined): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (selector !== undefined) focusIn(ref.current, selector);
  }, [selector]);
  return ref;
}

/** Focuses the first match; text that is there is selected, so that it can be typed over. */
export function focusIn(within: HTMLElement | null, selector: string): void {
  const found = within?.querySelector<HTMLElement>(selector);
  found?.focus();
  if (found instanceof HTMLInputElement) found.select();
}
