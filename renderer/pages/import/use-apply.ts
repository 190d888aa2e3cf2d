import { useRef, useState } from 'react';
import { call, refused } from '#renderer/data/client.ts';
import { keepSource } from '#renderer/data/importing/keep-source.ts';
import { noticeRefused, noticeWritten } from '#renderer/data/written.ts';
import type { Progress } from '#shared/contract/events.ts';
import type { Calls } from '#shared/contract/index.ts';
import type { Register } from '#shared/language/register.ts';
import { importTexts as texts } from './texts.ts';
import type { ImportReading } from './use-import-reading.ts';

export interface Applying {
  busy: boolean;
  progress: Progress | undefined;
  /** Nothing of it is written then. */
  cancel: () => void;
  /** Why the last one was refused; nothing of it was written. */
  refused: string | undefined;
  apply: () => Promise<void>;
}

/** Writes what was looked at, all at once; what was corrected is known again the next time. */
export function useApply(
  of: Register,
  { preview, corrections }: ImportReading,
  wish: Omit<Calls['import.apply']['input'], 'stage'>,
  onDone: () => void,
): Applying {
  const [state, setState] = useState<{ stage: string; busy: boolean; progress?: Progress; refused?: string }>();
  const stop = useRef<AbortController>(undefined);
  const here = state && state.stage === preview?.stage ? state : undefined;
  const apply = async (): Promise<void> => {
    if (!preview || here?.busy) return;
    const { stage } = preview;
    const stopping = new AbortController();
    stop.current = stopping;
    setState({ stage, busy: true });
    // Before the rows, so that Ctrl Z takes back the rows and not the memory of their columns.
    await keepSource({ target: of.name, source: preview, corrections }).catch((error: unknown) =>
      noticeRefused(refused(error)),
    );
    const onProgress = (progress: Progress): void => setState({ stage, busy: true, progress });
    try {
      const options = { signal: stopping.signal, onProgress };
      const done = await call('import.apply', { stage, ...wish }, options);
      noticeWritten(texts.done(of.label, done), done.position);
      onDone();
    } catch (error) {
      setState({ stage, busy: false, refused: stopping.signal.aborted ? texts.cancelled : refused(error).message });
    }
  };
  return {
    busy: here?.busy ?? false,
    progress: here?.progress,
    refused: here?.refused,
    apply,
    cancel: () => stop.current?.abort(),
  };
}
