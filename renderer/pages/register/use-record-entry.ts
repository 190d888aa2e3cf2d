import { useEffect, useRef, useState } from 'react';
import { call } from '#renderer/data/client.ts';
import type { Entry } from '#renderer/parts/register/record-form.tsx';

const blank: Entry = { values: {}, problems: {} };
const pause = 800;

export interface RecordEntry {
  entry: Entry;
  setEntry: (entry: Entry) => void;
  /** What was typed and not saved when the window was closed last is back. */
  restored: boolean;
  touched: boolean;
  clear: () => void;
}

/** What is being typed, kept as a draft now and then, so that a crash or a power cut loses nothing. */
export function useRecordEntry(key: string): RecordEntry {
  const [entry, setShown] = useState(blank);
  const [restored, setRestored] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef(false);
  const put = (values: Entry['values'] | null): void => {
    void call('draft.put', { key, draft: values }).catch(() => null);
  };
  useEffect(() => {
    let here = true;
    call('draft.get', { key })
      .then(({ draft }) => {
        if (!here || typed.current || typeof draft !== 'object' || draft === null) return;
        setShown({ values: draft as Entry['values'], problems: {} });
        setRestored(true);
      })
      .catch(() => null);
    return () => {
      here = false;
      clearTimeout(timer.current);
    };
  }, [key]);
  return {
    entry,
    setEntry: (next) => {
      typed.current = true;
      setShown(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => put(next.values), pause);
    },
    restored,
    touched: Object.keys(entry.values).length > 0,
    clear: () => {
      clearTimeout(timer.current);
      setShown(blank);
      setRestored(false);
      put(null);
    },
  };
}
