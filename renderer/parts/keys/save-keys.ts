import type { KeyboardEvent } from 'react';
import { isComposing } from '#renderer/parts/input/composing.ts';
import { matchesKeys } from '#renderer/parts/keys/keys.ts';

export const saveKeys = 'Ctrl Enter';

/** Saves from inside any field, before the field sees the key: a radio or a button would take the Enter for its own. */
export const savingByKeys =
  (save: () => void) =>
  (event: KeyboardEvent): void => {
    if (isComposing(event) || !matchesKeys(event, saveKeys)) return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
