import { useEffect, useRef } from 'react';
import { isComposing } from '../input/composing.ts';
import { matchesKeys } from './keys.ts';

/** How many dialogs stood open when a listener came: what lies behind a dialog hears no keys while it is open. */
const dialogsOpen = (): number => document.querySelectorAll('.veil').length;

/** Binds a combination on the whole window. Something open above (menu, dialog) that has used the key wins. */
export function useShortcut(keys: string, run: () => void, enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(() => {
    if (!enabled) return;
    const above = dialogsOpen();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || !matchesKeys(event, keys)) return;
      if (dialogsOpen() > above) return;
      event.preventDefault();
      latest.current();
    };
    // A focused button keeps every Enter to itself; Ctrl Enter is the form's, wherever the focus stands in it.
    const capture = keys === 'Ctrl Enter';
    window.addEventListener('keydown', onKey, { capture });
    return () => window.removeEventListener('keydown', onKey, { capture });
  }, [keys, enabled]);
}
