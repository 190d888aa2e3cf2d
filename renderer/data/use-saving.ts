import { useState } from 'react';
import { saveKeys } from '#renderer/parts/keys/save-keys.ts';
import { useShortcut } from '#renderer/parts/keys/shortcut.ts';
import type { Refusal } from '#shared/base/refusal.ts';
import { refused } from './client.ts';
import type { RecordEntry } from './use-record-entry.ts';
import { noticeRefused, noticeWritten } from './written.ts';

interface SavingWish<What, Made extends { position: number }> {
  kept: Pick<RecordEntry, 'setRefused' | 'clear'>;
  /** What the button and the keys save; none while something is missing or cannot be read. */
  what: What | undefined;
  work: (what: What) => Promise<Made>;
  said: (made: Made, what: What) => string;
  onDone: (made: Made) => void;
  /** Somebody else changed the record meanwhile; without it the sentence is shown. */
  onConflict?: (refusal: Refusal) => void;
  /** The sentence is shown beside the field it is about, too: the form does not show all of them. */
  aloud?: boolean;
  /** false where something above the form takes the keys. */
  keys?: boolean;
}

export interface Saving<What = unknown> {
  busy: boolean;
  submit: () => void;
  /** Saves something else than the button would. */
  save: (what: What) => void;
}

/** Saves what was typed, once at a time, by button or by keys; what the office refuses stays beside its field. */
export function useSaving<What, Made extends { position: number }>(wish: SavingWish<What, Made>): Saving<What> {
  const { kept, what: usual, work, said, onDone, onConflict, aloud = false, keys = true } = wish;
  const [busy, setBusy] = useState(false);
  const tell = (refusal: Refusal): void => {
    const { fields } = refusal.facts;
    if (fields) kept.setRefused(fields);
    if (aloud || !fields) noticeRefused(refusal);
  };
  const saved = async (what: What): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const made = await work(what);
      kept.clear();
      noticeWritten(said(made, what), made.position);
      onDone(made);
    } catch (error) {
      const refusal = refused(error);
      if (refusal.code === 'conflict' && onConflict) onConflict(refusal);
      else tell(refusal);
    }
    setBusy(false);
  };
  const save = (what: What): void => void saved(what);
  const submit = (): void => {
    if (usual !== undefined) save(usual);
  };
  useShortcut(saveKeys, submit, keys);
  return { busy, submit, save };
}
