import { useEffect, useRef, useState } from 'react';
import type { Entry } from '#renderer/parts/register/entry.ts';
import { getDraft, putDraft } from './drafts.ts';
import { whenLeft } from './when-left.ts';

const blank: Entry = { values: {}, problems: {}, refused: {} };
const pause = 800;

/** What is kept of a form: what was typed, and which version of the record it was typed over. */
interface Draft {
  values: Entry['values'];
  version: number;
}

export interface RecordEntry {
  entry: Entry;
  setEntry: (entry: Entry) => void;
  /** What the office refused, beside whatever was typed meanwhile. */
  setRefused: (refused: Readonly<Record<string, string>>) => void;
  /** What was typed and not saved when the window was closed last is back. */
  restored: boolean;
  /** The version to save against: a draft's own, so that nobody's newer change is written over. */
  version: number;
  clear: () => void;
}

/** What is being typed, kept as a draft now and then, so that a crash or a power cut loses nothing. */
export function useRecordEntry(key: string, opened = 0): RecordEntry {
  const [entry, setShown] = useState(blank);
  const [version, setVersion] = useState(opened);
  const [restored, setRestored] = useState(false);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; draft: Draft }>(undefined);
  const typed = useRef(false);
  useEffect(() => {
    let here = true;
    getDraft(key)
      .then((draft) => {
        if (!here || typed.current || !isDraft(draft)) return;
        setShown({ ...blank, values: draft.values });
        setVersion(draft.version);
        setRestored(true);
      })
      .catch(() => null);
    const keepNow = (): void => {
      if (waiting.current) void putDraft(key, waiting.current.draft);
      clearTimeout(waiting.current?.timer);
      waiting.current = undefined;
    };
    const forget = whenLeft(keepNow);
    return () => {
      here = false;
      forget();
      // Another row was chosen in the middle of a word: the last keys are kept too.
      keepNow();
    };
  }, [key]);
  const keep = (draft: Draft | null): void => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
    if (draft === null) {
      void putDraft(key, null);
      return;
    }
    const timer = setTimeout(() => {
      waiting.current = undefined;
      void putDraft(key, draft);
    }, pause);
    waiting.current = { timer, draft };
  };
  return {
    entry,
    setEntry: (next) => {
      typed.current = true;
      setShown(next);
      keep({ values: next.values, version });
    },
    setRefused: (refused) => setShown((now) => ({ ...now, refused })),
    restored,
    version,
    clear: () => {
      setShown(blank);
      setRestored(false);
      keep(null);
    },
  };
}

/** All that was typed can be read. */
export const isReadable = ({ problems }: Entry): boolean => Object.keys(problems).length === 0;

const isDraft = (kept: unknown): kept is Draft => typeof kept === 'object' && kept !== null && 'values' in kept;
