import { type RefObject, useEffect, useRef } from 'react';

/** Puts the cursor where the writing begins: when the page comes, and again whenever `when` changes. */
export function useFocusFirst<E extends HTMLElement>(selector: string, when: unknown): RefObject<E | null> {
  const ref = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: x
  useEffect(() => {
    focusIn(ref.current, selector);
  }, [selector, when]);
  return ref;
}

/** Focuses the first match; text that is there is selected, so that it can be corrected or typed over. */
export function focusIn(within: HTMLElement | null, selector: string): void {
  const found = within?.querySelector<HTMLElement>(selector);
  found?.focus();
  if (found instanceof HTMLInputElement) found.select();
}
